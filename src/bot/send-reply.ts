import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Card } from '../cards/card.ts';
import { answerExecute } from './answer-execute.ts';
import { type Delivery, replaceMessage, sendBelow } from './deliver.ts';
import { isPersonal } from './incoming.ts';
import type { Reply } from './reply.ts';

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

/**
 * Sends what a turn came to: in a dialog, in place of the card that was pressed, or below.
 *
 * @throws OutcomesError `reply-not-sent`
 */
export const sendReply = async (
  context: TurnContext,
  delivery: Delivery,
  reply: Reply,
): Promise<void> => {
  const { card, replace } = reply;
  const { what, pressedId } = delivery.incoming;
  const via = what.kind === 'press' ? what.via : undefined;
  if (via === 'dialog') await context.sendActivity(toDialog(card));
  else if (via === 'execute') await answerExecute(context, delivery, reply);
  // A message is everybody's, and only one of them pressed.
  else if (replace && pressedId && isPersonal(delivery.incoming)) {
    const replaced = await replaceMessage(pressedId, card, delivery);
    if (!replaced) await sendBelow(card, delivery);
  } else await sendBelow(card, delivery);
};
