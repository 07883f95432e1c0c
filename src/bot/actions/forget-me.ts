import { receiptCard } from '../../cards/message-card.ts';
import type { ActionOf } from '../action.ts';
import type { Reply } from '../reply.ts';
import { button } from '../request.ts';
import type { ActionContext } from '../request-context.ts';
import { retryOnConflict } from '../retry.ts';

/** Deletes what is stored by the account of the person who presses. Repeating it changes nothing. */
export const forgetMe = async (
  _: ActionOf<'forget-me'>,
  { stores, clock, user, random, wait }: ActionContext,
): Promise<Reply> => {
  const { objectId } = user.actor;
  const drafts = await stores.submissions.readDrafts(objectId);
  for (const draft of drafts) await stores.submissions.dropDraft(objectId, draft);
  const watches = await stores.watches.readWatches(clock.round);
  for (const watch of watches)
    if (watch.objectId === objectId) await stores.watches.dropWatch(clock.round, watch);
  await retryOnConflict(() => stores.people.forget(objectId), { random, wait });
  await stores.conversations.forget(objectId);
  const card = receiptCard({
    title: 'I have forgotten you',
    lines: [
      'Your address, how to write to you, what we spoke about here and your drafts are deleted. What you submitted or signed off stays with your name.',
      'When you next write to me, I store your address again, because I have to know who asks. To stop that, remove the app.',
    ],
    next: [button('What can I ask?', { kind: 'help' })],
  });
  return { card, replace: true };
};
