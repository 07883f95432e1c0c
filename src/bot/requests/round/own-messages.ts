import type { Card } from '../../../cards/card.ts';
import { receiptCard } from '../../../cards/message-card.ts';
import { capitalise, formatInstant } from '../../../domain/format.ts';
import { describePeriod } from '../../../domain/period/period.ts';
import { type Reminder, readOn, type StepKind } from '../../../domain/round/reminder.ts';
import { isNotice } from '../../../domain/round/round-snapshot.ts';
import { button } from '../../request.ts';
import type { RunState } from '../../round/read-round.ts';

const list = new Intl.ListFormat('en-GB');

const stepWords: Readonly<Record<StepKind, string>> = {
  ask: 'asked',
  remind: 'reminded',
  overdue: 'told that it is overdue',
  'roll-up': 'roll-up',
  submitted: 'told what was submitted',
  returned: 'told what was returned',
  'signed-off': 'told what was signed off',
  withdrawn: 'told that a sign-off was taken back',
  extended: 'told about more time',
  'stand-in': 'told who they are standing in for',
  appeal: 'told what an officer has asked for',
  'appeal-answered': 'told the answer to their request',
  watched: 'told what they wanted to know',
  published: 'sent what was published',
};

/** What a message was for, of which indicator, and when. */
export const sayStep = ({ step, at }: Reminder): string => {
  const about =
    isNotice(step) && step.kind !== 'stand-in' ? ` (${list.format(readOn(step).codes)})` : '';
  return `${stepWords[step.kind]}${about}, ${formatInstant(at)}`;
};

/** What asks somebody for something; the others only tell them of it. */
const asking: ReadonlySet<StepKind> = new Set(['ask', 'remind', 'overdue']);

/** More are not remembered by anybody. */
const mostListed = 20;

const sayTimes = (count: number): string =>
  ['I have not asked you for anything', 'I have asked you once'][count] ??
  `I have asked you ${count} times`;

/** Which messages of the round a person has had, and when, the newest first. */
export const listOwnMessages = (
  person: string,
  { state: { round }, snapshot }: Pick<RunState, 'state' | 'snapshot'>,
): Card => {
  const own = snapshot.reminders
    .filter((one) => one.person === person && one.state.kind === 'sent')
    .toSorted((a, b) => b.at.getTime() - a.at.getTime());
  const count = own.filter(({ step }) => asking.has(step.kind)).length;
  return receiptCard({
    title: `Your messages of the round ${describePeriod(round)}`,
    lines: [
      `${sayTimes(count)} in this round, reminders included.`,
      ...own.slice(0, mostListed).map((one) => capitalise(sayStep(one))),
    ],
    next: [
      button('My updates', { kind: 'mine' }),
      button('Snooze', { kind: 'snooze' }),
      button('Deadlines', { kind: 'deadlines' }),
    ],
  });
};
