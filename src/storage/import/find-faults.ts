import { firstKnown } from '../../domain/figures/first-known.ts';
import { councilSeries } from '../../domain/figures/headline.ts';
import { statusSeries } from '../../domain/measure.ts';
import {
  comparePeriods,
  overlaps,
  type Period,
  parsePeriod,
  periodDates,
} from '../../domain/period/period.ts';
import { type PeriodKind, periodKinds } from '../../domain/period/period-kinds.ts';
import { isInMonths } from '../../domain/series-periods.ts';
import { splitUnit } from '../../domain/unit.ts';
import { spellingOf } from '../code-format.ts';
import type { DataFile, HistoryFile, ReportFile } from '../report-schema.ts';
import { rowsOfKind } from '../rows/row.ts';
import { fileRows } from './file-rows.ts';
import { findMilestoneFaults } from './find-milestone-faults.ts';
import { findPublicationFaults } from './find-publication-faults.ts';
import { findRangeFaults } from './find-range-faults.ts';
import { findRiskFaults } from './find-risk-faults.ts';
import { findValueFaults } from './find-value-faults.ts';
import { placesIn } from './places-in.ts';

type FileBenchmark = ReportFile['indicators'][number]['benchmarks'][number];
type FileSeries = HistoryFile['measures'][number]['series'][number];

/** Whether each period of a kind has months of the one before. */
const isWindow = (kind: PeriodKind): boolean => overlaps({ kind, index: 0 }, { kind, index: 1 });

const isByTheMonth = (kind: PeriodKind): boolean => kind === 'month' || kind.startsWith('rolling-');

/** Why a series cannot be compared with what it says; undefined where it can. */
const sayNotCompared = (series: FileSeries): string | undefined => {
  const { periodKind, comparedWith, seasonal, irregular, timing } = series;
  if (comparedWith === 'previous' && !isWindow(periodKind))
    return `only rolling windows and pooled years have "previous", and this is by ${periodKind}`;
  if (comparedWith !== 'quarter-before') return undefined;
  if (!isByTheMonth(periodKind))
    return `only months and windows by the month have "quarter-before", and this is by ${periodKind}`;
  if (irregular) return 'irregular values are compared with the one before';
  return seasonal || timing === 'cumulative'
    ? 'seasonal and cumulative values are compared with those of a year before'
    : undefined;
};

const findFormFaults = (at: string, series: FileSeries): string[] => {
  const { valueKind, unit, scale, periodKind, months } = series;
  const notCompared = sayNotCompared(series);
  return [
    ...(notCompared ? [`${at}.comparedWith: ${notCompared}`] : []),
    ...(unit === '' && valueKind !== 'words'
      ? [`${at}.unit: say what is counted, or per what`]
      : []),
    ...(valueKind === 'count' && splitUnit(unit).before !== ''
      ? [`${at}.valueKind: "${unit}" is an amount of money or, for each of something, an average`]
      : []),
    ...(scale && valueKind !== 'words'
      ? [`${at}.scale: only values in words have one, and this is a ${valueKind}`]
      : []),
    ...(series.countsFrom && series.timing !== 'cumulative'
      ? [`${at}.countsFrom: only cumulative figures have it, and these are ${series.timing}`]
      : []),
    ...findRepeated(`${at}.scale.words`, scale?.words ?? []),
    ...(months && periodKind !== 'month'
      ? [`${at}.months: only a series by month has them, and this is by ${periodKind}`]
      : []),
  ];
};

const findSeriesFaults = (at: string, series: FileSeries): string[] => [
  ...findFormFaults(at, series),
  ...findObservationFaults(at, series),
  ...findPlannedFaults(at, series),
];

/** A label of another kind of period shows which kind the series has. */
const sayOtherKind = (label: string, kind: PeriodKind): string => {
  const others = periodKinds.filter((one) => parsePeriod(one, label));
  return `"${label}" is not a ${kind}${others.length > 0 ? `, but ${others.join(' or ')}` : ''}`;
};

/** What is missing where there is no value, or should not be there where none may be. */
const sayNone = (
  { id }: FileSeries,
  { value, flags, status }: FileSeries['values'][string][number],
): string => {
  if (id === statusSeries && (value !== null || status === undefined))
    return `: a series "${statusSeries}" has a status in each period, and no values`;
  return value === null && flags.length === 0
    ? '.flags: a null value needs a flag that says why'
    : '';
};

/** Where the status of a period belongs that is of another kind than those of the figures. */
const sayStatusApart = ({
  value,
  status,
}: Pick<FileSeries['values'][string][number], 'value' | 'status'>): string =>
  value === null && status !== undefined
    ? `; a status alone may be of any period in a series "${statusSeries}" of the measure`
    : '';

/** A month that the series says it never has: which of the two to give up depends on whether it ever has a value. */
const sayNotInMonths = (
  label: string,
  { months = [] }: Pick<FileSeries, 'months'>,
  { index }: Period,
): string =>
  `"${label}" is not one of the months ${months.join(', ')}: leave it out, with its dash, if that month never has a value, since no round then asks for one; add ${(index % 12) + 1} to months if it has one in some years, and then each round asks for it`;

const findObservationFaults = (at: string, series: FileSeries): string[] =>
  Object.entries(series.values).flatMap(([area, observations]) => {
    const periods = observations.map(({ period }) => parsePeriod(series.periodKind, period));
    return observations.flatMap((observation, i) => {
      const { period } = observation;
      const where = `${at}.values.${area}[${i}]`;
      const here = periods[i];
      const before = periods[i - 1];
      if (!here)
        return [
          `${where}.period: ${sayOtherKind(period, series.periodKind)}${sayStatusApart(observation)}`,
        ];
      if (!isInMonths(series, here))
        return [`${where}.period: ${sayNotInMonths(period, series, here)}`];
      if (before && comparePeriods(before, here) >= 0)
        return [`${where}.period: "${period}" does not follow the one before it`];
      const none = sayNone(series, observation);
      if (none) return [`${where}${none}`];
      return findValueFaults(series, observation).map((fault) => `${where}.value: ${fault}`);
    });
  });

/** A target alone is for a period that is still to come; beside a value it is that of its period. */
const findPlannedFaults = (at: string, series: FileSeries): string[] =>
  Object.entries(series.targets ?? {}).flatMap(([area, planned]) => {
    const labels = [series.values[area]?.at(-1)?.period ?? '', ...planned.map((one) => one.period)];
    const periods = labels.map((label) => parsePeriod(series.periodKind, label));
    return planned.flatMap(({ period, target }, i) => {
      const where = `${at}.targets.${area}[${i}]`;
      const [before, here] = [periods[i], periods[i + 1]];
      if (!here) return [`${where}.period: ${sayOtherKind(period, series.periodKind)}`];
      if (!isInMonths(series, here))
        return [`${where}.period: ${sayNotInMonths(period, series, here)}`];
      if (before && comparePeriods(before, here) >= 0)
        return [`${where}.period: "${period}" does not follow ${labels[i]}`];
      return findValueFaults(series, { value: null, target }).map(
        (fault) => `${where}.target: ${fault}`,
      );
    });
  });

const findRepeated = (at: string, ids: readonly string[]): string[] =>
  ids.flatMap((id, i) => (ids.indexOf(id) < i ? [`${at}[${i}]: "${id}" appears twice`] : []));

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

/** Codes that differ in a blank, a sign or a capital could not be told apart in a message. */
const findAlike = (codes: readonly { readonly at: string; readonly code: string }[]): string[] =>
  codes.flatMap(({ at, code }, i) => {
    const twin = codes.slice(0, i).find((one) => spellingOf(one.code) === spellingOf(code));
    if (twin === undefined) return [];
    return [
      `${at}: "${code}" ${twin.code === code ? 'appears twice' : `reads like "${twin.code}"`}`,
    ];
  });

/** An indicator's only measure may bear its code; any other code stands for one thing alone. */
const findCodeFaults = ({ outcome, indicators, risks }: ReportFile): string[] => [
  ...findAlike(
    indicators.flatMap(({ code, measures, performanceMeasures }, i) => [
      { at: `indicators[${i}]`, code },
      ...[...measures, ...performanceMeasures]
        .filter((one) => one.code !== code)
        .map((one) => ({ at: `indicators[${i}]`, code: one.code })),
    ]),
  ),
  ...findAlike(risks.map(({ code }, i) => ({ at: `risks[${i}]`, code }))),
  ...indicators.flatMap(({ code }, i) =>
    code === outcome.code
      ? [`indicators[${i}].code: "${code}" is the code of the outcome as well`]
      : [],
  ),
];

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
          .filter(({ period }) => {
            const one = parsePeriod(periodKind, period);
            return one !== undefined && firstKnown(one, { lagMonths }) > end;
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
