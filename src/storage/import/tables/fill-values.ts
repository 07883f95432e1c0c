import { comparePeriods, periodLabel } from '../../../domain/period/period.ts';
import type { ReportFile } from '../../report-schema.ts';
import { fileRows } from '../file-rows.ts';
import type { ReadValue } from '../parse-values.ts';
import { type ImportTargets, targetsIn } from '../read-place.ts';
import { toProvenance } from './provenance-cell.ts';

/** What a table of values may refer to: what the reports beside it define. */
export const targetsOf = (reports: readonly ReportFile[]): ImportTargets =>
  targetsIn(reports.flatMap(fileRows));

const toObservation =
  (report: ReportFile['outcome']['report']) =>
  ({ period, printed, typed, value, flags = [], source, ...rest }: ReadValue) => {
    const { columns: _, line: __, series: ___, area: ____, isStatusAlone: _____, ...given } = rest;
    const { isTargetAsBefore: ______, isInstead: _______, ...beside } = given;
    return {
      period: periodLabel(period),
      printed: printed || typed,
      value,
      flags,
      ...beside,
      ...(source && { provenance: toProvenance(source, report) }),
    };
  };

type FileMeasure = ReportFile['indicators'][number]['measures'][number];

const keyOf = (measure: string, series: string): string => `${measure}~${series}`;

/** The targets of a table that stand alone, by area. */
const plannedIn = (
  values: readonly ReadValue[],
): Pick<FileMeasure['series'][number], 'targets'> => {
  const all = values
    .toSorted((a, b) => comparePeriods(a.period, b.period))
    .flatMap(({ planned, period, area }) =>
      planned ? [{ area, one: { period: periodLabel(period), target: planned } }] : [],
    );
  if (all.length === 0) return {};
  const byArea = [...Map.groupBy(all, ({ area }) => area)];
  return {
    targets: Object.fromEntries(byArea.map(([area, own]) => [area, own.map(({ one }) => one)])),
  };
};

/** A report with the values of a table in the series that they are of. */
export const fillValues = (report: ReportFile, values: readonly ReadValue[]): ReportFile => {
  const bySeries = Map.groupBy(values, ({ series }) => keyOf(series.measure, series.id));
  const fill = (measure: FileMeasure): FileMeasure => ({
    ...measure,
    series: measure.series.map((series) => {
      const own = bySeries.get(keyOf(measure.code, series.id)) ?? [];
      const byArea = Map.groupBy(
        own.filter(({ planned }) => !planned),
        ({ area }) => area,
      );
      const filled = [...byArea].map(([area, all]) => [
        area,
        all
          .toSorted((a, b) => comparePeriods(a.period, b.period))
          .map(toObservation(report.outcome.report)),
      ]);
      return { ...series, values: Object.fromEntries(filled), ...plannedIn(own) };
    }),
  });
  return {
    ...report,
    indicators: report.indicators.map((one) => ({
      ...one,
      measures: one.measures.map(fill),
      performanceMeasures: one.performanceMeasures.map(fill),
    })),
  };
};
