import type { OwedItem } from '../../../src/domain/round/owed.ts';
import type {
  FailureReason,
  Reminder,
  ReminderState,
  StepKind,
} from '../../../src/domain/round/reminder.ts';
import type { PlannedMessage, RoundSnapshot } from '../../../src/domain/round/round-snapshot.ts';
import { calendar, quarter, schedule } from './round-data.ts';

/** The values of S05, owed by Andy; a test states what differs. */
export const buildItem = (differs: Partial<OwedItem> = {}): OwedItem => ({
  indicator: 'S05',
  part: 'values',
  due: '2019-01-21',
  owners: ['andy'],
  alsoTold: ['paul'],
  ...differs,
});

/** Andy owes the values of S05 in Q3 2018/19, at an instant; a test states what differs. */
export const buildSituation = (
  now: string,
  differs: Partial<RoundSnapshot> = {},
): RoundSnapshot => ({
  now: new Date(now),
  calendar,
  schedule,
  round: quarter('Q3 2018/19'),
  owed: [buildItem()],
  sponsors: [],
  notices: [],
  standIns: [],
  snoozes: [],
  plannedReminders: [],
  reminders: [],
  reachable: new Set(),
  ...differs,
});

export const sent: ReminderState = { kind: 'sent', activityId: '1' };
export const failed = (reason: FailureReason): ReminderState => ({
  kind: 'failed',
  reason,
  detail: '',
});

/** A record of Andy's, made at nine on the day of its step; a test states what differs. */
export const buildReminder = (
  kind: StepKind,
  on: string,
  differs: Partial<Reminder> = {},
): Reminder => ({
  person: 'andy',
  step: { kind, on },
  state: sent,
  at: new Date(`${/^\d{4}-/.test(on) ? on : '2019-01-10'}T09:00:00Z`),
  ...differs,
});

/** "andy ask 2019-01-02: S05 values" */
export const describeMessage = ({ person, step, items, again }: PlannedMessage): string =>
  [
    `${person} ${step.kind} ${step.on}`,
    ...(again ? ['again'] : []),
    ...items.map(({ indicator, part }) => `${indicator} ${part}`),
  ].join(', ');
