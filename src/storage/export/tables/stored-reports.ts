import type { TableClient } from '@azure/data-tables';
import { isReportedBy } from '../../../domain/figures/first-known.ts';
import {
  comparePeriods,
  type Period,
  parsePeriod,
  periodDates,
} from '../../../domain/period/period.ts';
import { parseFile } from '../../import/parse-file.ts';
import type { DataFile, HistoryFile, ReportFile } from '../../report-schema.ts';
import { readPeriod } from '../../rows/entity.ts';
import { exportFiles } from '../export-files.ts';
import type { Closed } from './to-report-tables.ts';

type Measure = ReportFile['indicators'][number]['measures'][number];
type Series = Measure['series'][number];

const isReport = (file: DataFile): file is ReportFile => file.format === 'outcomes-report/1';
const isHistory = (file: DataFile): file is HistoryFile => file.format === 'outcomes-history/1';

const quarterOf = ({ outcome }: ReportFile): number =>
  parsePeriod('financial-quarter', outcome.report.period)?.index ?? 0;

/** Of each outcome, the report of the newest quarter: it has all that is stored. */
const newestOfEach = (reports: readonly ReportFile[]): ReportFile[] => {
  const ordered = reports.toSorted((a, b) => quarterOf(a) - quarterOf(b));
  return [...new Map(ordered.map((one) => [one.outcome.code, one])).values()];
};

/** A series may be spread over several files, each with other areas. */
const joinSeries = (parts: readonly Series[]): Series[] => {
  const byId = Map.groupBy(parts, ({ id }) => id);
  return [...byId.values()].flatMap((same) => {
    const [first] = same;
    const values = Object.assign({}, ...same.map((one) => one.values));
    return first ? [{ ...first, values }] : [];
  });
};

/** A report has no figure that cannot be known at the end of its quarter. */
const upTo = (end: string, series: Series): Series => {
  const values = Object.entries(series.values).flatMap(([area, observations]) => {
    const known = observations.filter((one) =>
      isReportedBy(readPeriod(series.periodKind, one.period), one, series, end),
    );
    return known.length > 0 ? [[area, known] as const] : [];
  });
  return { ...series, values: Object.fromEntries(values) };
};

/** A report with the further series of its measures, and the areas that these have. */
const withFurther = (report: ReportFile, history: readonly HistoryFile[]): ReportFile => {
  const { end } = periodDates(readPeriod('financial-quarter', report.outcome.report.period));
  const byMeasure = Map.groupBy(
    history.flatMap(({ measures }) => measures),
    ({ measure }) => measure,
  );
  const furtherOf = ({ code }: Measure): Series[] =>
    joinSeries((byMeasure.get(code) ?? []).flatMap(({ series }) => series)).map((one) =>
      upTo(end, one),
    );
  const fill = (one: Measure): Measure => ({ ...one, series: [...one.series, ...furtherOf(one)] });
  const areas = [...report.areas, ...history.flatMap((one) => one.areas)];
  return {
    ...report,
    areas: [...new Map(areas.map((one) => [one.code, one])).values()],
    indicators: report.indicators.map((one) => ({
      ...one,
      measures: one.measures.map(fill),
      performanceMeasures: one.performanceMeasures.map(fill),
    })),
  };
};

/**
 * The report of a quarter with what an earlier one printed and nobody has written anew: areas for focus, foreword, lines
 * about others and targets of periods to come. They would be gone with an import of it.
 */
const withPrinted = (report: ReportFile, printed: ReportFile): ReportFile => {
  const old = new Map(printed.indicators.map((one) => [one.code, one]));
  const { areasForFocus, foreword } = printed.outcome;
  const targetsIn = (code: string) => {
    const one = old.get(code);
    return new Map(
      [...(one?.measures ?? []), ...(one?.performanceMeasures ?? [])].map((measure) => [
        measure.code,
        new Map(measure.series.map(({ id, targets }) => [id, targets])),
      ]),
    );
  };
  return {
    ...report,
    outcome: { ...report.outcome, areasForFocus, ...(foreword && { foreword }) },
    indicators: report.indicators.map((one) => {
      const targets = targetsIn(one.code);
      const fill = (measure: Measure): Measure => ({
        ...measure,
        series: measure.series.map((series) => {
          const planned = targets.get(measure.code)?.get(series.id);
          return planned ? { ...series, targets: planned } : series;
        }),
      });
      return {
        ...one,
        benchmarks: old.get(one.code)?.benchmarks ?? [],
        measures: one.measures.map(fill),
        performanceMeasures: one.performanceMeasures.map(fill),
      };
    }),
  };
};

/** What is stored of each outcome, as a workbook can hold it. */
type StoredReports = {
  /** Of each outcome the report of its newest quarter, with all series of its measures up to that quarter. */
  readonly reports: readonly ReportFile[];
  /** Of each outcome the quarter of the report that was loaded, or the last one that was published here. */
  readonly closed: Closed;
};

const closedIn = ({ outcome, publications = [] }: ReportFile): Period =>
  [outcome.report.period, ...publications.map(({ quarter }) => quarter)]
    .map((label) => readPeriod('financial-quarter', label))
    .reduce((a, b) => (comparePeriods(a, b) > 0 ? a : b));

/**
 * The newest report of each stored outcome, with all series of its measures up to its quarter: what a
 * workbook can hold of them.
 *
 * @throws OutcomesError `report-missing` when storage is empty; `storage-unavailable`
 */
export const storedReports = async (table: TableClient): Promise<StoredReports> => {
  const { files } = await exportFiles(table, { csv: false });
  const read = files
    .filter(({ name }) => name.endsWith('.json'))
    .map(({ name, text }) => parseFile(name, text));
  const history = read.filter(isHistory);
  const all = read.filter(isReport);
  // The report that was loaded is the last of its outcome.
  const loaded = new Map(all.map((one) => [one.outcome.code, one]));
  const reports = newestOfEach(all).map((report) =>
    withFurther(withPrinted(report, loaded.get(report.outcome.code) ?? report), history),
  );
  return {
    reports,
    closed: new Map([...loaded].map(([code, one]) => [code, closedIn(one)])),
  };
};
