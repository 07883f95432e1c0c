/** Values along the upright axis of a chart. */
export type ValueAxis = {
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

/** Of the range, below the least value, where the first figure may stand. */
const air = 0.15;

/** From 0, unless that would press values that hardly differ into a flat line at the top. */
const lowestShown = (least: number, most: number): number => {
  if (least >= 0 && least <= most * 0.7) return 0;
  const lower = least - (most - least) * air;
  return least >= 0 ? Math.max(0, lower) : lower;
};

/** Without what binary fractions leave: three times 0.2 is 0.6. */
const round = (value: number): number => Number(value.toFixed(9));

/**
 * An axis with round numbers that holds all values.
 *
 * @param decimals that the values are printed with; whole numbers need no ticks between
 * @param steps about so many; one more where the lowest has to be rounded down
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
