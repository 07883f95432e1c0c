import type { Card } from '../../cards/card.ts';
import { messageCard } from '../../cards/message-card.ts';
import { describePeriod, periodLabel } from '../../domain/period/period.ts';
import type { ReminderJobKind } from '../../domain/round/plan-messages.ts';
import type { ActionOf } from '../action.ts';
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

/** Sending to a thousand people takes a minute, and an answer has to come in seconds. */
const begin =
  (kind: ReminderJobKind, title: string) =>
  async (sending: Sending, context: ActionContext): Promise<Reply> => {
    const { round, people } = sending;
    if (!context.user.actor.team) return { card: forTeamOnly('send reminders', context) };
    if (round !== periodLabel(context.clock.round))
      return { card: anotherRound(round), replace: true };
    context.send(kind, people);
    const card = messageCard({
      title,
      text: `${sayWhom(sending, context)} Nobody gets the same one twice, however often this is pressed. The receipt says who got one and who did not.`,
      buttons: [button('Receipt', { kind: 'receipt' }), button('Progress', { kind: 'progress' })],
    });
    return { card, replace: true };
  };

/** Reminds everyone who owes something, except people who had a message today. */
export const sendReminders: (
  action: ActionOf<'send-reminders'>,
  context: ActionContext,
) => Promise<Reply> = begin('now', 'Reminders are being sent');

/** Tries again what failed. Messages that may have arrived are not sent again. */
export const resend: (action: ActionOf<'resend'>, context: ActionContext) => Promise<Reply> = begin(
  'resend',
  'What failed is being sent again',
);
