import { findOwnArea, ownAreas } from '../../../domain/area.ts';
import { councilSeries } from '../../../domain/figures/headline.ts';
import {
  comparePeriods,
  isSamePeriod,
  type Period,
  periodLabel,
  shiftPeriod,
} from '../../../domain/period/period.ts';
import { allExpected } from '../../../domain/round/owed.ts';
import { isCollected } from '../../../domain/series-periods.ts';
import { isSameTarget, judgesBy } from '../../../domain/target-limit.ts';
import { writeTargetCell } from '../../../domain/target-text.ts';
import { sourceInReport } from '../../import/file-rows.ts';
import { columns as valueColumns } from '../../import/read-table.ts';
import { writeSource } from '../../import/tables/provenance-cell.ts';
import { asBefore } from '../../import/target-as-before.ts';
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

type Measures = {
  readonly measures: readonly Measure[];
  readonly isOwn: (area: string) => boolean;
};

/** What was to be reached by both of the last two values holds, as far as anybody can see; people may write another. */
const standingTarget = (own: Series, isOwn: Measures['isOwn']): string => {
  const [last, before] = Object.entries(own.values)
    .filter(([area]) => isOwn(area))
    .flatMap(([, observations]) => observations)
    .map((one) => ({ ...one, index: readPeriod(own.periodKind, one.period).index }))
    .sort((a, b) => b.index - a.index);
  // One with a later day holds without that.
  const isMeant = last?.target && last.target.by === undefined && judgesBy(last.target, own);
  return isMeant && isSameTarget(last.target, before?.target) ? asBefore : '';
};

/** The council's own figures that a quarter asks for and that are not there, nor a target of theirs: a row each. */
const missingRows = ({ measures, isOwn }: Measures, quarter: Period): string[][] =>
  measures.flatMap(({ code, series }) => {
    const own = series.find(({ id }) => id === councilSeries);
    if (!own) return [];
    const all: [area: string, labelled: readonly { readonly period: string }[]][] = [
      ...Object.entries(own.values),
      ...Object.entries(own.targets ?? {}),
    ];
    const known = all.flatMap(([area, labelled]) =>
      isOwn(area) ? labelled.map((one) => readPeriod(own.periodKind, one.period)) : [],
    );
    return allExpected(own, quarter)
      .filter((period) => isCollected(own, period))
      .filter((period) => !known.some((one) => isSamePeriod(one, period)))
      .map((period) =>
        toRow({
          measure: code,
          period: periodLabel(period),
          target: standingTarget(own, isOwn),
        }),
      );
  });

/**
 * The rows to be filled in next: for each figure of the quarters that are not closed and are in the report already, or, where
 * none of these is missing, for each of the quarter after it.
 *
 * @param closed the last quarter that was reported or published as a whole; without it that of the report
 */
export const nextRows = (report: ReportFile, closed?: Period): string[][] => {
  const { outcome, indicators, areas } = report;
  const newest = readPeriod('financial-quarter', outcome.report.period);
  const last = closed ?? newest;
  const own = outcome.area ?? findOwnArea(areas);
  const codes = new Set(own === undefined ? [] : ownAreas(own, areas).map(({ code }) => code));
  const all: Measures = {
    measures: indicators.flatMap((one) => [...one.measures, ...one.performanceMeasures]),
    isOwn: (area) => codes.has(area),
  };
  const open = Array.from({ length: Math.max(0, newest.index - last.index) }, (_, at) =>
    shiftPeriod(last, at + 1),
  );
  const missing = open.flatMap((quarter) => missingRows(all, quarter));
  return missing.length > 0
    ? missing
    : missingRows(all, shiftPeriod(comparePeriods(last, newest) > 0 ? last : newest, 1));
};
