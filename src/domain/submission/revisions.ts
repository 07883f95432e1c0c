import { areaAt } from '../figures/own-areas.ts';
import type { Series } from '../measure.ts';
import { describePeriod, type Period } from '../period/period.ts';
import { standsAt } from './find-changes.ts';
import type { RecordedChange } from './indicator-record.ts';

/** A value that replaced an earlier one of the same period. */
export type Revision = {
  /** The values as they were printed. */
  readonly from: string;
  readonly to: string;
  readonly at: Date;
  /** Name of the person who changed it, or of the import. */
  readonly by: string;
  /** Why, if a reason was given. */
  readonly note?: string;
};

/**
 * The earlier values of a council figure, from the audit trail, with the newest revision first. A
 * first value is not a revision.
 *
 * @param where measure by its code, series, and the period of the value
 * @param changes of the indicator, the newest first
 * @see docs/domain.md#observations: a later value for the same measure, area and period is a revision
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
