import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { messageCard } from '../../../cards/message-card.ts';
import { reminderReceiptCard } from '../../../cards/reminder-receipt-card.ts';
import { formatInstant } from '../../../domain/format.ts';
import { describePeriod, periodLabel } from '../../../domain/period/period.ts';
import { latestOfEach } from '../../../domain/round/latest-reminders.ts';
import { owedByPerson } from '../../../domain/round/owed-by-person.ts';
import { plans } from '../../../domain/round/plans.ts';
import type { Reminder } from '../../../domain/round/reminder.ts';
import { actionButton } from '../../action.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { forTeamOnly } from '../../rights.ts';
import { type RunState, readRoundSnapshot, roundAt } from '../../round/read-round.ts';
import { failureWords } from '../../round/round-words.ts';
import type { RequestDescriptor } from '../request-descriptor.ts';
import { listOwnMessages, sayStep } from './own-messages.ts';

const headings = {
  sent: 'Sent',
  claimed: 'Being sent',
  unknown: 'Not known whether it arrived',
} as const;

const failedHeadings: readonly { readonly reasons: readonly string[]; readonly heading: string }[] =
  [
    { reasons: ['blocked', 'disabled'], heading: 'Blocked' },
    { reasons: ['not-installed', 'not-linked'], heading: 'Not installed' },
    { reasons: ['throttled', 'no-connection', 'refused', 'too-large'], heading: 'Failed' },
  ];

const detailOf = (reminder: Reminder): string => {
  const { state } = reminder;
  const said = sayStep(reminder);
  if (state.kind === 'failed') return `${failureWords(state.reason)} (${said})`;
  return state.kind === 'unknown' ? `${state.detail} (${said})` : said;
};

/** Those who owe something, the most urgent first. */
const owingPeople = ({ owed }: RunState['state']): string[] =>
  owedByPerson(owed).map(({ person }) => person);

/**
 * People who were due to give something in this round and no longer owe anything, and had no
 * message.
 */
const doneWithout = ({ state, snapshot }: RunState): string[] => {
  const asked = state.catalogue.indicators.flatMap(({ indicatorLeads }) => indicatorLeads);
  const busy = new Set([...owingPeople(state), ...snapshot.reminders.map(({ person }) => person)]);
  return [...new Set(asked)].filter((person) => !busy.has(person));
};

/** People who owe something and have had no message yet. */
const notYet = ({ state, snapshot }: RunState): string[] => {
  const written = new Set(snapshot.reminders.map(({ person }) => person));
  return owingPeople(state).filter((id) => !written.has(id));
};

const noneFailed = ({ state: { round } }: RunState): Card =>
  messageCard({
    title: 'No message failed',
    text: `None of the messages of ${describePeriod(round)} has failed, so there is nothing to send again.`,
    buttons: [
      button('All messages', { kind: 'receipt' }),
      button('Progress', { kind: 'progress' }),
    ],
  });

/** What became of the messages of a round, with the reasons: all of them, or those that failed. */
const buildReminderReceipt = (
  run: RunState,
  { failed: isOfFailed }: RequestOf<'receipt'>,
): Card => {
  const { catalogue, round } = run.state;
  const newest = latestOfEach(run.snapshot.reminders);
  const named = (ids: readonly string[]) => ids.map((id) => ({ name: nameOfCode(catalogue, id) }));
  const detailed = (found: readonly Reminder[]) =>
    found.map((one) => ({ name: nameOfCode(catalogue, one.person), note: detailOf(one) }));
  const inState = (kind: keyof typeof headings) => ({
    heading: headings[kind],
    people: detailed(newest.filter(({ state }) => state.kind === kind)),
  });
  const failed = failedHeadings.map(({ reasons, heading }) => ({
    heading,
    people: detailed(
      newest.filter(({ state }) => state.kind === 'failed' && reasons.includes(state.reason)),
    ),
  }));
  const anyFailed = failed.some(({ people }) => people.length > 0);
  if (isOfFailed && !anyFailed) return noneFailed(run);
  return reminderReceiptCard({
    title: `Messages for ${describePeriod(round)}`,
    when: `As of ${formatInstant(run.snapshot.now)}. Each person is listed once, with the newest message, or with one that did not arrive.`,
    groups: [
      ...failed,
      ...(isOfFailed
        ? []
        : [
            inState('unknown'),
            { heading: 'Not written to yet', people: named(notYet(run)) },
            inState('claimed'),
            inState('sent'),
            { heading: 'Already done', people: named(doneWithout(run)) },
          ]),
    ],
    next: [
      ...(plans.resend(run.snapshot).length > 0
        ? [
            actionButton('Send the failed ones again', {
              kind: 'resend',
              round: periodLabel(round),
            }),
          ]
        : []),
      isOfFailed
        ? button('All messages', { kind: 'receipt' })
        : button('Look again', { kind: 'receipt' }),
      button('Progress', { kind: 'progress' }),
    ],
  });
};

/** What became of the messages of the current round; of whoever is not in the performance team, their own. */
const answer = async (asked: RequestOf<'receipt'>, context: RequestContext): Promise<Card> => {
  const { person, team } = context.user.actor;
  if (!team && !person) return forTeamOnly('see what was sent', context);
  const run = await readRoundSnapshot(context, roundAt(context), context.clock.now);
  return !team && person ? listOwnMessages(person.id, run) : buildReminderReceipt(run, asked);
};

const schema = z.strictObject({
  kind: z.literal('receipt'),
  /** Only the messages that failed, which can be sent again. */
  failed: z.literal(true).optional(),
});

/** What became of the messages of the reporting round. */
export const reminderReceipt: RequestDescriptor<'receipt'> = {
  schema,
  inPrivate: true,
  purpose:
    'What happened to the last reminders: sent, failed or already done; for an officer, how many reminders they have had themselves, and when. With failed, only the messages that failed and can be sent again.',
  alone: true,
  name: ({ failed }) => (failed ? 'Receipt: failed messages' : 'Receipt'),
  query: { filter: ['failed'] },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    receipt: z.infer<typeof schema>;
  }
}
