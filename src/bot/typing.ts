import { conversationsUrl } from './connector/post-json.ts';
import { buildPostWithRetry, readAnswer } from './connector/post-with-retry.ts';
import type { IncomingActivity } from './incoming-activity.ts';
import type { LogFields } from './log.ts';
import { atOnce, type ReplyParts } from './reply.ts';
import type { Wait } from './retry.ts';

/** Milliseconds that an answer may take before the chat shows that it is being worked on. */
const patience = 1_000;

/** Milliseconds for which an answer that is ready waits for its own typing sign, which must not come after it. */
const timeout = 1_500;

/** Shows that the bot is typing, once. Never throws. */
type SendTyping = (incoming: IncomingActivity) => Promise<void>;

/** Has something worked out, and shows that the bot is typing if it takes long. */
export type ShowTyping = <T>(incoming: IncomingActivity, work: () => Promise<T>) => Promise<T>;

/** An invoke has its own sign in the client, and Teams shows none in a channel. */
const isShown = ({ what, scope }: IncomingActivity): boolean =>
  scope !== 'channel' &&
  (what.kind === 'text' || what.kind === 'edit' || (what.kind === 'press' && what.via === 'card'));

/**
 * Shows that the bot is typing when an answer takes longer than a second: once, and never after the answer,
 * which waits for a sign that is on its way.
 */
export const buildShowTyping =
  ({ wait, sendTyping }: { readonly wait: Wait; readonly sendTyping: SendTyping }): ShowTyping =>
  async (incoming, work) => {
    if (!isShown(incoming)) return work();
    const answered = new AbortController();
    const shown = wait(patience, answered.signal).then(
      () => (answered.signal.aborted ? undefined : sendTyping(incoming)),
      // Nothing but the answer ends the wait early.
      () => undefined,
    );
    try {
      return await work();
    } finally {
      answered.abort();
      await shown;
    }
  };

type TypingParts = ReplyParts & {
  readonly logFields: LogFields;
  readonly log: { readonly debug: (fields: object, message: string) => void };
};

/** Sends the sign at most once: by the time of another try the answer is there. */
export const buildSendTyping = (parts: TypingParts): SendTyping => {
  const backOff = { tries: 1, first: 0, longest: 0, longestRetryAfter: 0 };
  const post = buildPostWithRetry({ ...parts, timeout, backOff, pace: atOnce });
  return async (incoming) => {
    const { serviceUrl, conversationId, botId, from } = incoming;
    const verdict = await post(
      {
        url: `${conversationsUrl(serviceUrl)}/${encodeURIComponent(conversationId)}/activities`,
        body: {
          type: 'typing',
          from: { id: botId },
          recipient: { id: from.channelUserId },
          conversation: { id: conversationId },
        },
      },
      readAnswer,
    );
    if (verdict.kind !== 'accepted')
      parts.log.debug({ ...parts.logFields(incoming), ...verdict }, 'typing was not shown');
  };
};
