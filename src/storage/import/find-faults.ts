import { isReportedBy } from '../../domain/figures/first-known.ts';
import { councilSeries } from '../../domain/figures/headline.ts';
import { comparePeriods, parsePeriod, periodDates } from '../../domain/period/period.ts';
import type { DataFile, HistoryFile, ReportFile } from '../report-schema.ts';
import { rowsOfKind } from '../rows/row.ts';
import { fileRows } from './file-rows.ts';
import { findCodeFaults } from './find-code-faults.ts';
import { findMilestoneFaults } from './find-milestone-faults.ts';
import { findPublicationFaults } from './find-publication-faults.ts';
import { findRangeFaults } from './find-range-faults.ts';
import { findRiskFaults } from './find-risk-faults.ts';
import { type FileSeries, findRepeated, findSeriesFaults } from './find-series-faults.ts';
import { placesIn } from './places-in.ts';

type FileBenchmark = ReportFile['indicators'][number]['benchmarks'][number];

const findMissing = (at: string, ids: readonly string[], known: ReadonlySet<string>): string[] =>
  ids.flatMap((id) => (known.has(id) ? [] : [`${at}: "${id}" is not in this file`]));

/** A part and its whole stand on one page. */
const findPartFaults = ({ indicators }: ReportFile): string[] =>
  indicators.flatMap(({ measures }, i) =>
    measures.flatMap(({ code, partOf }, m) =>
      partOf === undefined || (partOf !== code && measures.some((one) => one.code === partOf))
        ? []
        : [
            `indicators[${i}].measures[${m}].partOf: "${partOf}" is no other measure of this indicator`,
          ],
    ),
  );

/** An indicator stands under its own outcome already. */
const findAlsoUnderFaults = ({ outcome, indicators }: ReportFile): string[] =>
  indicators.flatMap(({ alsoUnder = [] }, i) => [
    ...findRepeated(`indicators[${i}].alsoUnder`, alsoUnder),
    ...(alsoUnder.includes(outcome.code)
      ? [`indicators[${i}].alsoUnder: "${outcome.code}" is the outcome that it belongs to anyway`]
      : []),
  ]);

/** Only what has parts has a status as a whole beside theirs; none is known before its quarter is reported. */
const findOverallFaults = ({ outcome, indicators }: ReportFile): string[] =>
  indicators.flatMap(({ overall = [], measures }, i) => {
    const at = `indicators[${i}].overall`;
    if (overall.length > 0 && measures.length === 1)
      return [`${at}: it has one measure, whose own status counts; leave this out`];
    const round = parsePeriod('financial-quarter', outcome.report.period);
    return [
      ...findRepeated(
        at,
        overall.map(({ period }) => period),
      ),
      ...overall.flatMap(({ period }, o) => {
        const quarter = parsePeriod('financial-quarter', period);
        if (!quarter) return [`${at}[${o}].period: "${period}" is not a financial quarter`];
        return round && comparePeriods(quarter, round) > 0
          ? [`${at}[${o}].period: "${period}" is after the report's ${outcome.report.period}`]
          : [];
      }),
    ];
  });

/** The figures of a printed comparison decide whether it applies to the one that is shown. */
const findBenchmarkFaults = (at: string, { figures }: FileBenchmark): string[] => {
  if (!figures) return [];
  const { periodKind, period, council, comparator } = figures;
  return [
    ...(parsePeriod(periodKind, period)
      ? []
      : [`${at}.figures.period: "${period}" is not a ${periodKind}`]),
    ...Object.entries({ council, comparator }).flatMap(([side, figure]) =>
      figure < 0 ? [`${at}.figures.${side}: ${figure} is below 0`] : [],
    ),
  ];
};

const findReferenceFaults = (file: ReportFile): string[] => {
  const people = new Set(file.people.map(({ id }) => id));
  const places = placesIn(file);
  return [
    ...findMissing('outcome.sponsor', [file.outcome.sponsor ?? []].flat(), people),
    ...findMissing('outcome.contact', [file.outcome.contact], people),
    ...file.indicators.flatMap((indicator, i) => {
      const at = `indicators[${i}]`;
      const measures = new Set(indicator.measures.map(({ code }) => code));
      return [
        ...(indicator.otherLeads ?? []).flatMap((lead, index) =>
          findMissing(`${at}.otherLeads[${index}].people`, lead.people, people),
        ),
        ...findMissing(`${at}.outcomeLeads`, indicator.outcomeLeads, people),
        ...findMissing(`${at}.indicatorLeads`, indicator.indicatorLeads, people),
        ...indicator.benchmarks.flatMap((benchmark, b) => [
          ...findMissing(`${at}.benchmarks[${b}].measures`, benchmark.measures, measures),
          ...findBenchmarkFaults(`${at}.benchmarks[${b}]`, benchmark),
        ]),
      ];
    }),
    ...file.risks.flatMap((risk, i) =>
      findMissing(`risks[${i}].featuresUnder`, risk.featuresUnder, places),
    ),
  ];
};

const findReportFaults = (file: ReportFile): string[] => [
  ...(parsePeriod('financial-quarter', file.outcome.report.period)
    ? []
    : [`outcome.report.period: "${file.outcome.report.period}" is not a financial quarter`]),
  ...findRepeated(
    'people',
    file.people.map(({ id }) => id),
  ),
  ...findReferenceFaults(file),
  ...findPartFaults(file),
  ...findAlsoUnderFaults(file),
  ...findOverallFaults(file),
  ...findRangeFaults(file),
  ...findRiskFaults(file),
  ...findMilestoneFaults(file),
  ...findPublicationFaults(file),
  ...findQuestionFaults(file),
  ...findFuture(file),
  ...findCodeFaults(file),
  ...file.indicators.flatMap((indicator, i) =>
    (['measures', 'performanceMeasures'] as const).flatMap((list) =>
      indicator[list].flatMap((measure, m) =>
        measure.series.flatMap((series, s) =>
          findSeriesFaults(`indicators[${i}].${list}[${m}].series[${s}]`, series),
        ),
      ),
    ),
  ),
];

/** Only a report may define its own series. */
const findOwnSeries = (at: string, { id }: FileSeries): string[] =>
  id === councilSeries ? [`${at}.id: "${councilSeries}" is the report's own series`] : [];

const findHistoryFaults = (file: HistoryFile): string[] =>
  file.measures.flatMap(({ series }, m) =>
    series.flatMap((one, s) => {
      const at = `measures[${m}].series[${s}]`;
      return [...findOwnSeries(at, one), ...findSeriesFaults(at, one)];
    }),
  );

/** Keys that would be used more than once, by rows of any kind. */
const findDoubleRows = (file: DataFile): string[] => {
  const keys = fileRows(file).map(({ key }) => key);
  const doubles = new Set(keys.filter((key, i) => keys.indexOf(key) < i));
  return [...doubles].map((key) => `${key.split('~').slice(1).join(' ')}: appears twice`);
};

const months = (many: number): string => (many === 1 ? '1 month' : `${many} months`);

/** Otherwise a value with a mistyped year would be the newest for ever. */
const findFuture = ({ outcome, indicators }: ReportFile): string[] => {
  const round = parsePeriod('financial-quarter', outcome.report.period);
  const end = round ? periodDates(round).end : '';
  return indicators.flatMap(({ measures, performanceMeasures }) =>
    [...measures, ...performanceMeasures].flatMap(({ code, series }) =>
      series.flatMap(({ periodKind, values, lagMonths = 0 }) =>
        Object.values(values)
          .flat()
          .filter((observation) => {
            const one = parsePeriod(periodKind, observation.period);
            return one !== undefined && !isReportedBy(one, observation, { lagMonths }, end);
          })
          .map(
            ({ period }) =>
              `${code}: "${period}" ${lagMonths < 0 ? `is known ${months(-lagMonths)} before its end, which is` : 'ends'} after the report's ${outcome.report.period}`,
          ),
      ),
    ),
  );
};

const findQuestionFaults = (file: ReportFile): string[] =>
  file.indicators.flatMap(({ commentary }, i) =>
    findRepeated(
      `indicators[${i}].commentary`,
      commentary.map(({ question }) => question),
    ),
  );

const findAreaFaults = (file: DataFile): string[] => {
  const known = new Set(file.areas.map(({ code }) => code));
  const used = rowsOfKind(fileRows(file), 'values').map(({ area }) => area);
  const succeeded = file.areas.flatMap(({ succeeds }) => (succeeds ? [succeeds.area] : []));
  return [
    ...findMissing('areas', [...new Set(used)], known),
    ...findMissing('areas.succeeds', succeeded, known),
    ...findRepeated('areas.succeeds', succeeded),
  ];
};

/**
 * Faults that a schema cannot find: labels of the wrong kind, wrong order, duplicates, references
 * to things that do not exist.
 */
export const findFaults = (file: DataFile): string[] => {
  const faults =
    file.format === 'outcomes-report/1' ? findReportFaults(file) : findHistoryFaults(file);
  // Without readable periods there are no keys to compare.
  return faults.length > 0 ? faults : [...findDoubleRows(file), ...findAreaFaults(file)];
};
