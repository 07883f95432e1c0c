import type { Break, Series } from '../../domain/measure.ts';
import type { Observation } from '../../domain/observation.ts';
import { periodLabel } from '../../domain/period.ts';
import type { Run } from '../run.ts';
import { isKnown, type KnownObservation, type Stretch, stretchesOf } from './stretches.ts';

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

/** What a chart shows, however it is drawn. Places along it are counted in periods from its start. */
export type ChartModel = {
  readonly unit: string;
  readonly form: Pick<Series, 'valueKind' | 'decimals'>;
  /** Place of the last period. */
  readonly end: number;
  readonly own: ChartLine;
  readonly other?: ChartLine;
  readonly limits?: ChartLimits;
  /** Those that lie between two values that are drawn. */
  readonly breaks: readonly ChartBreak[];
  readonly first: string;
  readonly last: string;
};

/** Two points make a line, and say no more than the arrow. */
const fewestPoints = 3;

const limitsOf = ({ trend, series }: Run, start: number): ChartLimits | undefined => {
  const [first, last] =
    trend.kind === 'xmr' ? [trend.observations[0], trend.observations.at(-1)] : [];
  if (trend.kind !== 'xmr' || !first || !last) return undefined;
  const { mean, lower, upper } = trend.chart.limits;
  // No count is below 0 and no percentage above 100, whatever the limits are.
  const most = series.valueKind === 'percentage' ? 100 : Number.POSITIVE_INFINITY;
  return {
    trial: trend.chart.trial,
    from: first.period.index - start,
    to: last.period.index - start,
    mean,
    lower: Math.max(0, lower),
    upper: Math.min(most, upper),
  };
};

/** Half-way between the two values that it parts; a break that parts several pairs stands at the first. */
const breaksOf = (stretches: readonly Stretch[]): ChartBreak[] => {
  const found = stretches.flatMap(({ broken, points }, index) => {
    const [before, now] = [stretches[index - 1]?.points.at(-1), points[0]];
    return broken && before && now ? [{ ...broken, at: (before.at + now.at) / 2 }] : [];
  });
  return found.filter(({ from }, index) => found.findIndex((one) => one.from === from) === index);
};

/** England's values from before the council's first or after its last have nothing to stand beside. */
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

/** The council's becoming another area is no break in anybody else's figures. */
const asOfOther = (series: Series): Series => ({
  ...series,
  breaks: series.breaks.filter(({ ofArea }) => !ofArea),
});

/** What a chart of a run of figures shows; undefined for a run too short to be drawn. */
export const chartModel = (run: Run): ChartModel | undefined => {
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
    end: last.period.index - start,
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
