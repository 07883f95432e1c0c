import { councilSeries } from '../../../domain/figures/headline.ts';
import { isSamePeriod, periodLabel, shiftPeriod } from '../../../domain/period/period.ts';
import { newlyExpected } from '../../../domain/round/owed.ts';
import { isCollected } from '../../../domain/series-periods.ts';
import { writeTargetCell } from '../../../domain/target-text.ts';
import { sourceInReport } from '../../import/file-rows.ts';
import { columns as valueColumns } from '../../import/read-table.ts';
import { writeSource } from '../../import/tables/provenance-cell.ts';
import type { ReportFile } from '../../report-schema.ts';
import { readPeriod } from '../../rows/entity.ts';
import { written } from './row-cells.ts';

type Measure = ReportFile['indicators'][number]['measures'][number];
type Series = Measure['series'][number];
type Observation = Series['values'][string][number];

const toRow = (cells: Partial<Record<(typeof valueColumns)[number], string>>): string[] =>
  valueColumns.map((column) => cells[column] ?? '');

/** Empty where the value comes from where its series says that all of them do. */
const sourceCell = (
  { outcome }: ReportFile,
  series: Series,
  { provenance }: Observation,
): string => {
  const said = writeSource(provenance, outcome.report);
  return said === writeSource(sourceInReport(outcome, series), outcome.report) ? '' : said;
};

/** The values of all series of a measure, a row each. */
export const valueRows = (report: ReportFile, { code, series }: Measure): string[][] =>
  series.flatMap((own) => [
    ...Object.entries(own.values).flatMap(([area, observations]) =>
      observations.map((one) =>
        toRow({
          measure: code,
          series: own.id === councilSeries ? '' : own.id,
          area,
          period: one.period,
          value: written(one.value),
          flags: one.flags.join(' '),
          numerator: written(one.numerator),
          denominator: written(one.denominator),
          reported: one.reported ?? '',
          'reported other': one.reportedOther ?? '',
          printed: one.printed,
          why: one.why ?? '',
          target: writeTargetCell(one.target, own),
          'year-end target': writeTargetCell(one.yearTarget, own),
          'revised from': one.revisedFrom ?? '',
          status: one.status ?? '',
          'status reason': one.statusReason ?? '',
          provenance: sourceCell(report, own, one),
        }),
      ),
    ),
    ...Object.entries(own.targets ?? {}).flatMap(([area, planned]) =>
      planned.map(({ period, target }) =>
        toRow({
          measure: code,
          series: own.id === councilSeries ? '' : own.id,
          area,
          period,
          target: writeTargetCell(target, own),
        }),
      ),
    ),
  ]);

/** For each measure whose new figure comes with the next quarter, its row without the figure. */
export const nextRows = ({ outcome, indicators }: ReportFile): string[][] => {
  const next = shiftPeriod(readPeriod('financial-quarter', outcome.report.period), 1);
  const measures = indicators.flatMap((one) => [...one.measures, ...one.performanceMeasures]);
  return measures.flatMap(({ code, series }) => {
    const own = series.find(({ id }) => id === councilSeries);
    const period = own && newlyExpected(own, next);
    if (!own || !period || !isCollected(own, period)) return [];
    const all: { readonly period: string }[][] = [
      ...Object.values(own.values),
      ...Object.values(own.targets ?? {}),
    ];
    const isThere = all.some((labelled) =>
      labelled.some((one) => isSamePeriod(readPeriod(own.periodKind, one.period), period)),
    );
    return isThere ? [] : [toRow({ measure: code, period: periodLabel(period) })];
  });
};
