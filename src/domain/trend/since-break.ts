import { findBreak } from '../direction-of-travel.ts';
import type { Break } from '../measure.ts';
import type { Observation } from '../observation.ts';

/** What is comparable with the newest observation, and the break that came before it. */
export type SinceBreak = {
  readonly observations: readonly Observation[];
  /** The latest break before them; undefined when nothing had to be left out. */
  readonly broken: Break | undefined;
};

/**
 * The observations since the last break: those that may be compared with the newest one.
 *
 * @param observations of one series and area, oldest first
 * @example sinceBreak([{ from: '2018-04-01', reason: 'a new cohort' }], [q4, q1, q2]).observations // [q1, q2]
 */
export const sinceBreak = (
  breaks: readonly Break[],
  observations: readonly Observation[],
): SinceBreak => {
  const newest = observations.at(-1);
  const latestFirst = [...breaks].sort((a, b) => (a.from < b.from ? 1 : -1));
  const breakAfter = (one: Observation): Break | undefined =>
    newest && one !== newest ? findBreak(latestFirst, one.period, newest.period) : undefined;
  return {
    observations: observations.filter((one) => !breakAfter(one)),
    broken: observations.map(breakAfter).find((found) => found !== undefined),
  };
};
