import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import type { Card } from '../cards/card.ts';
import type { Incoming } from './incoming.ts';
import type { Reply } from './reply.ts';

const toActivity = ({ content, summary }: Card): Partial<Activity> => ({
  type: ActivityTypes.Message,
  summary,
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
});

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
  { what, pressedId }: Incoming,
  { card, replace }: Reply,
): Promise<void> => {
  if (what.kind === 'press' && what.via === 'dialog') await context.sendActivity(toDialog(card));
  else if (replace && pressedId) await replaceCard(context, pressedId, card);
  else await context.sendActivity(toActivity(card));
};
