import { type Activity, INVOKE_RESPONSE_KEY, type TurnContext } from 'botbuilder';
import type { Incoming } from './incoming.ts';

type InvokeResponse = Partial<Activity> | undefined;

const responseOf = (context: TurnContext): InvokeResponse =>
  context.turnState.get<InvokeResponse>(INVOKE_RESPONSE_KEY);

const keyOf = ({ activityId, activityType, conversationId, from }: Incoming): string | undefined =>
  activityId && JSON.stringify([conversationId, from.channelUserId, activityType, activityId]);

/**
 * Runs an activity once at a time: one that arrives again while it is still being answered waits for that
 * answer. Of an invoke, whose answer is the response itself, it gets the same.
 */
export const buildShareTurn = () => {
  const underWay = new Map<string, Promise<InvokeResponse>>();
  return async (
    context: TurnContext,
    incoming: Incoming,
    run: () => Promise<void>,
  ): Promise<void> => {
    const key = keyOf(incoming);
    if (!key) return run();
    const first = underWay.get(key);
    if (first) {
      const response = await first;
      if (response) await context.sendActivity(response);
      return;
    }
    const mine = run().then(() => responseOf(context));
    underWay.set(key, mine);
    try {
      await mine;
    } finally {
      underWay.delete(key);
    }
  };
};
