import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { OutcomesError } from '../domain/outcomes-error.ts';
import type { ConversationStore } from '../domain/stores/conversation-store.ts';
import { openConversationStore } from '../storage/stores/conversation-store.ts';
import { openPeopleStore } from '../storage/stores/people-store.ts';
import { openTable } from '../storage/table.ts';
import { openAskedChat } from './asked-chat.ts';
import type { Officer } from './choose-person.ts';
import { botId, devObjectId, personalChatId } from './playground.ts';

type Options = {
  readonly connectionString: string;
  readonly clock: () => Date;
  readonly tenantId: string;
  /** The person as whom the user writes. */
  readonly user: Officer;
  readonly officers: readonly Officer[];
  /** Where messages wait for those who are not there. */
  readonly folder: string;
  /** Addresses of colleagues whose messages are refused. */
  readonly refused: ReadonlySet<string>;
  /** Called with each message that waits for a colleague. */
  readonly onKept: (name: string, summary: string) => void;
  /** Where the bot takes messages; undefined while it starts. */
  readonly botUrl: () => string | undefined;
};

export type Colleagues = { readonly url: string; stop(): Promise<void> };

const activity = z.looseObject({ type: z.string().optional(), summary: z.string().optional() });
type Activity = z.infer<typeof activity>;

const path = /^\/v3\/conversations\/([^/]+)\/activities$/;

const readBody = async (request: IncomingMessage): Promise<unknown> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return parts.length > 0 ? JSON.parse(Buffer.concat(parts).toString()) : undefined;
};

type HttpAnswer = { readonly status: number; readonly body: unknown };

const explain = (error: unknown): HttpAnswer =>
  error instanceof OutcomesError
    ? { status: 502, body: { message: error.message, next: error.next } }
    : { status: 400, body: {} };

/** The messages that wait for each person, in files. One at a time. */
const openMailbox = (folder: string) => {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = last.then(act);
    last = done.catch(() => undefined);
    return done;
  };
  const fileOf = ({ email }: Officer): string => join(folder, `${devObjectId(email)}.json`);
  const read = async (whose: Officer): Promise<Activity[]> => {
    const text = await readFile(fileOf(whose), 'utf8').catch(() => '[]');
    return z.array(activity).parse(JSON.parse(text));
  };
  return {
    add: (whose: Officer, message: Activity): Promise<void> =>
      inTurn(async () => {
        await mkdir(folder, { recursive: true });
        await writeFile(fileOf(whose), JSON.stringify([...(await read(whose)), message]));
      }),
    /** Hands the messages on, the oldest first, and keeps them when that fails. */
    empty: (whose: Officer, handOn: (message: Activity) => Promise<void>): Promise<void> =>
      inTurn(async () => {
        const waiting = await read(whose);
        for (const message of waiting) await handOn(message);
        if (waiting.length > 0) await rm(fileOf(whose));
      }),
  };
};

const postTo = async (url: string, message: Activity): Promise<void> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message),
  });
  if (!response.ok)
    throw new OutcomesError(
      'process-failed',
      `The Agents Playground answered ${response.status} to a message that had waited.`,
      'Start again.',
    );
};

/** Makes everybody known to the bot, at the address where their messages wait. */
const introduce = async (
  { connectionString, clock, tenantId, user, officers }: Options,
  url: string,
  conversations: ConversationStore,
): Promise<void> => {
  const people = openPeopleStore(openTable({ connectionString }, 'People'), clock);
  const met = new Set((await conversations.readConversations()).map(({ objectId }) => objectId));
  for (const { email } of officers) {
    const objectId = devObjectId(email);
    // Somebody who is there for the first time is greeted before anything else.
    if (email === user.email && !met.has(objectId)) continue;
    await people.link(objectId, [email.toLowerCase()]);
    const conversationId = personalChatId(email);
    await conversations.remember({ objectId, conversationId, serviceUrl: url, botId, tenantId });
  }
};

/** Milliseconds between two looks for whether the user has opened the chat. */
const lookEvery = 500;

/**
 * The channel of the colleagues in the report: the Playground has one user, so what the bot sends to
 * anybody else waits in a file until somebody starts as that person and opens the chat. Here questions are
 * asked from a shell, too.
 */
export const startColleagues = async (options: Options): Promise<Colleagues> => {
  const { connectionString, clock, user, officers, folder, refused, onKept } = options;
  const mailbox = openMailbox(folder);
  const byChat = new Map(officers.map((one) => [personalChatId(one.email), one]));

  const keep = async (
    method: string | undefined,
    target: string,
    body: unknown,
  ): Promise<HttpAnswer> => {
    const [, chat = ''] = path.exec(target) ?? [];
    const whose = byChat.get(decodeURIComponent(chat));
    if (method !== 'POST' || !whose) return { status: 404, body: {} };
    const message = activity.parse(body);
    // That the bot is writing is no message.
    if (message.type === 'typing') return { status: 201, body: {} };
    if (refused.has(whose.email)) return { status: 400, body: {} };
    await mailbox.add(whose, message);
    onKept(whose.name, message.summary ?? '');
    return { status: 201, body: { id: String(clock().getTime()) } };
  };
  const table = openTable({ connectionString }, 'Conversations');
  const conversations = openConversationStore(table, clock);
  const asked = openAskedChat({ ...options, conversations });
  const receive = async (request: IncomingMessage, serviceUrl: string): Promise<HttpAnswer> => {
    const { method, url: target = '' } = request;
    const body = await readBody(request);
    return (await asked.answer(method, target, { body, serviceUrl })) ?? keep(method, target, body);
  };
  const server = createServer(async (request, response) => {
    const { status, body } = await receive(request, url).catch(explain);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  await introduce(options, url, conversations);

  const handOver = async (): Promise<void> => {
    const all = await conversations.readConversations();
    const own = all.find(({ objectId }) => objectId === devObjectId(user.email));
    if (!own?.conversationId || own.serviceUrl === url) return;
    const chat = encodeURIComponent(own.conversationId);
    const address = `${own.serviceUrl}/v3/conversations/${chat}/activities`;
    await mailbox.empty(user, (message) => postTo(address, message));
  };
  // A look that fails is followed by the next.
  const looking = setInterval(() => void handOver().catch(() => undefined), lookEvery).unref();

  return {
    url,
    stop: async () => {
      clearInterval(looking);
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
