import { isOneSided, type OneSided, type Polarity } from '../measure.ts';
import type { Interval } from './interval.ts';

/** How a value compares with another; higher and lower are used where neither way is better in itself. */
export type Standing = 'similar' | 'better' | 'worse' | 'higher' | 'lower';

type Compared = { readonly kind: 'compared'; readonly standing: Standing };

/** No comparison is made; the sentence says why. */
type NotCompared = {
  readonly kind: 'not-compared';
  readonly reason: 'no-value' | 'no-comparator' | 'no-interval' | 'other-period';
  readonly sentence: string;
};

/** The result of comparing two values. */
export type Comparison = Compared | NotCompared;

const sentences: Readonly<Record<NotCompared['reason'], string>> = {
  'no-value': 'Not compared: there is no figure of ours.',
  'no-comparator': 'Not compared: there is no figure to compare with.',
  'no-interval': 'Not compared: it is not known how certain the figures are.',
  'other-period': 'Not compared: the figures are of different periods.',
};

/** @example notCompared('no-comparator').sentence // 'Not compared: there is no figure to compare with.' */
export const notCompared = (reason: NotCompared['reason']): NotCompared => ({
  kind: 'not-compared',
  reason,
  sentence: sentences[reason],
});

/** Where our value lies against another. */
type Side = 'similar' | 'higher' | 'lower';

/**
 * What a side means under a polarity.
 *
 * @example compared('lower', 'lower-is-better').standing // 'better'
 */
export const compared = (side: Side, polarity: Polarity): Compared => {
  if (side === 'similar' || !isOneSided(polarity)) return { kind: 'compared', standing: side };
  const good = (side === 'lower') === (polarity === 'lower-is-better');
  return { kind: 'compared', standing: good ? 'better' : 'worse' };
};

/**
 * Where a value lies against a range; a value on a bound is inside.
 *
 * @example placeIn({ lower: 2.2, upper: 2.8 }, 3) // 'above'
 */
export const placeIn = (
  { lower, upper }: Interval,
  value: number,
): 'below' | 'inside' | 'above' => {
  if (value < lower) return 'below';
  return value > upper ? 'above' : 'inside';
};

/** When the comparator lies above our interval, ours is lower. */
const ourSide = { below: 'higher', inside: 'similar', above: 'lower' } as const;

/** A value, and its 95% interval where there is one, in one unit. */
type Estimate = { readonly value: number | null; readonly interval: Interval | undefined };

/**
 * Our value against a comparator's, ignoring the comparator's own uncertainty: similar when the
 * comparator's value lies inside our 95% interval, bounds included.
 *
 * @returns a refusal where one of the values, or our interval, is not known
 * @see docs/domain.md#benchmark; Fingertips, SingleOverlappingCIsForOneCILevelComparer
 * @example compareToValue({ value: 2.5, interval: { lower: 2.2, upper: 2.8 } }, 3, 'lower-is-better') // better
 */
export const compareToValue = (
  { value, interval }: Estimate,
  comparator: number | null,
  polarity: Polarity,
): Comparison => {
  if (value === null) return notCompared('no-value');
  if (comparator === null) return notCompared('no-comparator');
  if (!interval) return notCompared('no-interval');
  return compared(ourSide[placeIn(interval, comparator)], polarity);
};

const areApart = (one: Interval, other: Interval): boolean =>
  one.upper < other.lower || other.upper < one.lower;

/**
 * Our value against a comparator's where both are uncertain: similar when their 95% intervals overlap or
 * touch. It finds fewer differences than {@link compareToValue}.
 *
 * @returns a refusal where one of the values, or its interval, is not known
 * @see Fingertips, DoubleOverlappingCIsComparer
 */
export const compareIntervals = (
  local: Estimate,
  comparator: Estimate,
  polarity: Polarity,
): Comparison => {
  if (local.value === null) return notCompared('no-value');
  if (comparator.value === null) return notCompared('no-comparator');
  if (!local.interval || !comparator.interval) return notCompared('no-interval');
  if (!areApart(local.interval, comparator.interval)) return compared('similar', polarity);
  return compared(local.value < comparator.value ? 'lower' : 'higher', polarity);
};

/** A comparison, and whether it also holds at the wider interval. */
export type TwoLevelComparison =
  | NotCompared
  | (Extract<Comparison, { kind: 'compared' }> & { readonly beyondBoth: boolean });

/**
 * Like {@link compareToValue}, with a second interval: whether the comparator's value lies outside our
 * 99.8% interval as well.
 *
 * @param local with its 95% interval and its 99.8% interval, which contains the 95% one
 * @see Fingertips, SingleOverlappingCIsForTwoCILevelsComparer ("best" and "worst" beyond both)
 */
export const compareAtTwoLevels = (
  local: Estimate & { readonly wide: Interval | undefined },
  comparator: number | null,
  polarity: Polarity,
): TwoLevelComparison => {
  const usual = compareToValue(local, comparator, polarity);
  const wide = compareToValue({ ...local, interval: local.wide }, comparator, polarity);
  if (usual.kind === 'not-compared') return usual;
  if (wide.kind === 'not-compared') return wide;
  return { ...usual, beyondBoth: wide.standing !== 'similar' };
};

/**
 * A value against a target. Meeting it exactly counts as better.
 *
 * @returns a refusal where the value is not known; never similar
 * @see Fingertips, SingleValueTargetComparer
 */
export const compareToTarget = (
  value: number | null,
  target: number,
  polarity: OneSided,
): Comparison => {
  if (value === null) return notCompared('no-value');
  if (value === target) return { kind: 'compared', standing: 'better' };
  return compared(value < target ? 'lower' : 'higher', polarity);
};

/**
 * A value against a target by its 95% interval: similar when the interval begins below the target
 * and reaches it. An interval that begins at the target counts as above it.
 *
 * @returns a refusal where the interval is not known
 * @see Fingertips, SingleValueTargetComparer with UseCIsForLimitComparison
 */
export const compareIntervalToTarget = (
  interval: Interval | undefined,
  target: number,
  polarity: OneSided,
): Comparison => {
  if (!interval) return notCompared('no-interval');
  if (interval.lower >= target) return compared('higher', polarity);
  return compared(interval.upper < target ? 'lower' : 'similar', polarity);
};

/**
 * A value against a target that is a range: similar from its lower bound up to, but not including,
 * its upper bound.
 *
 * @throws RangeError when the lower bound lies above the upper one
 * @returns a refusal where the value is not known
 * @see Fingertips, RangeTargetComparer
 */
export const compareToTargetRange = (
  value: number | null,
  { lower, upper }: Interval,
  polarity: OneSided,
): Comparison => {
  if (lower > upper) throw new RangeError(`a target cannot reach from ${lower} to ${upper}`);
  if (value === null) return notCompared('no-value');
  if (value < lower) return compared('lower', polarity);
  return compared(value >= upper ? 'higher' : 'similar', polarity);
};
