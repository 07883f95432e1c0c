import type { Card } from '../../cards/card.ts';
import { messageCard } from '../../cards/message-card.ts';
import { describePeriod, periodLabel } from '../../domain/period/period.ts';
import type { ReminderJobKind } from '../../domain/round/plan-messages.ts';
import type { ActionOf } from '../action.ts';
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

/** Sending to a thousand people takes a minute, and an answer has to come in seconds. */
const begin =
  (kind: ReminderJobKind, title: string) =>
  async ({ round }: { readonly round: string }, context: ActionContext): Promise<Reply> => {
    if (!context.user.actor.team) return { card: forTeamOnly('send reminders', context) };
    if (round !== periodLabel(context.clock.round))
      return { card: anotherRound(round), replace: true };
    context.send(kind);
    const card = messageCard({
      title,
      text: `The messages for ${describePeriod(context.clock.round)} are going out now. Nobody gets the same one twice, however often this is pressed. The receipt says who got one and who did not.`,
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
