import { nameMeasure } from '../../../cards/format-text.ts';
import type { Headline } from '../../../domain/figures/headline.ts';
import { ofStatus, targetedHeadlines } from '../../../domain/figures/headlines-by-status.ts';
import { countWithinChance, went } from '../../../domain/figures/went.ts';
import { capitalise } from '../../../domain/format.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import type { RequestOf } from '../../request.ts';
import { reportedBenchmarks, saySide } from '../figures/reported-benchmarks.ts';
import { ofOtherPeriods } from '../figures/standings.ts';
import { sayCompared } from '../movements.ts';
import { isOrAre, sayWent } from './count-words.ts';

type Asked = RequestOf<'list'>;
type Side = NonNullable<Asked['sides']>[number];

const or = new Intl.ListFormat('en-GB', { type: 'disjunction' });

const sayStatuses = (statuses: readonly string[], are: string): string => {
  const [only, ...more] = statuses;
  if (more.length === 0 && (only === 'met' || only === 'missed')) return `${only} their targets`;
  return `${are} ${or.format(statuses.map(capitalise))}`;
};

/** Each thing that is asked of measures: "got better", "are Off course", "are worse than England". */
export const sayConditions = (
  { statuses, notStatuses, way, since, sides = [] }: Asked,
  count: number,
  all: readonly Headline[],
): string[] => {
  const are = isOrAre(count);
  return [
    ...(way
      ? [since ? `${sayWent(way, count, [])} ${sayCompared({ since })}` : sayWent(way, count, all)]
      : []),
    ...(statuses ? [sayStatuses(statuses, are)] : []),
    ...(notStatuses ? [`${are} not ${or.format(notStatuses.map(capitalise))}`] : []),
    ...sides.map(({ side, against }) => `${are} ${saySide(side, against)}`),
  ];
};

/** A measure, and the printed lines of its indicator with their sides. */
export type Row = {
  readonly headline: Headline;
  readonly indicator: Indicator;
  /** The same with sides by figures of different periods alone. */
  readonly unlike: Indicator;
};

type Lines = (row: Row, side: Side) => string[];

const linesOf: Lines = ({ indicator, headline: { measure } }, side) =>
  reportedBenchmarks(indicator, [measure], side);

/** By figures of different periods too. */
const anyLinesOf: Lines = (row, side) => [
  ...linesOf(row, side),
  ...reportedBenchmarks(row.unlike, [row.headline.measure], side),
];

const allLinesOf = (row: Row, { sides = [] }: Asked, lines: Lines): string[] =>
  sides.flatMap((side) => lines(row, side));

/** Of each thing that is asked, whether a measure is so. */
export const testsOf = (
  { statuses, notStatuses, way, sides = [] }: Asked,
  rows: readonly Row[],
  lines: Lines = linesOf,
): ((row: Row) => boolean)[] => {
  const targeted = targetedHeadlines(rows.map(({ headline }) => headline));
  const ofAny = (words: readonly string[]) =>
    new Set(words.flatMap((one) => ofStatus(targeted, one).rows.map(({ headline }) => headline)));
  const [these, others] = [ofAny(statuses ?? []), ofAny(notStatuses ?? [])];
  const known = new Set(targeted.map(({ headline }) => headline));
  return [
    ...(way ? [({ headline }: Row) => went(headline, way)] : []),
    ...(statuses ? [({ headline }: Row) => these.has(headline)] : []),
    ...(notStatuses ? [({ headline }: Row) => known.has(headline) && !others.has(headline)] : []),
    ...sides.map((side) => (row: Row) => lines(row, side).length > 0),
  ];
};

/** How many are so by each condition alone: "13 got worse; 6 are Red." */
export const sayEach = (
  asked: Asked,
  tests: readonly ((row: Row) => boolean)[],
  rows: readonly Row[],
) => {
  const counts = tests.map((is, at) => {
    const { length } = rows.filter(is);
    return `${length} ${
      sayConditions(
        asked,
        length,
        rows.map(({ headline }) => headline),
      )[at]
    }`;
  });
  return counts.length > 1 ? [`Of all: ${counts.join('; ')}.`] : [];
};

/** What goes with those that are listed: how many may be chance, and the printed lines of their sides. */
export const notesOf = (asked: Asked, fitting: readonly Row[]): string[] => {
  const headlines = fitting.map(({ headline }) => headline);
  const chance = asked.way ? countWithinChance(headlines) : '';
  return [
    ...(chance ? [`${capitalise(chance)}.`] : []),
    ...new Set(fitting.flatMap((row) => allLinesOf(row, asked, linesOf))),
  ].filter((one) => one !== '');
};

/** Those of which all of it is true only by figures of different periods, with these. */
export const alsoNotes = (asked: Asked, all: readonly Row[], fitting: readonly Row[]): string[] => {
  const tests = testsOf(asked, all, anyLinesOf);
  const also = all.filter((row) => !fitting.includes(row) && tests.every((is) => is(row)));
  if (also.length === 0) return [];
  return [
    `${also.length} more ${ofOtherPeriods}:`,
    ...also.map((row) => {
      const lines = new Set(allLinesOf(row, asked, anyLinesOf));
      return `${nameMeasure(row.headline.measure)}. ${[...lines].join(' ')}`;
    }),
  ];
};
