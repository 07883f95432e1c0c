import type { Measure, ObservedSeries, Series } from '../measure.ts';
import { isSamePeriod, periodDates, previousPeriod } from '../period/period.ts';
import { directionOfTravel, type Verdict } from '../statistics/direction-of-travel.ts';
import { ownObservations } from './own-areas.ts';

/** Id of the series that the reports print; every measure has at most one of it. */
export const councilSeries = 'council';

/**
 * The series of a measure that is shown and judged: the council's own. Others stand beside it.
 *
 * @returns undefined when the report printed a picture only
 */
export const judgedSeries = ({ series }: Measure): Series | undefined =>
  series.find(({ id }) => id === councilSeries);

/** A measure with the series that is judged, its newest value and the verdict. */
export type Headline = {
  readonly measure: Measure;
  /** Undefined when the report printed a picture only. */
  readonly series: Series | undefined;
  readonly verdict: Verdict | undefined;
};

/**
 * The headline of a measure: its judged series, for the council.
 *
 * @param observed what is stored; other measures and areas in it are passed over
 * @param today ISO date; a period that has not ended by then has no figure yet, whatever is stored
 */
export const headlineOf = (
  measure: Measure,
  observed: readonly ObservedSeries[],
  today: string,
): Headline => {
  const series = judgedSeries(measure);
  if (!series) return { measure, series, verdict: undefined };
  const own = ownObservations(measure.code, series, observed).filter(
    ({ period }) => periodDates(period).end <= today,
  );
  return { measure, series, verdict: directionOfTravel(measure, series, own) };
};

/**
 * What was reported of the newest value, where it is not what the figures say: both are shown then. Where
 * nothing can be computed, the report stands alone and says so.
 *
 * @returns empty when nothing was reported, or the same as was computed
 * @see Domain notes, "Direction of travel": what an officer reported is stored beside what was computed
 * @example sayReported(s01) // 'Reported as improving; computed from the two figures: worsening.'
 */
export const formatReported = (verdict: Verdict | undefined): string => {
  const reported = verdict?.later?.reported;
  if (!verdict || !reported) return '';
  if (verdict.kind === 'withheld') return `Reported as ${reported}; it cannot be computed.`;
  // It was reported of the change since the period before, and of no other.
  if (!isSamePeriod(verdict.earlier.period, previousPeriod(verdict.later.period))) return '';
  if (verdict.judgement === reported) return '';
  return `Reported as ${reported}; computed from the two figures: ${verdict.judgement}.`;
};
