import { measuresNamed } from '../../../domain/catalogue.ts';
import { kindRules } from '../../../domain/period/period-kinds.ts';
import type { SpokenPeriod } from '../../../domain/period/spoken-period.ts';
import { lineOf, says } from '../evidence/cues.ts';
import type { MessageReading } from '../message/read-message.ts';
import { marksOf, type Token } from '../message/tokens.ts';
import type { Asked } from './asked.ts';

type OfSeries = Pick<Asked, 'reading' | 'subjects' | 'catalogue'>;

const spell = '(?:quarter|qtr|month|year|term|period)';
const numberOf = '(?:number|two|three|four|five|six|seven|eight|nine|ten)';
const wholeSeries = new RegExp(
  [
    ` (?:each|every)(?: (?:single|known))? ${spell} `,
    ` all (?:(?:the|of|available|known|${numberOf}) ){0,3}${spell}s `,
    ` all (?:the |of )*${numberOf} (?:data ?)?(?:points|values|figures|readings) `,
    ' (?:full|whole|entire|complete) (?:data ?|time ?)?(?:series|history|run) ',
    ` ${spell} by ${spell} `,
    ` (?:best|worst|highest|lowest|busiest|quietest) ${spell} `,
    ' (?:oldest|earliest|newest) (?:ones? |figures? )?first ',
  ].join('|'),
);

/** Of what each figure is, as somebody says it. */
export type Often = 'month' | 'quarter' | 'year';

const often: readonly {
  readonly each: Often;
  readonly perYear: number;
  readonly by: RegExp;
  readonly adjective: RegExp;
}[] = [
  { each: 'month', perYear: 12, by: / (?:by|per) month /, adjective: / monthly / },
  { each: 'quarter', perYear: 4, by: / (?:by|per) quarter /, adjective: / quarterly / },
  { each: 'year', perYear: 1, by: / (?:by|per) year /, adjective: / (?:yearly|annually) / },
];

/** "The quarterly figure", "quarterly change", "quarterly, against last year": one of them is meant. */
const ofOne =
  / (?:figure|value|change|latest|newest|current|last|this|compared|comparison|versus|vs|against|than) /;

const isYear = (period: SpokenPeriod): boolean =>
  period.kind === 'this-year' ||
  (period.kind === 'label' && /^\d{4}(?:\/\d{2,4})?$/.test(period.label));

/** The words of the clause in which the word of a pattern stands. */
const clauseOf = ({ tokens }: MessageReading, pattern: RegExp): string => {
  const clauses: Token[][] = [];
  for (const one of tokens) {
    const last = clauses.at(-1);
    if (last && !one.parted && last[0]?.sentence === one.sentence) last.push(one);
    else clauses.push([one]);
  }
  return clauses.map((one) => lineOf({ tokens: one })).find((one) => pattern.test(one)) ?? '';
};

/** "Missed bins by month", where they are counted by the month too: without such figures the word narrows. */
const saidHowOften = ({
  reading,
  subjects,
  catalogue,
}: OfSeries): { readonly each: Often; readonly words: string } | undefined => {
  const line = lineOf(reading);
  // An average over months is none of the figures that are printed.
  if (says(reading, 'average') || / typical(?:ly)? /.test(line)) return undefined;
  const all = subjects.codes.flatMap((code) => measuresNamed(catalogue, code));
  const numbers = new Set(
    all.flatMap(({ series }) => series.map((one) => kindRules[one.periodKind].perYear)),
  );
  const times = marksOf(reading, 'period').filter(({ isSpan }) => isSpan !== true);
  const [found] = often.flatMap(({ each, perYear, by, adjective }) => {
    // "By month in 2018/19" is of the months of that year; "by month in Q2" is of the quarter.
    const isWithin = times.every(({ period }) => perYear > 1 && isYear(period));
    const isEach = isWithin && !ofOne.test(clauseOf(reading, adjective));
    const said = (isWithin && by.exec(line)) || (isEach && adjective.exec(line));
    return said && numbers.has(perYear) ? [{ each, words: said[0] }] : [];
  });
  return found;
};

/** Of what each figure is to be, where a message says it of what has such figures: "missed bins by month". */
export const eachOfSeries = (asked: OfSeries): Often | undefined => saidHowOften(asked)?.each;

/**
 * The words that ask for all the figures of what is named: "all six quarters", "the best month so far", and "by month"
 * of what has figures by the month.
 */
export const saidOfSeries = (asked: OfSeries): readonly string[] =>
  (wholeSeries.exec(lineOf(asked.reading))?.[0] ?? saidHowOften(asked)?.words ?? '')
    .split(' ')
    .filter(Boolean);
