/** What a test of a straight trend finds. */
export type SlopeTest = {
  /** Change a year: of the value, or of the log-odds for proportions. */
  readonly slope: number;
  /** Of one degree of freedom: how far the slope lies from none, in squared standard errors. */
  readonly chiSquared: number;
  /** Whether the slope has the same sign whichever point is left out. */
  readonly steady: boolean;
};

/**
 * Whether a slope goes the same way in all points and in each set with one left out, so that no single
 * point makes a trend. No slope is no way, and agrees with nothing.
 *
 * @see OHID, Fingertips "recent trends": the marker is withheld when the sign is not the same in all six
 */
export const isSteady = <Point>(
  points: readonly Point[],
  slopeOf: (some: readonly Point[]) => number,
): boolean => {
  const sign = Math.sign(slopeOf(points));
  return (
    sign !== 0 &&
    points.every((left) => Math.sign(slopeOf(points.filter((one) => one !== left))) === sign)
  );
};
