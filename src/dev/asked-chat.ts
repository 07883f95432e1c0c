import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { OutcomesError } from '../domain/outcomes-error.ts';
import type { Conversation, ConversationStore } from '../domain/stores/conversation-store.ts';
import { botId, devObjectId, personalChatId } from './playground.ts';

/** A question from outside the Playground, and who asks it. */
const question = z.strictObject({
  name: z.string().min(1),
  email: z.string().min(1),
  text: z.string().min(1),
});

type Question = z.infer<typeof question>;

type Options = {
  /** Where the bot takes messages; undefined while it starts. */
  readonly botUrl: () => string | undefined;
  readonly tenantId: string;
  readonly conversations: ConversationStore;
};

/** An HTTP request as it is answered here; undefined for one that is for somebody else. */
type Answer = { readonly status: number; readonly body: unknown } | undefined;

const replyPath = /\/activities\/([^/]+)$/;
const memberPath = /\/members\/([^/]+)$/;

/** What the directory says of somebody of the council. */
const toMember = ({ name, email }: Question, tenantId: string) => ({
  ...{ id: `29:${devObjectId(email)}`, aadObjectId: devObjectId(email), name, email },
  ...{ userPrincipalName: email, userRole: 'user', tenantId },
});

const toActivity = (
  { name, email, text }: Question,
  { id, serviceUrl, tenantId }: { id: string; serviceUrl: string; tenantId: string },
) => ({
  ...{ type: 'message', id, text, serviceUrl, channelId: 'msteams' },
  from: { id: `29:${devObjectId(email)}`, aadObjectId: devObjectId(email), name },
  recipient: { id: botId },
  conversation: { id: personalChatId(email), conversationType: 'personal', tenantId },
  channelData: { tenant: { id: tenantId } },
});

const post = async (url: string, body: unknown): Promise<void> => {
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  await response.arrayBuffer();
  if (!response.ok)
    throw new OutcomesError(
      'process-failed',
      `The bot answered ${response.status}.`,
      response.status === 429
        ? 'Wait a minute, and ask again.'
        : 'Look into bot.log, and start again.',
    );
};

/**
 * The private chats of people who ask from a shell: what is asked goes to the bot as a message of theirs, and what
 * the bot answers comes back. Where else the bot writes to them stays as it was.
 */
export const openAskedChat = ({ botUrl, tenantId, conversations }: Options) => {
  const replies = new Map<string, unknown[]>();
  const askers = new Map<string, Question>();

  const readPlace = async (email: string) =>
    (await conversations.readConversations()).find(
      ({ objectId }) => objectId === devObjectId(email),
    );

  const putBack = async (before: Conversation | undefined): Promise<void> => {
    const { conversationId } = before ?? {};
    if (!before || conversationId === undefined) return;
    const { objectId, serviceUrl, botId: bot, tenantId: tenant } = before;
    await conversations.remember({
      objectId,
      conversationId,
      serviceUrl,
      botId: bot,
      tenantId: tenant,
    });
  };

  const ask = async (asked: Question, serviceUrl: string): Promise<unknown[]> => {
    const url = botUrl();
    if (!url) throw new OutcomesError('process-failed', 'The bot is still starting.', 'Ask again.');
    const id = `asked-${randomUUID()}`;
    const before = await readPlace(asked.email);
    askers.set(`29:${devObjectId(asked.email)}`, asked);
    replies.set(id, []);
    try {
      await post(url, toActivity(asked, { id, serviceUrl, tenantId }));
      return replies.get(id) ?? [];
    } finally {
      replies.delete(id);
      await putBack(before);
    }
  };

  return {
    /** Answers a request if it belongs to one of these chats: a question, a reply to it, or who asked it. */
    answer: async (
      method: string | undefined,
      path: string,
      { body, serviceUrl }: { readonly body: unknown; readonly serviceUrl: string },
    ): Promise<Answer> => {
      if (method === 'POST' && path === '/ask') {
        const asked = question.parse(body);
        return { status: 200, body: await ask(asked, serviceUrl) };
      }
      const asker = askers.get(decodeURIComponent(memberPath.exec(path)?.[1] ?? ''));
      if (method === 'GET' && asker) return { status: 200, body: toMember(asker, tenantId) };
      const kept = replies.get(decodeURIComponent(replyPath.exec(path)?.[1] ?? ''));
      if (!kept) return undefined;
      kept.push(body);
      return { status: 201, body: { id: String(kept.length) } };
    },
  };
};
