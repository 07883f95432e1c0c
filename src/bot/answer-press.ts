import { messageCard } from '../cards/message-card.ts';
import { readAction } from './action.ts';
import { answerAction } from './actions/answer-action.ts';
import type { Asking } from './asking.ts';
import type { Incoming } from './incoming.ts';
import type { Reply } from './reply.ts';
import { type Request, request } from './request.ts';
import { answerRequest } from './requests/answer-request.ts';
import { personalOnly } from './rights/not-allowed.ts';
import { suggest } from './suggest.ts';
import { withTyped } from './with-typed.ts';

/** What a button of ours asks for; undefined when it does something, or is not one of ours. */
export const readRequest = (value: unknown): Request | undefined =>
  request.safeParse(
    typeof value === 'object' && value !== null && 'request' in value ? value.request : undefined,
  ).data;

/** Whether the button says that its answer belongs in the place of its card. */
const wantsPlace = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'inPlace' in value && value.inPlace === true;

/** Answers a button: with what it asks for or does, or with what to do when nobody knows it. */
export const answerPress = async (
  value: unknown,
  asking: Asking,
  via: Extract<Incoming['what'], { kind: 'press' }>['via'],
): Promise<Reply> => {
  // What changes its card in place reads and changes nothing: no action comes that way.
  const done = via === 'execute' ? undefined : readAction(value);
  if (done && !asking.personal) return { card: personalOnly() };
  if (done) {
    const inDialog = via === 'dialog';
    const reply = await answerAction(done.action, { ...asking, inputs: done.inputs, inDialog });
    // What does not take the place of the form leaves what was typed where it stands.
    return inDialog && !reply.replace ? { card: withTyped(reply.card, done) } : reply;
  }
  const pressed = readRequest(value);
  if (pressed) {
    const card = await answerRequest(pressed, asking);
    return wantsPlace(value) ? { card, replace: true } : { card };
  }
  const card = messageCard({
    title: 'That button no longer works',
    text: 'It came from a card that I do not know. Ask again, or press one of these:',
    buttons: suggest(asking.catalogue, []),
  });
  return { card };
};
