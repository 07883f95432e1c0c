import jStat from 'jstat';
import type { Observation } from '../observation.ts';
import { overlaps, type Period, periodDays } from '../period/period.ts';
import type { Series } from '../series.ts';

/** Whether a change is more than chance alone would usually give; `unknown` where no test fits. */
export type Strength = 'beyond chance' | 'within chance' | 'unknown';

/**
 * The words for it, the same on every card and in every export; they follow a semicolon. The test
 * finds too much rather than too little, so the words promise nothing.
 *
 * @see docs/decisions/0011-chance-is-said.md
 */
export const strengthWords: Readonly<Record<Strength, string>> = {
  'beyond chance': 'larger than chance alone would usually give',
  'within chance': 'chance alone could explain it',
  unknown: '',
};

/** Below this probability a change is more than chance alone would usually give. */
export const usualLevel = 0.05;

/** Separate cases that were counted, and what they are in proportion to (for a percentage, all cases). */
export type Counted = { readonly count: number; readonly of: number };

/** Twice the smaller of two tails is a probability that may exceed 1 by what both have in common. */
const twiceTheSmaller = (lower: number, upper: number): number =>
  Math.min(1, Math.max(0, 2 * Math.min(lower, upper)));

/**
 * The exact conditional test of two counts of events: if nothing had changed, each event would fall
 * into the later period with the probability that the weights give.
 *
 * @param earlier whole count, 0 or more, `of` its weight above 0: the period's length in days, for a
 *   rate times its denominator
 * @returns p, 0 to 1: twice the smaller tail, at most 1
 * @see Przyborowski and Wilenski (1940), Biometrika 31, 313–323
 * @example testEvents({ count: 487, of: 91 }, { count: 562, of: 92 }) // 0.03498, rounded
 */
export const testEvents = (earlier: Counted, later: Counted): number => {
  const all = earlier.count + later.count;
  if (all === 0) return 1;
  const share = later.of / (earlier.of + later.of);
  const upTo = (count: number): number => jStat.binomial.cdf(count, all, share);
  return twiceTheSmaller(upTo(later.count), 1 - upTo(later.count - 1));
};

/** Fewest cases to be expected in each of the four cells, were there no difference. */
const enoughExpected = 5;

const fewestExpected = (earlier: Counted, later: Counted): number => {
  const all = earlier.of + later.of;
  const having = earlier.count + later.count;
  return (Math.min(earlier.of, later.of) * Math.min(having, all - having)) / all;
};

/** The pooled test of two proportions, without a correction. */
const testByNormal = (earlier: Counted, later: Counted): number => {
  const pooled = (earlier.count + later.count) / (earlier.of + later.of);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / earlier.of + 1 / later.of));
  const apart = Math.abs(later.count / later.of - earlier.count / earlier.of);
  return twiceTheSmaller(jStat.normal.cdf(-apart / error, 0, 1), 1);
};

/** Fisher's exact test, with p as in {@link testEvents}. */
const testByFisher = (earlier: Counted, later: Counted): number => {
  const having = earlier.count + later.count;
  const upTo = (count: number): number =>
    count < 0 ? 0 : jStat.hypgeom.cdf(count, earlier.of + later.of, having, later.of);
  return twiceTheSmaller(upTo(later.count), 1 - upTo(later.count - 1));
};

/**
 * The test of two proportions: Fisher's exact test where fewer than five cases are to be expected in
 * a cell, otherwise the pooled two-proportion test.
 *
 * @param earlier whole count, 0 to `of`, and the number that it is of, whole and above 0
 * @returns p, 0 to 1, and which of the two it is from
 * @example testProportions({ count: 30, of: 200 }, { count: 50, of: 200 }) // { p: 0.01241, exact: false }, rounded
 */
export const testProportions = (
  earlier: Counted,
  later: Counted,
): { readonly p: number; readonly exact: boolean } => {
  const exact = fewestExpected(earlier, later) < enoughExpected;
  return { exact, p: (exact ? testByFisher : testByNormal)(earlier, later) };
};

/** Why nothing is said about chance. */
export type Untested = 'not-cases' | 'snapshot' | 'overlap' | 'estimated' | 'no-count';

/** What was tested, and with what result; or why no test fits. */
export type ChanceTest =
  | {
      readonly kind: 'tested';
      readonly test: 'events' | 'proportions' | 'fisher';
      readonly earlier: Counted;
      readonly later: Counted;
      readonly p: number;
      readonly strength: Exclude<Strength, 'unknown'>;
    }
  | { readonly kind: 'untested'; readonly reason: Untested; readonly strength: 'unknown' };

type Form = Pick<Series, 'valueKind' | 'timing' | 'counts'>;

const isCount = (number: number | null | undefined): number is number =>
  Number.isSafeInteger(number) && Number(number) >= 0;

/** The cases behind a value, with their weight; undefined where they are not known or not whole. */
const countedIn = ({ valueKind }: Form, one: Observation): Counted | undefined => {
  const { value, numerator, denominator, period } = one;
  const days = periodDays(period);
  if (valueKind === 'count') return isCount(value) ? { count: value, of: days } : undefined;
  if (!isCount(numerator) || denominator === undefined || !(denominator > 0)) return undefined;
  if (valueKind === 'rate') return { count: numerator, of: denominator * days };
  return isCount(denominator) && numerator <= denominator
    ? { count: numerator, of: denominator }
    : undefined;
};

const whyUntested = (
  { counts, timing }: Form,
  pair: readonly [Observation, Observation],
): Untested | undefined => {
  const [a, b]: readonly [Period, Period] = [pair[0].period, pair[1].period];
  if (counts !== 'cases') return 'not-cases';
  if (timing === 'snapshot') return 'snapshot';
  if (overlaps(a, b)) return 'overlap';
  return pair.some(({ flags }) => flags.includes('estimated')) ? 'estimated' : undefined;
};

const decide = (p: number) => ({
  p,
  strength: p < usualLevel ? ('beyond chance' as const) : ('within chance' as const),
});

/**
 * Tests whether a change between two values of one series is more than chance alone would usually
 * give, at 5%. Counts and rates of events get the exact test of two counts, percentages the test of
 * two proportions.
 *
 * @param pair both known, the earlier first
 * @returns a reason instead where no test fits: the data does not say that separate cases are
 *   counted, they are counted on one day, the periods share months, a value is an estimate, or the
 *   whole numbers behind it are not known
 * @see docs/domain.md#strength-of-a-change
 * @example testChange(concerns, [q1, q2]) // { kind: 'tested', test: 'events', p: 0.035, strength: 'beyond chance', … }
 */
export const testChange = (series: Form, pair: readonly [Observation, Observation]): ChanceTest => {
  const reason = whyUntested(series, pair);
  const [earlier, later] = [countedIn(series, pair[0]), countedIn(series, pair[1])];
  if (reason || !earlier || !later)
    return { kind: 'untested', reason: reason ?? 'no-count', strength: 'unknown' };
  if (series.valueKind !== 'percentage') {
    const p = testEvents(earlier, later);
    return { kind: 'tested', test: 'events', earlier, later, ...decide(p) };
  }
  const { p, exact } = testProportions(earlier, later);
  return { kind: 'tested', test: exact ? 'fisher' : 'proportions', earlier, later, ...decide(p) };
};
