import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message as the bot sent it to the channel. */
export type Sent = {
  /** PUT takes the place of an earlier message. */
  readonly method: string;
  readonly path: string;
  readonly activity: {
    readonly type: string;
    readonly summary?: string;
    readonly channelData?: unknown;
    readonly attachments?: readonly { readonly content: unknown }[];
  };
};

/** What the directory says of somebody, by the id of the channel. */
export type Member = {
  readonly aadObjectId: string;
  readonly name: string;
  readonly email?: string;
  readonly userPrincipalName?: string;
  /** "user" unless said otherwise; null: the directory does not say. */
  readonly userRole?: string | null;
  readonly tenantId?: string;
};

const findMember = (path: string, members: ReadonlyMap<string, Member>) => {
  const id = decodeURIComponent(/\/members\/([^/]+)$/.exec(path)?.[1] ?? '');
  const member = members.get(id);
  return member && { id, userRole: 'user', ...member };
};

/** The chat with the bot that somebody has; asking for it again gives the same. */
const findChat = (
  asked: { readonly members: readonly { readonly id: string }[] },
  members: ReadonlyMap<string, Member>,
): string => {
  const [found] = [...members].find(([, one]) => one.aadObjectId === asked.members[0]?.id) ?? [];
  return `a:${(found ?? '29:nobody').slice(3)}`;
};

/** An answer names the message that it answers or replaces. */
const isUnasked = ({ path }: Pick<Sent, 'path'>): boolean => /\/activities\/?$/.test(path);

/** A card that the bot changes by itself is for nobody who has just asked or pressed. */
const isChangedLater = ({ method, activity }: Sent): boolean =>
  method === 'PUT' && !('recipient' in activity);

/** The id of a message that can no longer be changed. */
export const goneMessage = 'gone';

const readBody = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
};

/** What is answered to everything but a message that arrives; undefined for such a one. */
const answerOther = (
  asked: { readonly method: string | undefined; readonly path: string; readonly text: string },
  members: ReadonlyMap<string, Member>,
): { readonly status: number; readonly body: object } | undefined => {
  const { method, path, text } = asked;
  if (method === 'GET') {
    const member = findMember(path, members);
    return { status: member ? 200 : 404, body: member ?? { error: { code: 'NotFound' } } };
  }
  if (/\/conversations\/?$/.test(path))
    return { status: 200, body: { id: findChat(JSON.parse(text), members) } };
  if (method === 'PUT' && path.endsWith(`/${goneMessage}`))
    return { status: 404, body: { error: { code: 'ActivityNotFoundInConversation' } } };
  return undefined;
};

/** An answer that takes no message. */
export type Refusal = { readonly status: number; readonly retryAfter?: string };

const giveRefusal = (response: ServerResponse, { status, retryAfter }: Refusal): void => {
  if (retryAfter) response.setHeader('retry-after', retryAfter);
  response.statusCode = status;
  response.end(JSON.stringify({ error: { code: 'Refused' } }));
};

/** The channel's side on this machine: takes what the bot sends, over real HTTP, and knows its members. */
export const startConnector = async (
  members: ReadonlyMap<string, Member> = new Map(),
  /** Refuses the nth request (from 1) for the same message; nothing when left out. */
  refuse: (path: string, nth: number) => Refusal | undefined = () => undefined,
) => {
  const times = new Map<string, number>();
  const answers: Sent[] = [];
  const unasked: Sent[] = [];
  const changed: Sent[] = [];
  const waiting: (() => void)[] = [];
  const typing: string[] = [];
  const refusals: Refusal[] = [];
  let count = 0;
  let lookUps = 0;
  let directoryFails: number | undefined;
  /** Undefined when the directory answers as it should. */
  const answerLookUp = ({ method }: IncomingMessage) => {
    if (method !== 'GET') return undefined;
    lookUps += 1;
    if (directoryFails === undefined) return undefined;
    return { status: directoryFails, body: { error: { code: 'ServiceError' } } };
  };
  /** It is no message, and comes or not by how fast the machine is. */
  const takeTyping = (path: string, text: string) => {
    if (JSON.parse(text).type !== 'typing') return undefined;
    typing.push(path);
    return { status: 200, body: {} };
  };
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    const text = await readBody(request);
    response.setHeader('content-type', 'application/json');
    const other =
      answerLookUp(request) ??
      answerOther({ method: request.method, path, text }, members) ??
      takeTyping(path, text);
    if (other) {
      response.statusCode = other.status;
      response.end(JSON.stringify(other.body));
      return;
    }
    const unaskedFor = isUnasked({ path });
    const nth = (times.get(path) ?? 0) + 1;
    times.set(path, nth);
    const refusal = unaskedFor ? undefined : (refusals.shift() ?? refuse(path, nth));
    if (refusal) {
      giveRefusal(response, refusal);
      return;
    }
    count += 1;
    const one = { method: request.method ?? '', path, activity: JSON.parse(text) };
    listFor(one).push(one);
    for (const look of waiting.splice(0)) look();
    response.end(JSON.stringify({ id: `sent-${count}` }));
  });
  const listFor = (one: Sent): Sent[] => {
    if (isUnasked(one)) return unasked;
    return isChangedLater(one) ? changed : answers;
  };
  const takeFrom = async (from: Sent[], isMeant: (one: Sent) => boolean): Promise<Sent> => {
    while (true) {
      const at = from.findIndex(isMeant);
      const [found] = at < 0 ? [] : from.splice(at, 1);
      if (found) return found;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    /** Every answer since the last call. */
    take: (): Sent[] => answers.splice(0),
    /** Waits until something that came by itself is like that, and takes it. */
    waitFor: (isMeant: (one: Sent) => boolean) => takeFrom(unasked, isMeant),
    /** Waits until the bot has changed a card of an earlier message by itself, and takes it. */
    waitForChange: (isMeant: (one: Sent) => boolean) => takeFrom(changed, isMeant),
    /** Where the bot showed that it is typing, since the last call. */
    typing: (): string[] => typing.splice(0),
    /** Requests for answers so far, by path. */
    asked: (): ReadonlyMap<string, number> => times,
    /** Has the next answers refused, one after another; returns how many are still to be. */
    refuseNext: (...next: readonly Refusal[]): number => refusals.push(...next),
    /** How often the directory was asked. */
    lookUps: (): number => lookUps,
    /** From now on the directory answers with that status; undefined: it answers again. */
    failDirectory: (status: number | undefined): void => {
      directoryFails = status;
    },
    /** What came by itself so far and was not waited for. */
    peek: (): readonly Sent[] => [...unasked],
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
