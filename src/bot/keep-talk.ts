import type { ConversationStore } from '../domain/stores.ts';
import type { Incoming } from './incoming.ts';
import type { Log } from './log.ts';
import { readTalk, type Talk } from './understanding/talk.ts';

type TalkParts = {
  readonly conversations: ConversationStore;
  readonly clock: () => Date;
  readonly log: Log;
};

/** Each person in a conversation speaks of something else. */
const speakerOf = ({ from: { objectId, channelUserId } }: Incoming): string =>
  objectId ?? channelUserId;

/** What was last spoken of, in storage, so that any copy of the bot can go on from it. */
export const buildTalks = ({ conversations, clock, log }: TalkParts) => ({
  /** What cannot be read is as good as none: the next answer replaces it. */
  read: async (incoming: Incoming): Promise<Talk> => {
    try {
      const kept = await conversations.readTalk(incoming.conversationId, speakerOf(incoming));
      return readTalk(kept, clock());
    } catch (cause) {
      log.warn({ activityId: incoming.activityId, err: cause }, 'subject not read');
      return {};
    }
  },
  /** An answer is not held up by it, nor lost when it fails: the next question then names its subject. */
  keep: async (incoming: Incoming, talk: Talk): Promise<void> => {
    try {
      await conversations.keepTalk(incoming.conversationId, speakerOf(incoming), talk);
    } catch (cause) {
      log.warn({ activityId: incoming.activityId, err: cause }, 'subject not kept');
    }
  },
});
