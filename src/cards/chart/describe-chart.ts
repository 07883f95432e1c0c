import { capitalise, formatFigure } from '../../domain/format.ts';
import {
  type ChartLimits,
  type ChartModel,
  type ChartPoint,
  formatBreakDate,
  pointsIn,
  type Stretch,
} from './chart-model.ts';

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

/** Bars are so few that each is named. */
const sayOwn = ({ own, shape }: ChartModel): string => {
  const points = pointsIn(own.stretches);
  return shape === 'bars'
    ? points.map(sayPoint).join(', ')
    : `${sayEnds(points)}${sayExtremes(own.stretches)}`;
};

/** What a chart shows, for people who cannot see it. */
export const describeChart = (model: ChartModel, trend = ''): string => {
  const own = pointsIn(model.own.stretches);
  const other = pointsIn(model.other?.stretches ?? []);
  const gaps = model.own.stretches.filter(({ broken }, index) => index > 0 && !broken).length;
  return [
    `${model.shape === 'bars' ? 'Bar' : 'Line'} chart: ${model.unit}, ${model.first} to ${model.last}.`,
    `${model.own.name}: ${sayOwn(model)}.`,
    ...(model.other && other.length > 0
      ? [`${capitalise(model.other.name)}: ${sayEnds(other)}.`]
      : []),
    ...(model.limits ? [sayLimits(model.limits, model)] : []),
    ...model.breaks.map(({ from }) => `Not joined across the break in ${formatBreakDate(from)}.`),
    ...(gaps > 0 ? [`Gaps where no figure is known: ${gaps}.`] : []),
    ...sayCautions(own),
    ...(trend ? [trend] : []),
  ].join(' ');
};

/** Two bars are the figure and the one before, which stand beside them with their periods. */
const sayOwnBriefly = (model: ChartModel): string => {
  const [first, second, ...more] = pointsIn(model.own.stretches);
  return model.shape === 'bars' && first && second && more.length === 0
    ? `${first.figure}, then ${second.figure}`
    : sayOwn(model);
};

/** What the small chart beside a figure shows: whose and of what is said beside it. */
export const describeBriefly = (model: ChartModel): string => {
  const { own, other, breaks, shape } = model;
  const last = other && pointsIn(other.stretches).at(-1);
  return [
    `${shape === 'bars' ? 'Bars' : 'Line'}: ${sayOwnBriefly(model)}.`,
    ...(other && last ? [`${other.name}: last ${sayPoint(last)}.`] : []),
    ...breaks.map(({ from }) => `Break in ${formatBreakDate(from)}.`),
    ...sayCautions(pointsIn(own.stretches)),
  ].join(' ');
};

/** The first and the last figure of a chart, to be put under its picture. */
export const endsOf = ({ own }: ChartModel): readonly [string, string] => {
  const points = pointsIn(own.stretches);
  const [first = '', last = ''] = [points[0], points.at(-1)].map((one) =>
    one ? sayPoint(one) : '',
  );
  return [first, last];
};

const hollow = (points: readonly ChartPoint[]): string[] => {
  const words = (['provisional', 'estimated'] as const).filter((caution) =>
    points.some((one) => one.caution === caution),
  );
  return words.length > 0 ? [`Hollow points are ${words.join(' or ')}.`] : [];
};

/** What the lines of a picture mean, for people who see it; no line needs its colour to be known. */
export const describeKey = (model: ChartModel): string => {
  const { own, other, limits, breaks } = model;
  const last = other && pointsIn(other.stretches).at(-1);
  return [
    ...(other && last ? [`The dashed line is ${other.name}, last ${sayPoint(last)}.`] : []),
    ...(limits
      ? [
          `The dotted lines are the ${sayLimits(limits, model).replace(/^[LT]/, (sign) => sign.toLowerCase())}`,
        ]
      : []),
    ...breaks.map(
      ({ from }) =>
        `The vertical line is a break in ${formatBreakDate(from)}: figures on either side of it are not compared.`,
    ),
    ...hollow(pointsIn(own.stretches)),
  ].join(' ');
};
