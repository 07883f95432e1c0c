import { setTimeout } from 'node:timers/promises';
import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Card } from '../cards/card.ts';
import { type Delivery, replaceMessage, sendBelow } from './deliver.ts';
import { isPersonal } from './incoming.ts';
import type { Reply } from './reply.ts';

/** The client waits 5 s in all, and the answer took some of them. */
const patience = 2_000;

// Teams wants HTTP 200 whatever happened; the status of the action stands in the body.
const respond = (context: TurnContext, statusCode: number, type: string, value: unknown) =>
  context.sendActivity({
    type: ActivityTypes.InvokeResponse,
    value: { status: 200, body: { statusCode, type, value } },
  });

const showCard = (context: TurnContext, { content }: Card) =>
  respond(context, 200, 'application/vnd.microsoft.card.adaptive', content);

/** A card that is handed back is shown at once, and lost when the chat is opened anew. */
const keepCard = async (id: string, card: Card, delivery: Delivery): Promise<boolean> => {
  const update = replaceMessage(id, card, delivery).catch(() => false);
  return Promise.race([update, setTimeout(patience, true, { ref: false })]);
};

const answerBelow = async (context: TurnContext, card: Card, delivery: Delivery): Promise<void> => {
  try {
    await sendBelow(card, delivery);
  } catch (cause) {
    const value = { code: 'NotSent', message: 'The answer could not be sent. Please press again.' };
    await respond(context, 502, 'application/vnd.microsoft.error', value);
    throw cause;
  }
  const words = 'The answer stands below.';
  await respond(context, 200, 'application/vnd.microsoft.activity.message', words);
};

/**
 * Answers a button that wants its card back. Where others read along only whoever pressed sees the new
 * card; alone, the message itself changes. What is no other look at the same thing comes below.
 */
export const answerExecute = async (
  context: TurnContext,
  given: Delivery,
  { card, replace }: Reply,
): Promise<void> => {
  const delivery = { ...given, inAll: patience };
  const { incoming } = delivery;
  const { pressedId } = incoming;
  if (!replace) return answerBelow(context, card, delivery);
  const kept =
    !isPersonal(incoming) ||
    (pressedId !== undefined && (await keepCard(pressedId, card, delivery)));
  if (kept) await showCard(context, card);
  else await answerBelow(context, card, delivery);
};
