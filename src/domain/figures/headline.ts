import type { Measure, ObservedSeries, Series } from '../measure.ts';
import { isSamePeriod, periodDates, previousPeriod } from '../period/period.ts';
import { directionOfTravel, type Verdict } from '../statistics/direction-of-travel.ts';
import { ownObservations } from './own-areas.ts';

/** Id of the series that the reports print; every measure has at most one. */
export const councilSeries = 'council';

/**
 * The series of a measure that is shown and judged: the council's own. Any others are shown next to
 * it.
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
 * @param observed what is stored; other measures and areas in it are ignored
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
 * What was reported about the newest value, where it differs from what the figures say: both are
 * then shown. Where nothing can be computed, only the reported direction is given, and the text
 * says so.
 *
 * @returns empty when nothing was reported, or the same as was computed
 * @see docs/domain.md#direction-of-travel: what an officer reported is stored next to what was
 *   computed
 * @example formatReported(s01) // 'Reported as improving; computed from the two figures: worsening.'
 */
export const formatReported = (verdict: Verdict | undefined): string => {
  const reported = verdict?.later?.reported;
  if (!verdict || !reported) return '';
  if (verdict.kind === 'withheld') return `Reported as ${reported}; it cannot be computed.`;
  // The report is about the change since the period before, and no other.
  if (!isSamePeriod(verdict.earlier.period, previousPeriod(verdict.later.period))) return '';
  if (verdict.judgement === reported) return '';
  return `Reported as ${reported}; computed from the two figures: ${verdict.judgement}.`;
};
