import type { Indicator } from '../indicator.ts';
import { findMissing } from '../missing.ts';
import type { Observation } from '../observation.ts';
import { comparePeriods, type Period, shiftPeriod } from '../period/period.ts';
import { type ExpectedValue, findObservations, findStored } from '../submission/expected-value.ts';
import {
  findRound,
  type IndicatorRecord,
  type IndicatorRound,
} from '../submission/indicator-record.ts';
import { expectedOf } from './owed.ts';

/** A value that an earlier round asked for, and that has not come in. */
export type LateValue = ExpectedValue & {
  /** The quarter whose round asked for it. */
  readonly round: Period;
  /** What was reported in its place. */
  readonly stored?: Observation;
};

/** Values are asked for after the first report, which brought the first commentary, and wherever a round is stored. */
const firstAsked = ({ commentaries, rounds }: IndicatorRecord): Period | undefined =>
  [
    ...commentaries.map(({ period }) => shiftPeriod(period, 1)),
    ...rounds.map(({ period }) => period),
  ].toSorted(comparePeriods)[0];

const isLate = (one: ExpectedValue, record: IndicatorRecord): boolean => {
  const stored = findStored(record.series, one);
  if (stored) return findMissing(stored) === 'not-available' && stored.why !== undefined;
  // Before its first value a series had none to ask for.
  return findObservations(record.series, one).some(
    ({ period, value }) => value !== null && period.index < one.period.index,
  );
};

const missedIn = (
  indicator: Indicator,
  record: IndicatorRecord,
  round: Period,
): readonly LateValue[] =>
  expectedOf(indicator, round)
    .filter((one) => isLate(one, record))
    .map((one) => {
      const stored = findStored(record.series, one);
      return { ...one, round, ...(stored ? { stored } : {}) };
    });

/** What an earlier round asked for, and what never came in or is not available yet. */
export type MissedRound = {
  readonly round: Period;
  /** At least one, in printed order. */
  readonly values: readonly LateValue[];
  /** Who decided that nobody waits for them any more, when and why. */
  readonly waived?: NonNullable<IndicatorRound['waived']>;
};

/**
 * The rounds after the first report whose values never came in, or were reported as not available yet; the newest
 * first. A round that was waived is among them, and says so.
 *
 * @param round the current one, whose own values are not missed
 * @see docs/domain.md#the-reporting-round: periods stay owed until they come in or are waived
 */
export const missedRounds = (
  indicator: Indicator,
  record: IndicatorRecord,
  round: Period,
): readonly MissedRound[] => {
  const first = firstAsked(record);
  const many = first ? Math.max(comparePeriods(round, first), 0) : 0;
  return Array.from({ length: many }, (_, back) => shiftPeriod(round, -back - 1)).flatMap(
    (earlier) => {
      const values = missedIn(indicator, record, earlier);
      const waived = findRound(record, earlier)?.waived;
      return values.length > 0 ? [{ round: earlier, values, ...(waived ? { waived } : {}) }] : [];
    },
  );
};

/**
 * The values of earlier rounds that are still waited for: they never came in, or were reported as not available yet,
 * and nobody waived them; the newest first. They are handed in with the form of their own round.
 *
 * @param round the current one, whose own values are not late
 * @example lateValues(S03, record, Q1_2019_20) // [{ measure: S03A, period: 2017/18, round: Q4_2018_19, … }]
 */
export const lateValues = (
  indicator: Indicator,
  record: IndicatorRecord,
  round: Period,
): readonly LateValue[] =>
  missedRounds(indicator, record, round)
    .filter(({ waived }) => waived === undefined)
    .flatMap(({ values }) => values);
