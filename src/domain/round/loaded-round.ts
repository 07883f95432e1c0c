import type { Indicator } from '../indicator.ts';
import type { Period } from '../period/period.ts';
import { findRound, type IndicatorRecord } from '../submission/indicator-record.ts';
import { expectedOf, type OwedItem } from './owed.ts';

/** A round as it is stored, and what is still owed in it. */
type RoundSoFar = {
  readonly round: Period;
  readonly records: readonly IndicatorRecord[];
  readonly owed: readonly OwedItem[];
};

/**
 * Whether everything that a round asks for of an indicator came with a report that was loaded. Nobody submitted it, so
 * nobody signs it off: it counts as signed off and published.
 *
 * @example cameWithReport(s05, { round: Q2_2018_19, records, owed: [] }) // true
 */
export const cameWithReport = (
  indicator: Indicator,
  { round, records, owed }: RoundSoFar,
): boolean => {
  const { code } = indicator;
  const found = findRound(
    records.find((one) => one.indicator === code),
    round,
  );
  if (found?.submitted || found?.waived) return false;
  return (
    expectedOf(indicator, round).length > 0 && !owed.some(({ indicator }) => indicator === code)
  );
};

/**
 * Whether all that a round asks for came with a report that was loaded. The round is over then, and the next one is the
 * one that people ask about. A revision that waits for its sign-off opens it again.
 *
 * @returns false where the round asks for nothing at all
 */
export const isLoadedRound = (indicators: readonly Indicator[], state: RoundSoFar): boolean => {
  const asked = indicators.filter((one) => expectedOf(one, state.round).length > 0);
  return asked.length > 0 && asked.every((one) => cameWithReport(one, state));
};
