import { capitalise, formatFigure } from '../../domain/format.ts';
import { plainText } from '../format-text.ts';
import { type CardElement, compileElement } from '../render.ts';
import {
  type ChartLimits,
  type ChartModel,
  type ChartPoint,
  chartModel,
  formatBreakDate,
  type Run,
  type Stretch,
} from './chart-model.ts';
import { chartSvg } from './chart-svg.ts';
import { drawPicture } from './draw-picture.ts';
import { nativeChart } from './native-chart.ts';
import template from './picture.json' with { type: 'json' };

const pointsIn = (stretches: readonly Stretch[]): ChartPoint[] =>
  stretches.flatMap(({ points }) => points);

const highest = (a: ChartPoint, b: ChartPoint): ChartPoint => (b.value > a.value ? b : a);
const lowest = (a: ChartPoint, b: ChartPoint): ChartPoint => (b.value < a.value ? b : a);

const sayPoint = ({ figure, label }: ChartPoint): string => `${figure} (${label})`;

const sayEnds = (points: readonly ChartPoint[]): string => {
  const [first, last] = [points[0], points.at(-1)];
  return first && last ? `first ${sayPoint(first)}, last ${sayPoint(last)}` : '';
};

/** Figures on two sides of a break have no common highest and lowest. */
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

/** What a chart shows, for people who cannot see it. */
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
    ...model.breaks.map(({ from }) => `Not joined across the break in ${formatBreakDate(from)}.`),
    ...(gaps > 0 ? [`Places where no figure is known: ${gaps}.`] : []),
    ...sayCautions(own),
    trend,
  ].join(' ');
};

/** What a whole card may take, less what is around its body, in characters. */
const mostCharacters = 18_000;

const isNode = (value: unknown): value is CardElement =>
  typeof value === 'object' && value !== null;

const isPicture = (value: unknown): boolean => isNode(value) && value.type === 'Image';

const picturesIn = (value: unknown): number => {
  if (!isNode(value)) return 0;
  const inside = Object.values(value).reduce<number>((sum, one) => sum + picturesIn(one), 0);
  return inside + (isPicture(value.fallback) ? 1 : 0);
};

/** @param kept counts down the number of pictures to keep; the first ones are kept */
const keepPictures = (value: unknown, kept: { left: number }): unknown => {
  if (Array.isArray(value)) return value.map((one) => keepPictures(one, kept));
  if (!isNode(value)) return value;
  if (isPicture(value.fallback)) {
    kept.left -= 1;
    return kept.left >= 0 ? value : { ...value, fallback: 'drop' };
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, keepPictures(one, kept)]),
  );
};

/**
 * Removes pictures of charts, the last one first, until a card fits the limit of Teams: the
 * client's chart and the figures as text remain.
 */
export const fitPictures = (body: readonly CardElement[], room = mostCharacters): CardElement[] => {
  for (let left = picturesIn(body); left > 0; left--) {
    const kept = { left };
    const fitted = body.map((one) => keepPictures(one, kept) as CardElement);
    if (JSON.stringify(fitted).length <= room) return fitted;
  }
  const none = { left: 0 };
  return body.map((one) => keepPictures(one, none) as CardElement);
};

const fill = compileElement(template);

/**
 * A series as a chart, with the comparator's figures: drawn by the client, or as a picture where
 * the client draws no charts. The same figures are given below it as text.
 */
export const lineChart = (run: Run): CardElement[] => {
  const model = chartModel(run);
  if (!model) return [];
  const url = drawPicture(chartSvg(model));
  if (url === undefined) return [nativeChart(model, 'drop')];
  const altText = plainText(describeChart(model, run.trend.sentence)).replace(/\s+/g, ' ');
  return [nativeChart(model, fill({ url, altText }))];
};
