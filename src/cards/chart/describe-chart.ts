import { capitalise } from '../../domain/capitalise.ts';
import { formatFigure } from '../../domain/format-number.ts';
import type { ChartLimits, ChartModel } from './chart-model.ts';
import { sayBreakDate } from './say-break.ts';
import type { ChartPoint, Stretch } from './stretches.ts';

const pointsIn = (stretches: readonly Stretch[]): ChartPoint[] =>
  stretches.flatMap(({ points }) => points);

const highest = (a: ChartPoint, b: ChartPoint): ChartPoint => (b.value > a.value ? b : a);
const lowest = (a: ChartPoint, b: ChartPoint): ChartPoint => (b.value < a.value ? b : a);

const sayPoint = ({ figure, label }: ChartPoint): string => `${figure} (${label})`;

const sayEnds = (points: readonly ChartPoint[]): string => {
  const [first, last] = [points[0], points.at(-1)];
  return first && last ? `first ${sayPoint(first)}, last ${sayPoint(last)}` : '';
};

/** Figures on the two sides of a break have no highest and lowest together. */
const sayExtremes = (stretches: readonly Stretch[]): string => {
  const latest = stretches.findLastIndex(({ broken }) => broken);
  const points = pointsIn(stretches.slice(Math.max(latest, 0)));
  if (points.length === 0) return '';
  const where = latest > 0 ? ' since the break' : '';
  return `, highest${where} ${sayPoint(points.reduce(highest))}, lowest ${sayPoint(points.reduce(lowest))}`;
};

const sayLimits = (limits: ChartLimits, { form }: ChartModel): string => {
  const [lower, mean, upper] = [limits.lower, limits.mean, limits.upper].map((one) =>
    formatFigure(one, form),
  );
  return `${limits.trial ? 'Trial limits' : 'Limits'} ${lower} to ${upper}, mean ${mean}.`;
};

const sayCautions = (points: readonly ChartPoint[]): string[] =>
  points.filter(({ caution }) => caution).map(({ label, caution }) => `${label} is ${caution}.`);

/** What a chart shows, for whoever does not see it. */
export const describeChart = (model: ChartModel, trend: string): string => {
  const own = pointsIn(model.own.stretches);
  const other = pointsIn(model.other?.stretches ?? []);
  const gaps = model.own.stretches.filter(({ broken }, index) => index > 0 && !broken).length;
  return [
    `Line chart of ${model.unit}, ${model.first} to ${model.last}.`,
    `${model.own.name}: ${sayEnds(own)}${sayExtremes(model.own.stretches)}.`,
    ...(model.other && other.length > 0
      ? [`${capitalise(model.other.name)}: ${sayEnds(other)}.`]
      : []),
    ...(model.limits ? [sayLimits(model.limits, model)] : []),
    ...model.breaks.map(({ from }) => `Not joined across the break in ${sayBreakDate(from)}.`),
    ...(gaps > 0 ? [`Places where no figure is known: ${gaps}.`] : []),
    ...sayCautions(own),
    trend,
  ].join(' ');
};
