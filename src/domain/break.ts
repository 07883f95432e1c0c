import { type Period, periodDates } from './period/period.ts';

/**
 * A date from which a series is not the same as before (its definition, area or system changed).
 * Nothing is compared across it.
 */
export type Break = {
  /** ISO date of the first day after the change. */
  readonly from: string;
  readonly reason: string;
  /** The council became another area; a comparator's figures have no break there. */
  readonly ofArea?: true;
};

/**
 * The breaks of a series that have happened by a day: nobody is told of a change that is still to come.
 *
 * @param today ISO date; absent where the day does not matter
 * @example pastBreaks([{ from: '2019-04-01', reason }], '2019-01-02') // []
 */
export const pastBreaks = (breaks: readonly Break[], today: string | undefined): Break[] =>
  breaks.filter(({ from }) => today === undefined || from <= today);

/**
 * A break that falls after the start of the earlier period, and not after the end of the later one.
 */
export const findBreak = (
  breaks: readonly Break[],
  earlier: Period,
  later: Period,
): Break | undefined =>
  breaks.find(({ from }) => from > periodDates(earlier).start && from <= periodDates(later).end);
