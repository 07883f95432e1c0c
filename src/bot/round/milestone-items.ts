import type { ReminderItem } from '../../cards/reminder-card.ts';
import { formatDay } from '../../domain/format.ts';
import {
  formatState,
  isOverdue,
  isReportedLate,
  type Milestone,
} from '../../domain/milestones/milestone.ts';
import { describePeriod } from '../../domain/period/period.ts';
import { dueInRound } from '../../domain/round/milestones-due.ts';
import { button } from '../request.ts';
import type { RoundState } from './read-round.ts';

/** Above what a person has to see to besides figures. */
export const milestoneHeading = 'Milestones and actions';

const toItem = (one: Milestone, { today }: RoundState): ReminderItem => ({
  name: `${one.code} ${one.title}`,
  owed: one.due
    ? [{ what: one.kind, day: formatDay(one.due), overdue: isOverdue(one, today) }]
    : [],
  last: [
    `${formatState(one)}, as of ${describePeriod(one.asOf)}`,
    ...(isReportedLate(one) ? [`Reported as ${one.status}`] : []),
  ],
  buttons: [button(`Update ${one.code}`, { kind: 'milestone-form', milestone: one.code })],
});

/** The milestones and actions of a person that are due or late in the round. */
export const buildMilestoneItems = (person: string, state: RoundState): ReminderItem[] =>
  dueInRound(state.catalogue.milestones, person, state).map((one) => toItem(one, state));
