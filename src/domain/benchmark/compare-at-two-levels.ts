import type { Interval } from '../confidence/interval.ts';
import type { Polarity } from '../measure.ts';
import { compareToValue, type Estimate } from './compare-to-value.ts';
import type { Comparison, NotCompared } from './comparison.ts';

/** A comparison, and whether it holds at the wider interval too. */
export type TwoLevelComparison =
  | NotCompared
  | (Extract<Comparison, { kind: 'compared' }> & { readonly beyondBoth: boolean });

/**
 * Like {@link compareToValue}, with a second interval: whether the comparator's value lies outside our
 * 99.8% interval as well.
 *
 * @param local with its 95% interval and the 99.8% one, which holds it
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
