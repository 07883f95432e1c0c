import { type DirectionWords, wordOfDirection } from '../direction-words.ts';
import { formatApart, formatFigure, placesOfLimits } from '../format.ts';
import type { KnownObservation, Observation } from '../observation.ts';
import { describePeriod } from '../period/period.ts';
import type { Series } from '../series.ts';
import type { Target, Tolerance } from '../target.ts';
import { isWithin } from '../tolerance.ts';
import type { Interval } from './interval.ts';
import { type Judgement, polarityWords } from './movement.ts';
import { type Compared, numbersOf } from './verdict.ts';

/**
 * The range that a target is.
 *
 * @returns undefined where it has not both limits
 * @example rangeOf({ atLeast: 88, atMost: 94 }) // { lower: 88, upper: 94 }
 */
export const rangeOf = (target: Target | undefined): Interval | undefined =>
  target && 'atLeast' in target && target.atMost !== undefined
    ? { lower: target.atLeast, upper: target.atMost }
    : undefined;

/** 0 within the range, limits included. */
const distanceFrom = ({ lower, upper }: Interval, value: number): number =>
  Math.max(0, lower - value, value - upper);

/** What two figures mean where nearer to a range is better. */
export type RangeJudgement = {
  readonly judgement: Judgement;
  /** The rule and the judgement, or why there is none. */
  readonly meaning: string;
  /** The range of the earlier figure as a sentence after a blank, where the later one has another; empty otherwise. */
  readonly before: string;
};

const sayRange = ({ lower, upper }: Interval, series: Series): string => {
  const decimals = placesOfLimits(series.decimals, [lower, upper]);
  const say = (limit: number): string => formatFigure(limit, { ...series, decimals });
  return `${say(lower)} to ${say(upper)}`;
};

const sayNoRange = ({ period }: Observation): string =>
  `not judged, since the figure for ${describePeriod(period)} has no target range`;

const sayUnchanged = (distances: readonly number[]): string =>
  distances.every((one) => one === 0) ? ', within it both times' : ', as near to it as before';

/**
 * Judges a figure by its distance from its own target range, against the distance of the figure that it is compared with
 * from the range which that one had, or from the same where none is known: a report prints the range of now alone.
 *
 * @param tolerance by which the distances may differ and still count as the same; a share is of the earlier figure
 * @example judgeByRange(series, [at86, at90], { tolerance: { share: 0.01 } }).judgement // 'improving', where the range of both is 88 to 94
 */
export const judgeByRange = (
  series: Series,
  [earlier, later]: readonly [KnownObservation, KnownObservation],
  {
    tolerance,
    directionWords,
  }: { readonly tolerance: Tolerance; readonly directionWords?: DirectionWords | undefined },
): RangeJudgement => {
  const is = rangeOf(later.target);
  if (!is) return { judgement: 'not judged', meaning: sayNoRange(later), before: '' };
  const was = rangeOf(earlier.target) ?? is;
  const distances = [distanceFrom(was, earlier.value), distanceFrom(is, later.value)] as const;
  const difference = distances[1] - distances[0];
  const isSame = isWithin(difference, tolerance, earlier.value);
  const judgement = isSame ? 'unchanged' : difference < 0 ? 'improving' : 'worsening';
  const isMoved = was.lower !== is.lower || was.upper !== is.upper;
  return {
    judgement,
    meaning: `${polarityWords['within-range']}: ${wordOfDirection(judgement, directionWords)}${isSame ? sayUnchanged(distances) : ''}`,
    before: isMoved
      ? ` The range was ${sayRange(was, series)}, and is now ${sayRange(is, series)}.`
      : '',
  };
};

const sayDistance = (series: Series, value: number, target: Target | undefined): string => {
  const range = rangeOf(target);
  if (!range) return 'has no range';
  const distance = distanceFrom(range, value);
  const words = sayRange(range, series);
  return distance === 0
    ? `is within its range, ${words}`
    : `is ${formatApart(distance, series)} from its range, ${words}`;
};

/**
 * How far two compared figures are from their ranges, as a sentence after a blank.
 *
 * @returns empty where they are words
 */
export const sayDistances = (
  series: Series,
  { earlier, later }: Pick<Compared, 'earlier' | 'later'>,
): string => {
  const numbers = numbersOf({ earlier, later });
  if (!numbers) return '';
  const now = sayDistance(series, numbers.later, later.target);
  const range = rangeOf(earlier.target) ? earlier.target : later.target;
  const before = sayDistance(series, numbers.earlier, range);
  return ` The later figure ${now}; the earlier one ${before}.`;
};
