import { byDue, isClosed, isReportedLate, type Milestone } from '../milestones/milestone.ts';
import { type Period, periodDates, shiftPeriod } from '../period/period.ts';
import type { Delegation } from '../person.ts';
import { ownersOf } from './owed.ts';

/** A round, and on which day who stands in for whom. */
export type MilestoneRound = {
  /** The quarter whose round it is; the quarter after it is running. */
  readonly round: Period;
  readonly delegations: readonly Delegation[];
  /** ISO date in London. */
  readonly today: string;
};

/**
 * The milestones and actions that a person has to see to in a round: they own them or stand in for the owner, and
 * the day has passed or comes before the round's own quarter is over, or they are reported as late.
 *
 * @param person id of the person
 * @param around the round, who stands in for whom, and the ISO date in London
 * @example dueInRound(milestones, 'ada-lowry', { round: Q3_2018_19, … }) // those due by 31 March 2019
 */
export const dueInRound = (
  milestones: readonly Milestone[],
  person: string,
  { round, ...standIns }: MilestoneRound,
): Milestone[] => {
  const { end } = periodDates(shiftPeriod(round, 1));
  return byDue(
    milestones.filter(
      (one) =>
        !isClosed(one) &&
        ((one.due !== undefined && one.due <= end) || isReportedLate(one)) &&
        one.owner !== undefined &&
        ownersOf([one.owner], undefined, standIns).includes(person),
    ),
  );
};
