import type { Headline } from '../../../domain/figures/headline.ts';
import { formatFigure } from '../../../domain/format.ts';
import type { Commentary, Indicator } from '../../../domain/indicator.ts';
import type { Measure } from '../../../domain/measure.ts';
import { describePeriod } from '../../../domain/period/period.ts';
import { formatTextMark } from '../../../domain/provenance.ts';
import { isOlder, newestRound } from '../../../domain/statement-age.ts';
import type { KnownIndicator } from './known-figures.ts';

/** What sentences of a commentary may be about that no figure tells. */
const subjects = {
  'last-year': /\b(?:last|previous) year\b/i,
  trend: /\btrends?\b|\b(?:past|recent|last) (?:few )?years\b/i,
} as const;

/** More is read in its place, unless there are more parts to tell of. */
const mostSaid = 3;

const wordsOf = ({ shortName }: Measure): string[] =>
  shortName.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

/** The parts of an indicator are told apart by their names; all that is on a page of one measure is about it. */
const isAbout = (sentence: string, measure: Measure, { measures }: Indicator): boolean => {
  const said = sentence.toLowerCase();
  return measures.length < 2 || wordsOf(measure).every((word) => said.includes(word));
};

/** A sentence of a commentary, and from which quarter it is and how it stands: "Q2 2018/19", "Q3 2018/19 (…)". */
type Said = { readonly text: string; readonly from: string };

const sentencesIn = (commentary: Commentary): Said[] =>
  commentary.answers.flatMap((answer) => {
    const mark = formatTextMark(commentary, answer);
    const from = `${describePeriod(answer.since ?? commentary.period)}${mark && ` (${mark})`}`;
    return answer.blocks
      .flatMap(({ text }) => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u))
      .map((text) => ({ text, from }));
  });

/** What the commentary says of measures where figures cannot: against last year, or over the years. */
export const saySubject = (
  subject: keyof typeof subjects,
  measures: readonly Measure[],
  { indicator, commentary }: Pick<KnownIndicator, 'indicator' | 'commentary'>,
) => {
  const said = commentary ? sentencesIn(commentary) : [];
  const found = said.filter(
    ({ text }) =>
      subjects[subject].test(text) && measures.some((measure) => isAbout(text, measure, indicator)),
  );
  return [
    ...Map.groupBy(found.slice(0, Math.max(mostSaid, measures.length)), ({ from }) => from),
  ].map(([from, of]) => ({
    heading: `What the commentary for ${from} says about it`,
    blocks: of.map(({ text }) => ({ kind: 'paragraph' as const, text })),
  }));
};

/** A longer text is read in its place. */
const longest = 500;

/** A shorter number may be a day, a share or anything else. */
const shortest = 3;

/**
 * What the commentary says that has the latest figure in it: what it is made of. Nothing for several figures, whose
 * texts would be longer than their numbers.
 */
export const sayFigureInText = (
  [headline, ...more]: readonly Headline[],
  commentary: Commentary | undefined,
): string[] => {
  const { series, verdict } = headline ?? {};
  const value = verdict?.later?.value;
  if (!headline || !series || value === undefined || value === null || more.length > 0) return [];
  const number = formatFigure(value, series).replace(/%$/, '');
  const holds = new RegExp(`(?<![\\d.,])${RegExp.escape(number)}(?!\\d|[.,]\\d)`);
  // An older text that has the same number is about something else.
  const texts = (commentary?.answers ?? [])
    .filter(({ since }) => !isOlder(since ?? commentary?.period, newestRound([headline])))
    .flatMap(({ blocks }) => blocks.map(({ text }) => text));
  const found = texts.find((text) => holds.test(text) && text.length <= longest);
  const mark = formatTextMark(commentary);
  return found && number.length >= shortest
    ? [`From the commentary${mark && ` (${mark})`}: ${found}`]
    : [];
};
