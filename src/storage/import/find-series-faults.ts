import { sayNoOther } from '../../domain/other-period.ts';
import { comparePeriods, overlaps, type Period, parsePeriod } from '../../domain/period/period.ts';
import { type PeriodKind, periodKinds } from '../../domain/period/period-kinds.ts';
import { statusSeries } from '../../domain/series.ts';
import { isInMonths } from '../../domain/series-periods.ts';
import { splitUnit } from '../../domain/unit.ts';
import type { HistoryFile } from '../report-schema.ts';
import { findValueFaults } from './find-value-faults.ts';

export type FileSeries = HistoryFile['measures'][number]['series'][number];

/** Each of several ids that should stand there once and stands there again. */
export const findRepeated = (at: string, ids: readonly string[]): string[] =>
  ids.flatMap((id, i) => (ids.indexOf(id) < i ? [`${at}[${i}]: "${id}" appears twice`] : []));

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

/** What is wrong with a series of a file, its values and the targets that are set ahead. */
export const findSeriesFaults = (at: string, series: FileSeries): string[] => [
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

/** A direction against another period than the usual one, where there is none; a report may say that there is none. */
const sayNotReported = (
  series: FileSeries,
  { reportedOther }: FileSeries['values'][string][number],
  period: Period,
): string => {
  const isGone = reportedOther === undefined || reportedOther === 'not-applicable';
  const none = isGone ? '' : sayNoOther(series, period);
  return none ? `.reportedOther: the series has no second direction: ${none}` : '';
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
      const none = sayNone(series, observation) || sayNotReported(series, observation, here);
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
