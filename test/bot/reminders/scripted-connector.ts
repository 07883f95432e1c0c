import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the connector received it. */
export type Asked = {
  readonly kind: 'create' | 'send';
  readonly person: string;
  /** Undefined when one is to be created. */
  readonly conversationId: string | undefined;
  /** 1 for the first request of this kind for this person. */
  readonly nth: number;
  /** The conversation was created here, by a request of before. */
  readonly isNew: boolean;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
};

/** What the connector does: whether the message reaches the person, and what the bot is told. */
export type Reply = {
  readonly deliver: boolean;
  readonly answer:
    | {
        readonly status: number;
        readonly headers?: Readonly<Record<string, string>>;
        /** An object is sent as JSON, a text as it is. */
        readonly body?: object | string;
      }
    | 'reset'
    /** Nothing ever comes back. */
    | 'silence';
  /** Milliseconds until the answer. */
  readonly after?: number;
};

export type Script = (asked: Asked) => Reply | Promise<Reply>;

export const arrive: Reply = { deliver: true, answer: { status: 201 } };
export const resetBefore: Reply = { deliver: false, answer: 'reset' };
export const resetAfter: Reply = { deliver: true, answer: 'reset' };
export const silence: Reply = { deliver: true, answer: 'silence' };

/** Nothing is delivered; the error body is the Bot Framework's. */
export const refuse = (status: number, code = 'Error', message = code): Reply => ({
  deliver: false,
  answer: { status, body: { error: { code, message } } },
});

/** 429 with a Retry-After, in seconds or as an HTTP date. */
export const throttle = (retryAfter?: string): Reply => ({
  deliver: false,
  answer: { status: 429, headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter } },
});

export const deliverThen = (status: number): Reply => ({ deliver: true, answer: { status } });

/** One reply after another to each person, and then the message arrives. */
export const inOrder =
  (...replies: readonly Reply[]): Script =>
  ({ kind, nth }) =>
    (kind === 'send' ? replies[nth - 1] : undefined) ?? arrive;

/** The same for the requests that create a conversation. */
export const creatingInOrder =
  (...replies: readonly Reply[]): Script =>
  ({ kind, nth }) =>
    (kind === 'create' ? replies[nth - 1] : undefined) ?? arrive;

/** The conversation that a person has with the bot before the connector creates another. */
export const conversationOf = (person: string): string => `a:1/${person}`;

const readText = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
};

type Creation = { readonly members?: readonly { readonly id: string }[] };

/** Whose the conversations are, and what was asked how often. */
const keepBook = () => {
  const created = new Map<string, string>();
  const times = new Map<string, number>();
  const asked: Asked[] = [];
  const read = (request: IncomingMessage, text: string): Asked => {
    const path = request.url ?? '';
    const body: unknown = JSON.parse(text);
    const encoded = /\/v3\/conversations\/([^/]+)\/activities$/.exec(path)?.[1];
    const conversationId = encoded === undefined ? undefined : decodeURIComponent(encoded);
    const kind = conversationId === undefined ? 'create' : 'send';
    const person =
      conversationId === undefined
        ? ((body as Creation).members?.[0]?.id ?? '')
        : (created.get(conversationId) ?? conversationId.replace(conversationOf(''), ''));
    const nth = 1 + (times.get(`${kind} ${person}`) ?? 0);
    times.set(`${kind} ${person}`, nth);
    const isNew = conversationId !== undefined && created.has(conversationId);
    const { authorization } = request.headers;
    const each = { kind, person, conversationId, nth, isNew, path, authorization, body } as const;
    asked.push(each);
    return each;
  };
  return {
    asked,
    read,
    create: (person: string): string => {
      const id = `a:new/${created.size + 1}`;
      created.set(id, person);
      return id;
    },
  };
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const give = async (
  response: ServerResponse,
  { answer, after }: Reply,
  usual: object,
): Promise<void> => {
  if (after) await pause(after);
  if (answer === 'silence') return;
  if (answer === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  const body = answer.body ?? (answer.status < 300 ? usual : '');
  response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
};

/**
 * The channel's side, over real HTTP, which does what a script says and counts what reached whom.
 * The script is asked for each request; without one everything arrives.
 */
export const startScriptedConnector = async ({
  script = () => arrive,
  port = 0,
}: {
  readonly script?: Script;
  readonly port?: number;
} = {}) => {
  const book = keepBook();
  const deliveries = new Map<string, number>();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = book.read(request, await readText(request));
    const reply = await script(asked);
    if (asked.kind === 'create') {
      await give(response, reply, reply.deliver ? { id: book.create(asked.person) } : {});
      return;
    }
    const times = deliveries.get(asked.person) ?? 0;
    if (reply.deliver) deliveries.set(asked.person, times + 1);
    await give(response, reply, { id: `${asked.person}-${times + 1}` });
  };
  const server = createServer((request, response) => {
    // A bot that is killed breaks off in the middle of a request, which then was none.
    answer(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const at = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${at.port}/`,
    port: at.port,
    /** How many messages reached each person; who got none is not in it. */
    deliveries: (): ReadonlyMap<string, number> => deliveries,
    /** Every request so far, in order. */
    asked: (): readonly Asked[] => book.asked,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

export type ScriptedConnector = Awaited<ReturnType<typeof startScriptedConnector>>;
