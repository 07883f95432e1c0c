import type { Indicator } from '../indicator.ts';
import type { Observation } from '../observation.ts';
import { comparePeriods } from '../period/period.ts';
import type { Risk } from '../risks/risk.ts';
import { directionOfTravel } from '../statistics/direction-of-travel.ts';
import type { Verdict } from '../statistics/verdict.ts';
import { type ExpectedValue, findObservations } from './expected-value.ts';
import type { IndicatorRecord } from './indicator-record.ts';
import { targetFor } from './planned-target.ts';

/** A new value of a series that is not stored yet. */
export type NewValue = ExpectedValue &
  Pick<Observation, 'value' | 'words'> & { readonly printed: string };

/** How a new value moved since the one that it is compared with. */
export const verdictOf = (
  { measure, series, period, value, words, printed }: NewValue,
  record: Pick<IndicatorRecord, 'series'>,
): Verdict => {
  const earlier = findObservations(record.series, { measure, series }).filter(
    (one) => comparePeriods(one.period, period) < 0,
  );
  const target = targetFor(record, { measure, series, period });
  const given = { ...(words !== undefined && { words }), ...(target && { target }) };
  return directionOfTravel(measure, series, [
    ...earlier,
    { period, value, ...given, printed, flags: [] },
  ]);
};

const worsens = (one: NewValue, record: IndicatorRecord): string[] => {
  const { measure } = one;
  const verdict = verdictOf(one, record);
  return verdict.kind === 'compared' && verdict.judgement === 'worsening'
    ? [`${measure.code} ${measure.shortName} has worsened: ${verdict.sentence}`]
    : [];
};

/**
 * Why the three answers are compulsory: a measure worsens, or a risk that features under the
 * indicator is at a level that is severe.
 *
 * @returns the reasons, one sentence each; empty when the commentary may be left out
 * @see docs/domain.md#submissions
 */
export const requireCommentary = (
  indicator: Indicator,
  values: readonly NewValue[],
  record: IndicatorRecord,
  risks: readonly Risk[],
): string[] => [
  ...values.flatMap((one) => worsens(one, record)),
  ...risks
    .filter(({ latest, featuresUnder }) => latest.severe && featuresUnder.includes(indicator.code))
    .map(({ code, title, latest }) => `Risk ${code} (${title}) is ${latest.level}.`),
];
