import { type ChartModel, pointsIn, type Stretch } from './chart-model.ts';

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
  pointsIn(stretches).map(({ value }) => value);

/** Everything that a chart has to find room for. */
export const valuesOf = ({ own, other, limits }: ChartModel): number[] => [
  ...valuesIn(own.stretches),
  ...valuesIn(other?.stretches),
  ...(limits ? [limits.lower, limits.upper] : []),
];

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
  const isRound = model.shape === 'line' && axis.low > 0 && reaches(axis, Math.max(...values));
  const { low, high } = isRound ? axis : stretch([0, ...values], steps.fromZero);
  return { yMin: low, yMax: high };
};
