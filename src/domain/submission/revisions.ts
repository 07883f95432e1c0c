import { areaAt } from '../figures/own-areas.ts';
import type { Series } from '../measure.ts';
import { describePeriod, type Period } from '../period/period.ts';
import { standsAt } from './find-changes.ts';
import type { RecordedChange } from './indicator-record.ts';

/** A value that took the place of an earlier one of the same period. */
export type Revision = {
  /** As they were printed. */
  readonly from: string;
  readonly to: string;
  readonly at: Date;
  /** Name of whoever changed it, or of the import. */
  readonly by: string;
  /** Why, where it was said. */
  readonly note?: string;
};

/**
 * What a value of the council was before, as the audit trail tells: the newest revision first. A first value is none.
 *
 * @param where measure by its code, series, and the period of the value
 * @param changes of the indicator, the newest first
 * @see Domain notes, "Observation": a later value for the same measure, area and period is a revision
 * @example findRevisions({ measure: 'S05A', series, period: q1 }, changes)[0]?.from // '6,038'
 */
export const findRevisions = (
  {
    measure,
    series,
    period,
  }: { readonly measure: string; readonly series: Series; readonly period: Period },
  changes: readonly RecordedChange[],
): Revision[] => {
  const when = describePeriod(period);
  const place = { series: series.id, area: areaAt(series, period) };
  return changes.flatMap(({ differences, at, by, note }) =>
    differences
      .filter((one) => one.what === measure && standsAt(one, place))
      .flatMap(({ when: of, from, to }) =>
        of === when && from !== undefined && to !== undefined && from !== to
          ? [{ from, to, at, by: by.name, ...(note ? { note } : {}) }]
          : [],
      ),
  );
};
