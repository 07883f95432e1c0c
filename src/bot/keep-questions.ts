import { londonDay } from '../domain/london-time.ts';
import { cleanQuestion, type KeptQuestion, type MissKind } from '../domain/questions.ts';
import { digestOf } from './action.ts';
import type { Background } from './admission.ts';
import type { IncomingActivity } from './incoming-activity.ts';
import type { LogFields } from './log.ts';
import type { Reply } from './reply.ts';
import type { RoundParts } from './request-context.ts';
import { retryOnConflict } from './retry.ts';

type KeepParts = Pick<RoundParts, 'stores' | 'random' | 'wait'> & {
  readonly keepQuestions: boolean;
  readonly background: Background;
  readonly logFields: LogFields;
  readonly clock: () => Date;
};

/** Ids of messages are only told apart within a chat, and the thread of a channel is named at the end of its id. */
const keyOfReply = ({ conversationId }: IncomingActivity, replyId: string): string =>
  digestOf([conversationId.split(';', 1)[0], replyId]);

/** What is done with questions beside answering them. */
type KeepQuestions = {
  /** The reply as it goes out: with thumbs only where they would be of a question. */
  readonly shown: (reply: Reply) => Reply;
  readonly onReply: (incoming: IncomingActivity, reply: Reply) => void;
  readonly onSent: (incoming: IncomingActivity, reply: Reply, sentId: string) => void;
  readonly onFeedback: (incoming: IncomingActivity) => void;
};

const keepNone: KeepQuestions = {
  shown: ({ asked: _, ...reply }) => reply,
  onReply: () => undefined,
  onSent: () => undefined,
  onFeedback: () => undefined,
};

/**
 * Keeps in the background what was asked in vain, which question an answer was of, and thumbs; never who asked.
 */
export const buildKeepQuestions = (parts: KeepParts): KeepQuestions => {
  const { keepQuestions, background, logFields, clock, stores } = parts;
  if (!keepQuestions) return keepNone;
  const { questions } = stores;
  const again = <T>(act: () => Promise<T>): Promise<T> => retryOnConflict(act, parts);
  const note = (
    question: KeptQuestion & { readonly kind: MissKind; readonly said?: string },
  ): Promise<void> => again(() => questions.note(question, londonDay(clock())));

  /** A thumb counts; the question of one that is down goes to those that were missed. */
  const takeThumb = async (isUp: boolean, said: string, replyId: string): Promise<void> => {
    await again(() => questions.countThumb(londonDay(clock()).slice(0, 7), isUp ? 'up' : 'down'));
    if (isUp) return;
    const asked = await questions.readAsked(replyId, clock());
    const written = cleanQuestion(said);
    if (asked) await note({ ...asked, kind: 'thumbs-down', ...(written ? { said: written } : {}) });
  };

  return {
    shown: (reply) => reply,
    onReply: (incoming, { asked }) => {
      if (!asked?.missed) return;
      const { key, text, missed: kind } = asked;
      background.start('question not kept', logFields(incoming), () => note({ key, text, kind }));
    },
    onSent: (incoming, { asked }, sentId) => {
      if (!asked || asked.missed) return;
      const { key, text } = asked;
      background.start('question of an answer not kept', logFields(incoming), () =>
        questions.keepAsked(keyOfReply(incoming, sentId), { key, text }, clock()),
      );
    },
    onFeedback: (incoming) => {
      const { what, pressedId } = incoming;
      if (what.kind !== 'feedback' || !what.feedback || !pressedId) return;
      const { isUp, said } = what.feedback;
      background.start('feedback not kept', logFields(incoming), () =>
        takeThumb(isUp, said, keyOfReply(incoming, pressedId)),
      );
    },
  };
};
