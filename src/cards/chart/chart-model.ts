import type { Break } from '../../domain/break.ts';
import { findBreak } from '../../domain/break.ts';
import { formatDate, formatGiven } from '../../domain/format.ts';
import { isKnown, type KnownObservation, type Observation } from '../../domain/observation.ts';
import { periodLabel } from '../../domain/period/period.ts';
import type { Series } from '../../domain/series.ts';
import type { Trend } from '../../domain/statistics/trend-of.ts';
import { possibleLimits } from '../../domain/statistics/xmr.ts';
import type { LatestChange } from '../latest-change.ts';

/** The council's figures in one series, with those of a comparator for the same periods. */
export type Run = {
  readonly series: Series;
  /** Oldest first. */
  readonly observations: readonly Observation[];
  /** What can be said about all the figures, or why nothing can. */
  readonly trend: Trend;
  /** What can be said about the latest two; only for the series that is judged. */
  readonly latest?: LatestChange;
  /** What values were before they were revised, by the index of their period. */
  readonly revisions: ReadonlyMap<number, string>;
  /** The figures of England, where the same source has them. */
  readonly comparator?: { readonly name: string; readonly observations: readonly Observation[] };
  /** The newest figures of further comparators beside ours, as sentences. */
  readonly others?: readonly string[];
};

/** What a chart is made from: a run, or less where only the figures are known. */
export type ChartSource = Pick<Run, 'series' | 'observations' | 'comparator'> & {
  readonly trend?: Trend;
};

/** Not firm yet, in one word; empty for a firm figure. */
export type Caution = 'provisional' | 'estimated' | '';

export type ChartPoint = {
  readonly at: number;
  /** Of the period. */
  readonly label: string;
  readonly value: number;
  /** The value as it is printed. */
  readonly figure: string;
  readonly caution: Caution;
};

/** Points that may be joined, oldest first. */
export type Stretch = {
  readonly points: readonly ChartPoint[];
  /** The break that separates it from the one before; absent for the first, and after a gap. */
  readonly broken?: Break;
};

const pointOf = (series: Series, one: KnownObservation, start: number): ChartPoint => ({
  at: one.period.index - start,
  label: periodLabel(one.period),
  value: one.value,
  figure: formatGiven(one, series),
  caution: (['provisional', 'estimated'] as const).find((flag) => one.flags.includes(flag)) ?? '',
});

/** The step from one row to the next; twelve where there is one rolling twelve months a year. */
const usualStep = (observations: readonly Observation[]): number =>
  Math.min(
    ...observations
      .slice(1)
      .map((one, i) => one.period.index - (observations[i]?.period.index ?? 0)),
  );

/**
 * Splits values where a line must not join them: at a break of the series, and where a period in
 * between has no value or no row.
 *
 * @param observations of one area, oldest first, with those that are not known
 * @param start the index of the period that the chart begins with
 */
const stretchesOf = (
  series: Series,
  observations: readonly Observation[],
  start: number,
): Stretch[] => {
  const step = usualStep(observations);
  const stretches: { points: ChartPoint[]; broken?: Break }[] = [];
  let before: KnownObservation | undefined;
  for (const one of observations.filter(isKnown)) {
    const point = pointOf(series, one, start);
    const broken = before && findBreak(series.breaks, before.period, one.period);
    const between = observations.some(
      ({ value, period }) =>
        value === null &&
        before &&
        period.index > before.period.index &&
        period.index < one.period.index,
    );
    const near = before && one.period.index - before.period.index <= step && !between;
    if (near && !broken) stretches.at(-1)?.points.push(point);
    else stretches.push({ points: [point], ...(broken ? { broken } : {}) });
    before = one;
  }
  return stretches;
};

/** @example formatBreakDate('2018-04-01') // 'April 2018' */
export const formatBreakDate = (from: string): string => formatDate(from).replace(/^1 /, '');

/** @example formatBreakMonth('2018-04-01') // 'Apr 2018' */
export const formatBreakMonth = (from: string): string =>
  formatBreakDate(from).replace(/[A-Z][a-z]+/, (month) => month.slice(0, 3));

export const pointsIn = (stretches: readonly Stretch[]): ChartPoint[] =>
  stretches.flatMap(({ points }) => points);

/** The values of one area; nothing is joined from one stretch to the next. */
export type ChartLine = { readonly name: string; readonly stretches: readonly Stretch[] };

/** Where values are expected, from the first to the last period that the chart of a process covers. */
export type ChartLimits = {
  readonly trial: boolean;
  readonly from: number;
  readonly to: number;
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
};

type ChartBreak = Break & { readonly at: number };

/**
 * What a chart shows, whichever way it is drawn. Places along it are counted in periods from its
 * start.
 */
export type ChartModel = {
  readonly unit: string;
  readonly form: Pick<Series, 'valueKind' | 'decimals'>;
  /** A few figures are bars, which begin at 0; more are a line. */
  readonly shape: 'bars' | 'line';
  /** Place of the last period. */
  readonly end: number;
  /** From one period to the next that has a row; twelve where there is one rolling year a year. */
  readonly step: number;
  readonly own: ChartLine;
  readonly other?: ChartLine;
  readonly limits?: ChartLimits;
  /** Those that lie between two values that are drawn. */
  readonly breaks: readonly ChartBreak[];
  readonly first: string;
  readonly last: string;
};

const fewestPoints = 2;
const mostBars = 4;

const limitsOf = ({ trend, series }: ChartSource, start: number): ChartLimits | undefined => {
  if (trend?.kind !== 'xmr') return undefined;
  const [first, last] = [trend.observations[0], trend.observations.at(-1)];
  if (!first || !last) return undefined;
  return {
    trial: trend.chart.trial,
    from: first.period.index - start,
    to: last.period.index - start,
    mean: trend.chart.limits.mean,
    ...possibleLimits(trend.chart.limits, series),
  };
};

/**
 * Half-way between the two values that it separates; a break that separates several pairs is placed
 * at the first.
 */
const breaksOf = (stretches: readonly Stretch[]): ChartBreak[] => {
  const found = stretches.flatMap(({ broken, points }, index) => {
    const [before, now] = [stretches[index - 1]?.points.at(-1), points[0]];
    return broken && before && now ? [{ ...broken, at: (before.at + now.at) / 2 }] : [];
  });
  return found.filter(({ from }, index) => found.findIndex((one) => one.from === from) === index);
};

/**
 * England's values from before the council's first or after its last have nothing to be compared
 * with.
 */
const within = (
  observations: readonly Observation[],
  own: readonly KnownObservation[],
): readonly Observation[] => {
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return [];
  return observations.filter(
    ({ period }) => period.index >= first.period.index && period.index <= last.period.index,
  );
};

const lineOf = (
  name: string,
  series: Series,
  observations: readonly Observation[],
  start: number,
): ChartLine => ({ name, stretches: stretchesOf(series, observations, start) });

/** When the council becomes another area, nobody else's figures have a break. */
const asOfOther = (series: Series): Series => ({
  ...series,
  breaks: series.breaks.filter(({ ofArea }) => !ofArea),
});

/** A bar cannot show a figure below 0 beside one above it as a part of the same whole. */
const shapeOf = (known: readonly KnownObservation[]): ChartModel['shape'] =>
  known.length <= mostBars && known.every(({ value }) => value >= 0) ? 'bars' : 'line';

/** What a chart of a series shows; undefined when there are too few figures to draw. */
export const chartModel = (run: ChartSource): ChartModel | undefined => {
  const { series, comparator } = run;
  const known = run.observations.filter(isKnown);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || known.length < fewestPoints) return undefined;
  const start = first.period.index;
  const own = lineOf('This council', series, run.observations, start);
  const others = within(comparator?.observations ?? [], known);
  const limits = limitsOf(run, start);
  return {
    unit: series.valueKind === 'percentage' ? `% ${series.unit}` : series.unit,
    form: { valueKind: series.valueKind, decimals: series.decimals },
    shape: shapeOf(known),
    end: last.period.index - start,
    step: usualStep(run.observations),
    own,
    ...(comparator && others.some(isKnown)
      ? { other: lineOf(comparator.name, asOfOther(series), others, start) }
      : {}),
    ...(limits ? { limits } : {}),
    breaks: breaksOf(own.stretches),
    first: periodLabel(first.period),
    last: periodLabel(last.period),
  };
};
