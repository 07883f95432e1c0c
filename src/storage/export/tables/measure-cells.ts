import { countsFromMonth } from '../../../domain/counts-from.ts';
import { councilSeries } from '../../../domain/figures/headline.ts';
import type { Polarity } from '../../../domain/measure.ts';
import type { PeriodKind } from '../../../domain/period/period-kinds.ts';
import type { Tolerance } from '../../../domain/target.ts';
import type { ReportFile } from '../../report-schema.ts';
import { type Cells, isYes, plain, written } from './row-cells.ts';

type Indicator = ReportFile['indicators'][number];
type Measure = Indicator['measures'][number];
type Series = Measure['series'][number];

const periodNames: Readonly<Record<string, string>> = {
  'financial-quarter': 'quarter',
  'school-term': 'term',
  'rolling-12-months': 'twelve months',
  'rolling-24-months': '24 months',
  'rolling-3-months': 'three months',
};

/** A kind of period as people write it in a cell. */
export const writePeriodKind = (kind: PeriodKind): string => periodNames[kind] ?? plain(kind);

const writeTiming = (series: Series): string =>
  series.timing === 'cumulative'
    ? `since ${countsFromMonth(series)}`
    : { flow: 'over the period', snapshot: 'on one day' }[series.timing];

const betterNames = {
  'lower-is-better': 'lower',
  'higher-is-better': 'higher',
  'within-range': 'within the range',
  'not-judged': 'not judged',
} as const satisfies Readonly<Record<Polarity, string>>;

/** An amount below 1 is told from a share by its unit. */
const writeTolerance = (tolerance: Tolerance | undefined, series: Series | undefined): string => {
  if (!tolerance) return '';
  if (tolerance.strict)
    return `less than ${writeTolerance({ ...tolerance, strict: undefined }, series)}`;
  if ('share' in tolerance) return `${Number((tolerance.share * 100).toPrecision(12))}%`;
  const { amount } = tolerance;
  const { valueKind = 'percentage', unit = '' } = series ?? {};
  return amount < 1 ? `${amount} ${valueKind === 'percentage' ? 'points' : unit}` : String(amount);
};

const comparisonNames = {
  previous: 'the one before',
  'quarter-before': 'a quarter before',
} as const satisfies Record<NonNullable<Series['comparedWith']>, string>;

/** What a series says of its figures. */
const figureCells = (series: Series) => ({
  kind: series.valueKind,
  unit: series.unit,
  scale: series.scale?.words.join(series.scale.ordered ? ' < ' : '\n') ?? '',
  every: writePeriodKind(series.periodKind),
  counted: writeTiming(series),
  decimals: written(series.decimals),
  per: written(series.per),
  cases: isYes(series.counts === 'cases'),
  'months late': written(series.lagMonths),
  months: series.months?.join('; ') ?? '',
  'next published': series.nextOn ?? '',
  'discontinued from': series.discontinued?.from ?? '',
  'discontinued why': series.discontinued?.reason ?? '',
  irregular: isYes(series.irregular === true),
  seasonal: isYes(series.seasonal === true),
  'compared with': series.comparedWith ? comparisonNames[series.comparedWith] : '',
  source: series.source,
  licence: series.licence ?? '',
});

const printedCode = ({ unprinted }: Measure): string => {
  if (unprinted === undefined) return '';
  return unprinted ? 'no' : 'yes';
};

const measureCells = (one: Indicator, measure: Measure, further: boolean): Cells<'measures'> => {
  const series = measure.series.find(({ id }) => id === councilSeries);
  return {
    indicator: one.code,
    code: measure.code === one.code ? '' : measure.code,
    name: measure.name,
    'short name': measure.shortName,
    better: betterNames[measure.polarity],
    ...(series && figureCells(series)),
    tolerance: writeTolerance(measure.tolerance, series),
    'amber within': writeTolerance(measure.targetRule?.amberWithin, series),
    'part of': measure.partOf ?? '',
    'broken down by': measure.breakdown?.by ?? '',
    category: measure.breakdown?.category ?? '',
    further: isYes(further),
    'code is printed': printedCode(measure),
    note: measure.note ?? '',
  };
};

/** The rows of an indicator's measures, with the council's own series of each. */
export const measureRows = (one: Indicator): Cells<'measures'>[] => [
  ...one.measures.map((measure) => measureCells(one, measure, false)),
  ...one.performanceMeasures.map((measure) => measureCells(one, measure, true)),
];

/** The rows of the further series of a measure. */
export const seriesRows = ({ code, series }: Measure): Cells<'series'>[] =>
  series
    .filter(({ id }) => id !== councilSeries)
    .map((one) => ({ measure: code, series: one.id, ...figureCells(one) }));

/** The rows of the breaks in all series of a measure. */
export const breakRows = ({ code, series }: Measure): Cells<'breaks'>[] =>
  series.flatMap(({ id, breaks }) =>
    breaks.map(({ from, reason }) => ({
      measure: code,
      series: id === councilSeries ? '' : id,
      from,
      reason,
    })),
  );
