import type { ChartModel } from './chart-model.ts';
import type { Stretch } from './stretches.ts';
import { type ValueAxis, valueAxis } from './value-axis.ts';

const valuesIn = (stretches: readonly Stretch[] = []): number[] =>
  stretches.flatMap(({ points }) => points.map(({ value }) => value));

const valuesOf = ({ own, other, limits }: ChartModel): number[] => [
  ...valuesIn(own.stretches),
  ...valuesIn(other?.stretches),
  ...(limits ? [limits.lower, limits.upper] : []),
];

/** The upright axis that holds all that a chart shows. */
export const modelAxis = (model: ChartModel): ValueAxis =>
  valueAxis(valuesOf(model), model.form.decimals);

/** What the client divides an axis into that begins at 0, and any other. */
const steps = { fromZero: 4, other: 5 };

const reaches = ({ high }: ValueAxis, most: number): boolean => high >= most;

/**
 * The ends of the axis of a chart that the client draws. It divides it into equal parts, as many as it
 * will, whatever comes out; these ends make them round. Left alone it begins at 0.
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
