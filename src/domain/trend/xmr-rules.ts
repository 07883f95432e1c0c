/** Above (1), below (−1) or at neither side of something. */
export type Side = -1 | 0 | 1;

/** Points that make a run. */
const runLength = 7;

const sideOf = (number: number): Side => (number > 0 ? 1 : number < 0 ? -1 : 0);

/** The newest points up to and with one of them; undefined where the series is too short. */
const windowTo = <T>(all: readonly T[], last: number, length: number): readonly T[] | undefined =>
  last + 1 < length ? undefined : all.slice(last + 1 - length, last + 1);

/**
 * Where a run of seven or more points on one side of the mean ends; a point on the mean ends a run.
 *
 * @param sides of the mean, one a point
 * @returns the side at each point that is the seventh of a run, or a later one; 0 elsewhere
 * @see NHSRplotthedots, `ptd_seven_point_one_side_mean`
 */
export const endsOneSide = (sides: readonly Side[]): Side[] =>
  sides.map((side, i) => (windowTo(sides, i, runLength)?.every((one) => one === side) ? side : 0));

/** Steps stand between points, so that there is one fewer. */
const endsOf = (steps: readonly Side[], length: number, points: number): Side[] =>
  Array.from({ length: points }, (_, point) => {
    const run = windowTo(steps, point - 1, length);
    const first = run?.[0] ?? 0;
    return run?.every((step) => step === first) ? first : 0;
  });

/**
 * Where seven points in a row, each above or each below the one before, end; a tie ends the run.
 *
 * @returns 1 at each point that is the seventh of a rise, or a later one, −1 of a fall, 0 elsewhere
 * @see NHSRplotthedots, `ptd_seven_point_trend`
 * @example endsSteadyRun([1, 2, 3, 4, 5, 6, 7]) // [0, 0, 0, 0, 0, 0, 1]
 */
export const endsSteadyRun = (values: readonly number[]): Side[] => {
  const steps = values.slice(1).map((value, i) => sideOf(value - (values[i] ?? value)));
  return endsOf(steps, runLength - 1, values.length);
};

/**
 * Every point that belongs to a run, given where runs end.
 *
 * @returns the side or direction of the run; 0 outside of one
 * @see NHSRplotthedots, `ptd_part_of_seven_trend`
 */
export const partOfRun = (ends: readonly Side[]): Side[] =>
  ends.map((_, i) => ends.slice(i, i + runLength).find((end) => end !== 0) ?? 0);

/**
 * Every point of three in a row of which two or more are near a limit while all three lie on one side.
 *
 * @param near whether a point lies beyond two thirds of the way to a limit, but not outside it
 * @param sides of the mean, one a point
 * @see NHSRplotthedots, `ptd_two_in_three`
 */
export const partOfTwoInThree = (near: readonly boolean[], sides: readonly Side[]): boolean[] => {
  const isSuch = (last: number): boolean => {
    const three = windowTo(sides, last, 3);
    const close = windowTo(near, last, 3)?.filter((one) => one) ?? [];
    const first = three?.[0] ?? 0;
    return first !== 0 && close.length >= 2 && three?.every((one) => one === first) === true;
  };
  return near.map((_, i) => [i, i + 1, i + 2].some((last) => last < near.length && isSuch(last)));
};
