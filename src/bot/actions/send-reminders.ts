import type { Card } from '../../cards/card.ts';
import { messageCard } from '../../cards/message-card.ts';
import { describePeriod, periodLabel } from '../../domain/period/period.ts';
import type { ReminderJobKind } from '../../domain/round/plans.ts';
import type { ActionOf } from '../action.ts';
import { type JobCounts, type JobState, showJob } from '../job-progress.ts';
import { nameOfCode } from '../name-of-code.ts';
import type { Reply } from '../reply.ts';
import { button } from '../request.ts';
import type { ActionContext } from '../request-context.ts';
import { forTeamOnly } from '../rights.ts';

const anotherRound = (round: string): Card =>
  messageCard({
    title: 'That card is from an earlier round',
    text: `Nothing was sent. ${round.slice(0, 40)} is over; look at the round that is under way.`,
    buttons: [button('Remind now', { kind: 'remind' }), button('Progress', { kind: 'progress' })],
  });

type Sending = { readonly round: string; readonly people?: readonly string[] | undefined };

/** To whom a reminder goes, where it is not everybody. */
const sayWhom = (
  { people }: Sending,
  { catalogue, clock: { round } }: Pick<ActionContext, 'catalogue' | 'clock'>,
): string => {
  const when = describePeriod(round);
  if (!people) return `The messages for ${when} are going out now.`;
  const names = new Intl.ListFormat('en-GB').format(people.map((id) => nameOfCode(catalogue, id)));
  return `A reminder for ${when} is going out to ${names} now.`;
};

/** Titles of the card; `none` once it is over and nothing was sent. */
type Words = { readonly sending: string; readonly done: string; readonly none: string };

const titleOf = (state: JobState, { sending, done, none }: Words): string => {
  if (state.kind === 'nothing') return none;
  if (state.kind !== 'done') return sending;
  return state.counts.sent === 0 ? none : done;
};

/** "Sent: 12 of 14. Could not be sent: 1. Not known whether they arrived: 1." */
const sayCounts = ({ sent, alreadyDone, failed, unknown, left }: JobCounts): string => {
  const all = sent + alreadyDone + failed + unknown + left;
  const others: readonly (readonly [string, number])[] = [
    ['Sent before, and not again', alreadyDone],
    ['Could not be sent', failed],
    ['Not known whether they arrived', unknown],
    ['Not begun, because I had to stop', left],
  ];
  const rest = others.filter(([, many]) => many > 0).map(([what, many]) => `${what}: ${many}.`);
  return [`Sent: ${sent} of ${all}.`, ...rest].join(' ');
};

const sayState = (state: JobState): string => {
  if (state.kind === 'sending') return `${state.done} of ${state.of} messages are done.`;
  if (state.kind === 'done') return sayCounts(state.counts);
  return state.kind === 'postponed'
    ? 'That is not possible just now. I will try again in a minute.'
    : 'There was nothing to send: everybody has had a message today, or has nothing outstanding.';
};

const next = [button('Receipt', { kind: 'receipt' }), button('Progress', { kind: 'progress' })];

/** Sending to a thousand people takes a minute, and an answer has to come in seconds. */
const begin =
  (kind: ReminderJobKind, words: Words) =>
  async (sending: Sending, context: ActionContext): Promise<Reply> => {
    const { round, people } = sending;
    if (!context.user.actor.team) return { card: forTeamOnly('send reminders', context) };
    if (round !== periodLabel(context.clock.round))
      return { card: anotherRound(round), replace: true };
    const draw = (state: JobState): Card =>
      messageCard({
        title: titleOf(state, words),
        text: [sayState(state), 'The receipt says who got one and who did not.'].join(' '),
        buttons: next,
      });
    const { watch, follow } = showJob({ draw, wait: context.wait });
    context.send(kind, people, watch);
    const card = messageCard({
      title: words.sending,
      text: `${sayWhom(sending, context)} Nobody gets the same one twice, however often this is pressed. The receipt says who got one and who did not.`,
      buttons: next,
    });
    return { card, replace: true, follow };
  };

/** Reminds everyone who has something outstanding, except people who had a message today. */
export const sendReminders: (
  action: ActionOf<'send-reminders'>,
  context: ActionContext,
) => Promise<Reply> = begin('now', {
  sending: 'Reminders are being sent',
  done: 'Reminders have been sent',
  none: 'No reminder was sent',
});

/** Tries again what failed. Messages that may have arrived are not sent again. */
export const resend: (action: ActionOf<'resend'>, context: ActionContext) => Promise<Reply> = begin(
  'resend',
  {
    sending: 'What failed is being sent again',
    done: 'What failed was sent again',
    none: 'Nothing was sent this time',
  },
);
