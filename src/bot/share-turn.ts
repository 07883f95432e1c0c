import type { HttpAnswer } from './http-answer.ts';
import type { Incoming } from './incoming.ts';

const keyOf = ({ activityId, activityType, conversationId, from }: Incoming): string | undefined =>
  activityId && JSON.stringify([conversationId, from.channelUserId, activityType, activityId]);

/**
 * Runs an activity once at a time: one that arrives again while it is still being answered waits for that
 * answer and gets the same.
 */
export const buildShareTurn = () => {
  const underWay = new Map<string, Promise<HttpAnswer>>();
  return async (incoming: Incoming, run: () => Promise<HttpAnswer>): Promise<HttpAnswer> => {
    const key = keyOf(incoming);
    if (!key) return run();
    const first = underWay.get(key);
    if (first) return first;
    const mine = run();
    underWay.set(key, mine);
    try {
      return await mine;
    } finally {
      underWay.delete(key);
    }
  };
};
