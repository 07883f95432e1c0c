import type { Outcome } from '../domain/indicator.ts';
import type { Measure } from '../domain/measure.ts';
import { describePeriod } from '../domain/period/period.ts';
import type { Person } from '../domain/person.ts';

// Bidirectional overrides and isolates could reverse a figure; control characters break clients.
const unprintable = /[[\p{Cc}--[\n\t]]\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gv;

/** Word processors and browsers break lines with more than one character. */
const lineBreak = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/**
 * Makes text that a person wrote safe to show where Markdown is not read (a TextRun). Letters of
 * every script stay as they are; a client's own `{{DATE(…)}}` is broken with a word joiner.
 */
export const plainText = (text: string): string =>
  text
    .toWellFormed()
    .replace(lineBreak, '\n')
    .replace(unprintable, '')
    .replace(/\{\{/g, '{\u2060{');

const special = /[\\`*_[\]<~|]|&(?=#?\w+;)/g;
const listStart = /^([-+#>=]|\d+(?=[.)](\s|$)))/;

const escapeStart = (_: string, start: string): string =>
  /^\d/.test(start) ? `${start}\\` : `\\${start}`;

/**
 * Makes text that a person wrote inert in a TextBlock, on one line. Only what Markdown would
 * interpret is escaped, since some phones show the backslash. Long text goes into a TextRun, which
 * interprets none.
 *
 * @see https://github.com/microsoft/AdaptiveCards/issues/5590
 * @example escapeMarkdown('1. *Crime*') // '1\\. \\*Crime\\*'
 */
export const escapeMarkdown = (text: string): string =>
  plainText(text)
    .replace(/[ \t\n]+/g, ' ')
    .trim()
    .replace(special, '\\$&')
    .replace(listStart, escapeStart);

/**
 * Where the word that ends at a place in a text begins; 0 when there is no blank before it. It
 * searches backwards, since a pattern for the last blank starts again at every blank.
 */
export const wordStart = (text: string, end: number): number => {
  let at = Math.min(end, text.length);
  while (at > 0 && !/\s/.test(text.charAt(at - 1))) at -= 1;
  return at;
};

/** At most a number of characters of a text, up to the end of a word, with a mark for the cut. */
export const cutAtWord = (text: string, most: number): string => {
  const start = wordStart(text, most);
  return `${start === 0 ? text.slice(0, most) : text.slice(0, start).trimEnd()}…`;
};

/**
 * Cuts a text that is longer than a number of characters between two words, and marks the cut.
 *
 * @example cutText('one two three', 9) // 'one two…'
 */
export const cutText = (text: string, most: number): string =>
  text.length <= most ? text : cutAtWord(text, most);

/**
 * Joins texts, each ended as a sentence.
 *
 * @example joinSentences('Which one?', 'Several fit.') // 'Which one? Several fit.'
 * @example joinSentences('It says: “Look again.”') // 'It says: “Look again.”'
 */
export const joinSentences = (...texts: readonly string[]): string =>
  texts
    .filter((text) => text.trim() !== '')
    .map((text) => (/[.?!…:]”?$/.test(text.trim()) ? text.trim() : `${text.trim()}.`))
    .join(' ');

/**
 * The text for items of a list that do not fit on a card.
 *
 * @example formatMore(1) // 'One more is not shown here.'
 */
export const formatMore = (left: number): string =>
  left === 1 ? 'One more is not shown here.' : `${left} more are not shown here.`;

/**
 * Names a measure as people say it: with its code where the report prints one.
 *
 * @example nameMeasure(s05a) // 'S05A Total crime'
 */
export const nameMeasure = ({
  code,
  shortName,
  unprinted,
}: Pick<Measure, 'code' | 'shortName' | 'unprinted'>): string =>
  unprinted ? shortName : `${code} ${shortName}`;

/** A measure's code, where the report prints one; otherwise its name. */
export const nameBriefly = (measure: Measure): string =>
  measure.unprinted ? nameMeasure(measure) : measure.code;

/** The name as the report prints it: "Dr Dana Brook". */
export const namePerson = ({ title, name }: Person): string => (title ? `${title} ${name}` : name);

/** "2018-12" as "December 2018". */
export const nameMonth = (month: string): string =>
  new Date(`${month}-01T00:00:00Z`).toLocaleDateString('en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

/**
 * The report with the month in which it came out.
 *
 * @example nameReport(outcome) // 'Outcomes Focused Monitoring Report, December 2018'
 */
export const nameReport = ({ report }: Outcome): string =>
  `${report.title}, ${nameMonth(report.month)}`;

const and = new Intl.ListFormat('en-GB');

/**
 * The reports of some outcomes by the quarters that they close, for a sentence about what they print.
 *
 * @example nameReports([safe]) // 'the report for Q2 2018/19'
 */
export const nameReports = (
  outcomes: readonly { readonly report: Pick<Outcome['report'], 'period'> }[],
): string => {
  const quarters = [...new Set(outcomes.map(({ report }) => describePeriod(report.period)))];
  return `the ${quarters.length === 1 ? 'report' : 'reports'} for ${and.format(quarters)}`;
};
