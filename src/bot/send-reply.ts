import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Card } from '../cards/card.ts';
import { answerExecute } from './answer-execute.ts';
import { type Incoming, isPersonal } from './incoming.ts';
import type { Reply } from './reply.ts';
import { toActivity } from './to-activity.ts';

/** In the place of the card whose button was pressed, or below it when that can no longer be changed. */
const replaceCard = async (context: TurnContext, id: string, card: Card): Promise<void> => {
  try {
    await context.updateActivity({ ...toActivity(card), id });
  } catch {
    // Too old to be changed, or deleted: what was done is said all the same, or this throws too.
    await context.sendActivity(toActivity(card));
  }
};

/** What a dialog shows next. */
const toDialog = ({ content, summary }: Card) => ({
  type: ActivityTypes.InvokeResponse,
  value: {
    status: 200,
    body: {
      task: {
        type: 'continue',
        value: {
          title: summary.slice(0, 80),
          width: 'large',
          height: 'large',
          card: { contentType: 'application/vnd.microsoft.card.adaptive', content },
        },
      },
    },
  },
});

/** Sends what a turn came to: in a dialog, in place of the card that was pressed, or below. */
export const sendReply = async (
  context: TurnContext,
  incoming: Incoming,
  reply: Reply,
): Promise<void> => {
  const { card, replace } = reply;
  const { what, pressedId } = incoming;
  const via = what.kind === 'press' ? what.via : undefined;
  if (via === 'dialog') await context.sendActivity(toDialog(card));
  else if (via === 'execute') await answerExecute(context, incoming, reply);
  // A message is everybody's, and only one of them pressed.
  else if (replace && pressedId && isPersonal(incoming))
    await replaceCard(context, pressedId, card);
  else await context.sendActivity(toActivity(card));
};
