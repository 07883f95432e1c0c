import type { Tolerance } from '../target.ts';
import { allowanceOf, timesTolerance } from '../tolerance.ts';
import { type Movement, moves } from './movement.ts';

/** Which way a stretch of values goes. */
type Way = Exclude<Movement, 'level'>;

/** Values that go one way, from a low to a high or the other way round; both ends belong to it. */
export type Stretch = { readonly way: Way; readonly from: number; readonly to: number };

type Direction = { readonly way: Way; readonly start: number };

const isBeyond = (value: number, other: number, way: Way): boolean =>
  way === 'up' ? value >= other : value <= other;

/** Where a series first leaves the values before it by more than the tolerance, and from which of them. */
const findStart = (
  values: readonly number[],
  tolerance: Tolerance,
): (Direction & { readonly at: number }) | undefined => {
  let [low, high] = [0, 0];
  for (const [at, value] of values.entries()) {
    if (moves(values[low] ?? value, value, tolerance) === 'up')
      return { way: 'up', start: low, at };
    if (moves(values[high] ?? value, value, tolerance) === 'down')
      return { way: 'down', start: high, at };
    if (isBeyond(value, values[low] ?? value, 'down')) low = at;
    if (isBeyond(value, values[high] ?? value, 'up')) high = at;
  }
  return undefined;
};

/** From turning point to turning point; a turn is a move back by more than the tolerance. */
const findTurns = (values: readonly number[], tolerance: Tolerance): Stretch[] => {
  const found = findStart(values, tolerance);
  if (!found) return [];
  const stretches: Stretch[] = [];
  let { way, start, at: extreme } = found;
  for (let at = extreme + 1; at < values.length; at += 1) {
    const [value = 0, turn = 0] = [values[at], values[extreme]];
    const movement = moves(turn, value, tolerance);
    if (isBeyond(value, turn, way)) {
      extreme = at;
    } else if (movement !== 'level') {
      stretches.push({ way, from: start, to: extreme });
      [way, start, extreme] = [movement, extreme, at];
    }
  }
  return [...stretches, { way, from: start, to: extreme }];
};

type Steps = { readonly values: readonly number[]; readonly tolerance: Tolerance };

const movesBetween = ({ values, tolerance }: Steps, a: number, b: number): Movement =>
  moves(values[a] ?? 0, values[b] ?? 0, tolerance);

/** Level as each may be, steps at least this share of the usual one of their stretch are part of it. */
const leastStep = 0.5;

/** Whether all steps between two places go the way of a stretch, and about as far as its others. */
const goesAlong = (
  values: readonly number[],
  { way, from, to }: Stretch,
  usual: { readonly from: number; readonly to: number },
): boolean => {
  const sizeOf = (a: number, b: number): number =>
    (way === 'up' ? 1 : -1) * ((values[b] ?? 0) - (values[a] ?? 0));
  const least = (leastStep * sizeOf(usual.from, usual.to)) / (usual.to - usual.from);
  return values.slice(from, to).every((_, at) => sizeOf(from + at, from + at + 1) >= least);
};

/** Where a stretch leaves what is level with its start; a slow one leaves it from the start. */
const leavesAt = (steps: Steps, stretch: Stretch): number => {
  const { from, to, way } = stretch;
  for (let at = from; at < to; at += 1) {
    if (movesBetween(steps, at, at + 1) === way)
      return goesAlong(steps.values, { ...stretch, to: at }, { from: at, to }) ? from : at;
    if (movesBetween(steps, from, at + 1) !== 'level') return from;
  }
  return from;
};

/** Where a stretch reaches what is level with its end; a slow one reaches it at the end. */
const reachesAt = (steps: Steps, stretch: Stretch): number => {
  const { from, to, way } = stretch;
  for (let at = to; at > from; at -= 1) {
    if (movesBetween(steps, at - 1, at) === way)
      return goesAlong(steps.values, { ...stretch, from: at }, { from, to: at }) ? to : at;
    if (movesBetween(steps, at - 1, to) !== 'level') return to;
  }
  return to;
};

/**
 * The stretches in which values rise or fall, from one turning point to the next. A turn is a move
 * by more than the tolerance; smaller ones are part of the stretch. What is level before the first
 * stretch and after the last is in none.
 *
 * @param values oldest first
 * @param tolerance within which a change counts as level; a share is of the earlier value
 * @returns alternately up and down, each from where the one before ends; empty where all are level
 * @example findStretches([243, 270, 372, 409, 415, 244], { share: 0.01 })
 *   // [{ way: 'up', from: 0, to: 4 }, { way: 'down', from: 4, to: 5 }]
 */
export const findStretches = (values: readonly number[], tolerance: Tolerance): Stretch[] => {
  const turns = findTurns(values, tolerance);
  const [first] = turns;
  if (!first) return [];
  const steps = { values, tolerance };
  const started = [{ ...first, from: leavesAt(steps, first) }, ...turns.slice(1)];
  const last = started.at(-1) ?? first;
  return [...started.slice(0, -1), { ...last, to: reachesAt(steps, last) }];
};

/**
 * A stretch without what is level at its beginning: the move itself.
 *
 * @example trimStart([305, 300, 302, 900], { way: 'up', from: 1, to: 3 }, { share: 0.01 }).from // 2
 */
export const trimStart = (
  values: readonly number[],
  stretch: Stretch,
  tolerance: Tolerance,
): Stretch => ({ ...stretch, from: leavesAt({ values, tolerance }, stretch) });

/** How much coarser many small turns are looked at, one after another until a move stands out. */
const coarser = [12, 8, 5, 3, 2];
/** A move must be this much larger than what counts as level beside it. */
const clearlyMore = 4;
const mostLarge = 2;

const isClear = ({ values, tolerance }: Steps, { from, to }: Stretch): boolean => {
  const [first, last] = [values[from] ?? 0, values[to] ?? 0];
  return Math.abs(last - first) >= clearlyMore * allowanceOf(tolerance, Math.max(first, last));
};

/**
 * The one or two large moves of a series that also turns in many small ones, and the tolerance within which the rest is
 * about level.
 *
 * @param values all above zero, oldest first
 * @param tolerance within which a change counts as level, above 0
 * @returns undefined where none stands out
 * @example findLarge([100, 102, 99, 101, 100, 103, 140, 141, 139, 142], { share: 0.01 })?.stretches // [{ way: 'up', from: 5, to: 6 }]
 */
export const findLarge = (
  values: readonly number[],
  tolerance: Tolerance,
): { readonly stretches: readonly Stretch[]; readonly tolerance: Tolerance } | undefined => {
  if (values.some((value) => value <= 0)) return undefined;
  return coarser
    .map((factor) => ({ tolerance: timesTolerance(tolerance, factor) }))
    .map((one) => ({ ...one, stretches: findStretches(values, one.tolerance) }))
    .find(
      ({ stretches, ...one }) =>
        stretches.length > 0 &&
        stretches.length <= mostLarge &&
        stretches.every((stretch) => isClear({ values, ...one }, stretch)),
    );
};

/** What a newest value is the highest or lowest of: the values since an earlier one, or all of them. */
export type Extreme = { readonly kind: 'highest' | 'lowest'; readonly since: number | undefined };

/** Fewest values between for which it is worth saying. */
const fewestBetween = 2;

/**
 * Whether the newest value is the highest or the lowest since an earlier one, or of all.
 *
 * @param values as printed, oldest first, so that values that look alike count as equal
 * @returns undefined where fewer than two values lie between
 * @example findExtreme([243, 270, 372, 409, 415, 244], 'down') // { kind: 'lowest', since: 0 }
 */
export const findExtreme = (values: readonly number[], way: Way): Extreme | undefined => {
  const newest = values.at(-1);
  if (newest === undefined) return undefined;
  const before = values.slice(0, -1);
  const since = before.findLastIndex((value) => isBeyond(value, newest, way));
  if (before.length - 1 - since < fewestBetween) return undefined;
  return {
    kind: way === 'up' ? 'highest' : 'lowest',
    since: since < 0 ? undefined : since,
  };
};
