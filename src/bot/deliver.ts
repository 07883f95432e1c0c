import type { Card } from '../cards/card.ts';
import { OutcomesError } from '../domain/outcomes-error.ts';
import type { LastVerdict } from './channel/persist.ts';
import type { ReplyClient } from './channel/reply-client.ts';
import type { Incoming } from './incoming.ts';

/** Where the answer to a turn goes. */
export type Delivery = {
  readonly incoming: Incoming;
  readonly replies: ReplyClient;
  /** Milliseconds after which there is no other try; as a turn allows when left out. */
  readonly inAll?: number;
};

const addressOf = ({ serviceUrl, conversationId, activityId, botId, from }: Incoming) => ({
  ...{ serviceUrl, conversationId, activityId, botId, userId: from.channelUserId },
});

const notSent = (verdict: Exclude<LastVerdict, { kind: 'accepted' }>): OutcomesError =>
  new OutcomesError(
    'reply-not-sent',
    verdict.kind === 'unknown'
      ? `The channel did not confirm the reply: ${verdict.detail}.`
      : `The channel did not take the reply: ${verdict.detail}.`,
    'Look the status up in the documentation of the channel.',
  );

/** @throws OutcomesError `reply-not-sent` */
export const sendBelow = async (
  card: Card,
  { incoming, replies, inAll }: Delivery,
): Promise<void> => {
  const verdict = await replies.send(addressOf(incoming), card, inAll);
  if (verdict.kind !== 'accepted') throw notSent(verdict);
};

/**
 * Puts a card in the place of a message.
 *
 * @returns false when that message can no longer be changed: it is too old, or was deleted
 * @throws OutcomesError `reply-not-sent` when the channel takes nothing just now
 */
export const replaceMessage = async (
  messageId: string,
  card: Card,
  { incoming, replies, inAll }: Delivery,
): Promise<boolean> => {
  const verdict = await replies.update({ ...addressOf(incoming), messageId }, card, inAll);
  if (verdict.kind === 'accepted') return true;
  const isBusy =
    verdict.kind === 'failed' && ['throttled', 'no-connection'].includes(verdict.reason);
  if (isBusy) throw notSent(verdict);
  return false;
};
