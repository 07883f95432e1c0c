import type { Card } from '../cards/card.ts';
import { messageCard } from '../cards/message-card.ts';
import { digestOfWords } from './conversation/answered-messages.ts';
import { answerRead, type ReadMessage, readUnderstood, understand } from './on-message.ts';
import type { Turn } from './prepare-context.ts';
import type { Reply } from './reply.ts';
import { button, type Request } from './request.ts';
import { isDoneAtOnce } from './requests/all.ts';
import type { ConversationState } from './understanding/conversation-state.ts';

/** An order is given by sending it, and can be given by a press. */
const notByEditing = (order: Request, { language: { rules, catalogue } }: Turn): Card =>
  messageCard({
    title: 'Your edit changed nothing',
    text: 'What a message asks me to do is done once, when it is sent. Press the button to have this done now.',
    buttons: [button(rules.name(order, catalogue), order)],
  });

/** What the edited message asks; an order only where the message has ordered nothing before. */
const readEdited = async (
  text: string,
  { before, mayOrder }: { readonly before: ConversationState; readonly mayOrder: boolean },
  turn: Turn,
): Promise<ReadMessage> => {
  const read = readUnderstood(await understand(text, before, turn), before, turn);
  const { request } = read;
  if (mayOrder || !request || !isDoneAtOnce(request)) return read;
  return { state: before, kind: 'no', answer: async () => notByEditing(request, turn) };
};

/**
 * Answers what a message says now. The answer takes the place of the earlier one where that is known and
 * nothing was done on it. An edit of the last message is about what was spoken of before that message; any
 * other counts as a new message.
 *
 * @returns undefined where the words are the same
 */
export const onEdit = async (text: string, turn: Turn): Promise<Reply | undefined> => {
  const { conversation, activityId } = turn;
  const earlier = conversation.answered.find(({ id }) => id === activityId);
  if (earlier?.words === digestOfWords(text)) return undefined;
  const before = earlier?.before ?? conversation.talk;
  // Of an older message it is not known what it has done.
  const mayOrder = earlier !== undefined && earlier.settled !== 'by-message';
  const settled = mayOrder ? {} : { settled: 'by-message' as const };
  const read = await readEdited(text, { before, mayOrder }, turn);
  const reply = await answerRead(read, { text, before, ...settled }, turn);
  const isInPlace = earlier?.before !== undefined && earlier.settled === undefined;
  return isInPlace ? { ...reply, insteadOf: earlier.reply } : reply;
};
