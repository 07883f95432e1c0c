import { formatFigure } from '../../domain/format.ts';
import type { ChartModel, Stretch } from './chart-model.ts';
import { textWidth } from './svg.ts';

const mostDecimals = 3;

/** Prints a tick with as many decimals as it has, which are fewer than those of the values. */
export const formatTick = (tick: number, { form }: Pick<ChartModel, 'form'>): string => {
  const decimals = Math.min(mostDecimals, String(tick).split('.')[1]?.length ?? 0);
  return formatFigure(tick, { valueKind: form.valueKind, decimals });
};

/** Values along the vertical axis of a chart. */
type ValueAxis = {
  readonly low: number;
  readonly high: number;
  /** From the lowest to the highest, both included. */
  readonly ticks: readonly number[];
};

const niceSteps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

const niceStep = (range: number, steps: number, whole: boolean): number => {
  const power = 10 ** Math.floor(Math.log10(range / steps));
  const step = niceSteps.find((one) => one * power * steps >= range) ?? 10;
  return whole ? Math.max(1, Math.ceil(step * power)) : step * power;
};

/** Share of the range left free below the lowest value, where the first figure may be. */
const air = 0.15;

/**
 * Starts from 0, unless that would squeeze values that hardly differ into a flat line at the top.
 */
const lowestShown = (least: number, most: number): number => {
  if (least >= 0 && least <= most * 0.7) return 0;
  const lower = least - (most - least) * air;
  return least >= 0 ? Math.max(0, lower) : lower;
};

/** Removes the errors of binary fractions: three times 0.2 is 0.6. */
const round = (value: number): number => Number(value.toFixed(9));

/**
 * An axis with round numbers that holds all values.
 *
 * @param decimals that the values are printed with; whole numbers need no ticks between
 * @param steps approximate number; one more where the lowest value has to be rounded down
 * @example valueAxis([243, 415], 0).ticks // [0, 150, 300, 450]
 */
export const valueAxis = (values: readonly number[], decimals: number, steps = 4): ValueAxis => {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const from = lowestShown(least, most);
  const range = most - from || Math.abs(most) || 1;
  const step = niceStep(range, steps, decimals === 0);
  const low = round(Math.floor(from / step + 1e-9) * step);
  const count = Math.max(1, Math.ceil((most - low) / step - 1e-9));
  const ticks = Array.from({ length: count + 1 }, (_, i) => round(low + i * step));
  return { low, high: round(low + count * step), ticks };
};

const valuesIn = (stretches: readonly Stretch[] = []): number[] =>
  stretches.flatMap(({ points }) => points.map(({ value }) => value));

const valuesOf = ({ own, other, limits }: ChartModel): number[] => [
  ...valuesIn(own.stretches),
  ...valuesIn(other?.stretches),
  ...(limits ? [limits.lower, limits.upper] : []),
];

/** The vertical axis that holds everything a chart shows. */
const modelAxis = (model: ChartModel): ValueAxis => valueAxis(valuesOf(model), model.form.decimals);

/**
 * The number of parts into which the client divides an axis that begins at 0, and any other axis.
 */
const steps = { fromZero: 4, other: 5 };

const reaches = ({ high }: ValueAxis, most: number): boolean => high >= most;

/**
 * The ends of the axis of a chart that the client draws. The client divides the axis into equal
 * parts whether or not they are round numbers; these ends make them round. Without them the axis
 * begins at 0.
 */
export const clientAxis = (model: ChartModel): { readonly yMin: number; readonly yMax: number } => {
  const values = valuesOf(model);
  const stretch = (all: readonly number[], parts: number): ValueAxis => {
    const { low, ticks } = valueAxis(all, model.form.decimals, parts);
    const high = Number((low + parts * ((ticks[1] ?? low) - low)).toFixed(9));
    return { low, high, ticks };
  };
  const axis = stretch(values, steps.other);
  const isRound = axis.low > 0 && reaches(axis, Math.max(...values));
  const { low, high } = isRound ? axis : stretch([0, ...values], steps.fromZero);
  return { yMin: low, yMax: high };
};

/** As wide as a card in Teams; phones show it in some 320 of their pixels, where text is 11 high. */
export const pictureWidth = 480;
export const textSize = 17;

const plotHeight = 124;
/** Space above the plot for the word for a break. */
const headroom = 22;
const edge = 8;

/** Where things are drawn. */
export type Plot = {
  readonly axis: ValueAxis;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
};

const widestOf = (texts: readonly string[]): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, textSize)));

/** @param keyBottom where the key ends, in pixels from the top */
export const plotOf = (model: ChartModel, keyBottom: number): Plot => {
  const axis = modelAxis(model);
  const ends = [model.own, model.other].map((line) => line?.stretches.at(-1)?.points.at(-1));
  const left = edge + 6 + widestOf(axis.ticks.map((tick) => formatTick(tick, model)));
  const right = pictureWidth - edge - 10 - widestOf(ends.map((end) => end?.figure ?? ''));
  const top = keyBottom + (model.breaks.length > 0 ? headroom : 0) + 10;
  const bottom = top + plotHeight;
  // The first point is a little inside the plot, so that its marker is whole.
  const inset = 8;
  return {
    axis,
    left,
    right,
    top,
    bottom,
    x: (at) => left + inset + ((right - left - inset - 6) * at) / Math.max(1, model.end),
    y: (value) => bottom - (plotHeight * (value - axis.low)) / (axis.high - axis.low),
  };
};
