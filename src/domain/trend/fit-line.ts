/** A point to be fitted; the more weight, the nearer the line. */
export type WeightedPoint = { readonly x: number; readonly y: number; readonly weight: number };

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/**
 * The straight line through weighted points by least squares.
 *
 * @param points two or more, not all at one x; weights above 0
 * @returns its slope, and the spread of x: Σw(x − x̄)², which is 1/SE² of the slope where the weights are
 *   1/SE² of the points
 * @example fitLine([{ x: 1, y: 2, weight: 1 }, { x: 2, y: 5, weight: 1 }]).slope // 3
 */
export const fitLine = (points: readonly WeightedPoint[]): { slope: number; spread: number } => {
  const total = sum(points.map(({ weight }) => weight));
  const centre = (of: 'x' | 'y'): number => sum(points.map((one) => one.weight * one[of])) / total;
  const [x0, y0] = [centre('x'), centre('y')];
  const spread = sum(points.map(({ x, weight }) => weight * (x - x0) ** 2));
  return {
    slope: sum(points.map(({ x, y, weight }) => weight * (x - x0) * (y - y0))) / spread,
    spread,
  };
};
