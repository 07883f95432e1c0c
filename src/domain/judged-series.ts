import type { Measure, Series } from './measure.ts';

/** Id of the series that the reports print; every measure has at most one of it. */
export const councilSeries = 'council';

/**
 * The series of a measure that is shown and judged: the council's own. Others stand beside it.
 *
 * @returns undefined when the report printed a picture only
 */
export const judgedSeries = ({ series }: Measure): Series | undefined =>
  series.find(({ id }) => id === councilSeries);
