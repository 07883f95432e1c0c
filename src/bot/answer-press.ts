import { messageCard } from '../cards/message-card.ts';
import { readAction } from './action.ts';
import { answerAction } from './actions/answer-action.ts';
import type { Asking } from './asking.ts';
import type { Reply } from './reply.ts';
import { request } from './request.ts';
import { answerRequest } from './requests/answer-request.ts';
import { personalOnly } from './rights/not-allowed.ts';
import { suggest } from './suggest.ts';

/** Answers a button: with what it asks for or does, or with what to do when nobody knows it. */
export const answerPress = async (
  value: unknown,
  asking: Asking,
  inDialog: boolean,
): Promise<Reply> => {
  const done = readAction(value);
  if (done && !asking.personal) return { card: personalOnly() };
  if (done) return answerAction(done.action, { ...asking, inputs: done.inputs, inDialog });
  const pressed = request.safeParse(
    typeof value === 'object' && value !== null && 'request' in value ? value.request : undefined,
  );
  if (pressed.success) return { card: await answerRequest(pressed.data, asking) };
  const card = messageCard({
    title: 'That button no longer works',
    text: 'It came from a card that I do not know. Ask again, or press one of these:',
    buttons: suggest(asking.catalogue, []),
  });
  return { card };
};
