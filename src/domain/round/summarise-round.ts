import { headlineOf } from '../figures/headline.ts';
import { type Outlook, outlookOf, outlooks } from '../figures/summarise-headlines.ts';
import type { Indicator } from '../indicator.ts';
import { isGiven } from '../observation.ts';
import type { ObservedSeries } from '../observed-series.ts';
import { type Period, periodDates } from '../period/period.ts';
import { type ExpectedValue, findStored } from '../submission/expected-value.ts';
import { findRound, type IndicatorRecord } from '../submission/indicator-record.ts';
import { expectedOf } from './owed.ts';

/** Where an indicator is in a round, as a sponsor counts; each indicator is in exactly one of these. */
export const roundOutlooks = [
  ...outlooks,
  'waiting',
  'returned',
  'missing',
  'nothing new',
] as const;
/** One of the {@link roundOutlooks}. */
export type RoundOutlook = (typeof roundOutlooks)[number];

type RoundAt = { readonly round: Period; readonly shown?: readonly ObservedSeries[] };

/** A figure of the round against that of the period before; a newer one is not of the round. */
const outlookOfValue = (
  one: ExpectedValue,
  shown: readonly ObservedSeries[],
): Outlook | 'waiting' =>
  findStored(shown, one)
    ? outlookOf(headlineOf(one.measure, shown, periodDates(one.period).end))
    : 'waiting';

/**
 * Where an indicator is in a round. One that was returned is that, whatever its figures say; of several parts, those
 * that came in count, and of these the worst.
 *
 * @param record undefined for an indicator with nothing stored
 * @param at the round, and the figures that readers see, where those are not all that came in
 * @returns `waiting` when what came in is not shown before it is signed off, `missing` when none of its figures came in, `no figure` when all that came in say why there is none
 * @example roundOutlookOf(s05, record, { round: Q3_2018_19 }) // 'worse': S05B got worse, S05A better, and S05C is missing
 */
export const roundOutlookOf = (
  indicator: Indicator,
  record: IndicatorRecord | undefined,
  { round, shown = record?.series ?? [] }: RoundAt,
): RoundOutlook => {
  const expected = expectedOf(indicator, round);
  if (expected.length === 0) return 'nothing new';
  if (!record) return 'missing';
  if (findRound(record, round)?.status === 'returned') return 'returned';
  const stored = expected.map((one) => ({ one, found: findStored(record.series, one) }));
  const cameIn = stored.filter(({ found }) => found !== undefined);
  if (cameIn.length === 0) return 'missing';
  const known = cameIn.filter(({ found }) => found && isGiven(found));
  const went = new Set<RoundOutlook>(known.map(({ one }) => outlookOfValue(one, shown)));
  return roundOutlooks.find((outlook) => went.has(outlook)) ?? 'no figure';
};

/** How many indicators are where; every one is counted once. */
export type RoundSummary = {
  readonly counts: Readonly<Record<RoundOutlook, number>>;
  /** "Of 6 indicators, 2 got worse, 1 was returned and 3 are missing." */
  readonly sentence: string;
};

const phrases: Readonly<Record<RoundOutlook, readonly [one: string, many: string]>> = {
  worse: ['got worse', 'got worse'],
  better: ['got better', 'got better'],
  level: ['stayed level', 'stayed level'],
  up: ['went up', 'went up'],
  down: ['went down', 'went down'],
  'not judged': ['is not judged', 'are not judged'],
  'not compared': ['cannot be compared', 'cannot be compared'],
  'no figure': ['has no figure', 'have no figure'],
  'no longer collected': ['is no longer collected', 'are no longer collected'],
  waiting: ['is waiting for sign-off', 'are waiting for sign-off'],
  returned: ['was returned', 'were returned'],
  missing: ['is missing', 'are missing'],
  'nothing new': ['is not due this quarter', 'are not due this quarter'],
};

const and = new Intl.ListFormat('en-GB');

type Names = Partial<Readonly<Record<RoundOutlook, string>>>;

const sayCounts = (all: readonly RoundOutlook[], said: readonly string[], names: Names): string => {
  const [first] = all;
  if (!first) return 'No indicators are known.';
  if (said.length > 1) return `Of ${all.length} indicators, ${and.format(said)}.`;
  const named = names[first] ? ` (${names[first]})` : '';
  const [one, many] = phrases[first];
  const whole = all.length === 2 ? 'Both' : `All ${all.length}`;
  return all.length === 1
    ? `The one indicator ${one}${named}.`
    : `${whole} indicators ${many}${named}.`;
};

/**
 * Counts where indicators are in a round. The counts add up to the number of indicators.
 *
 * @param all where each of them is, see {@link roundOutlookOf}
 * @param names which ones they are, for those that the reader finds nowhere else
 * @example summariseRound(['worse', 'nothing new'], { 'nothing new': 'S03' }).sentence // 'Of 2 indicators, 1 got worse and 1 is not due this quarter (S03).'
 */
export const summariseRound = (all: readonly RoundOutlook[], names: Names = {}): RoundSummary => {
  const counts = Object.fromEntries(
    roundOutlooks.map((outlook) => [outlook, all.filter((one) => one === outlook).length]),
  ) as Record<RoundOutlook, number>;
  const said = roundOutlooks
    .filter((outlook) => counts[outlook] > 0)
    .map((outlook) => {
      const named = names[outlook] ? ` (${names[outlook]})` : '';
      return `${counts[outlook]} ${phrases[outlook][counts[outlook] === 1 ? 0 : 1]}${named}`;
    });
  return { counts, sentence: sayCounts(all, said, names) };
};
