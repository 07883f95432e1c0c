import type { Reply } from './reply.ts';
import type { RequestContext } from './request-context.ts';
import { welcome } from './requests/help.ts';

type Greetings = Pick<RequestContext, 'stores'>;

/**
 * Greets a conversation that the bot was added to, once only: an update of the app does not repeat
 * the greeting.
 */
export const onInstall = async (
  conversationId: string,
  context: RequestContext,
): Promise<Reply | undefined> => {
  const first = await context.stores.conversations.markGreeted(conversationId);
  return first ? { card: await welcome(context) } : undefined;
};

/** A greeting that did not arrive is given on the next occasion. */
export const forgetGreeting = (conversationId: string, { stores }: Greetings): Promise<void> =>
  stores.conversations.forgetGreeted(conversationId);
