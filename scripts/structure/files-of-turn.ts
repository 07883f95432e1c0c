import { Session } from 'node:inspector/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { startBot } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { startAzurite } from '../../src/dev/azurite.ts';
import { startConnector } from '../../test/bot/connector.ts';

const root = join(import.meta.dirname, '../..');

const reader = {
  aadObjectId: 'object-of-reader',
  name: 'Robin Reader',
  email: 'robin@example.org',
};

const ask = async (url: string, serviceUrl: string, message: { text: string; id: string }) => {
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      channelId: 'msteams',
      serviceUrl,
      from: { id: '29:reader', aadObjectId: reader.aadObjectId },
      recipient: { id: '28:bot' },
      conversation: { id: 'a:reader', conversationType: 'personal' },
      ...message,
    }),
  });
  if (!response.ok) throw new Error(`${message.text} was answered with ${response.status}.`);
};

type Called = { readonly path: string; readonly at: number };

/** The functions of `src/` that were called since the coverage was last taken. */
const takeCalled = async (session: Session): Promise<Called[]> => {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => url.startsWith('file:'))
    .flatMap(({ url, functions }) =>
      functions
        .flatMap(({ ranges: [range] }) => (range && range.count > 0 ? [range.startOffset] : []))
        .map((at) => ({ path: relative(root, fileURLToPath(url)), at })),
    )
    .filter(({ path }) => path.startsWith('src/'));
};

const nameOf = ({ path, at }: Called): string => `${path}:${at}`;

/** The look for reminders, once a minute, may fall into one turn, but not into each of several. */
const turns = 3;

/**
 * The files that each text runs through from the request to all that the turn leaves to be done, in a
 * real bot on a real storage that has answered it before.
 */
export const filesOfTurn = async (texts: readonly string[]) => {
  const azurite = await startAzurite({ inMemory: true, port: 0 });
  const connector = await startConnector(new Map([['29:reader', reader]]));
  const bot = await startBot(
    readConfig({ PORT: '0', TODAY: '2018-12-17' }),
    { connectionString: azurite.connectionString },
    { clock: () => new Date(), sample: true, log: pino({ level: 'silent' }) },
  );
  const session = new Session();
  session.connect();
  const calledBy = async (act: () => Promise<unknown>): Promise<Called[]> => {
    await takeCalled(session);
    await act();
    await bot.settled();
    return takeCalled(session);
  };
  const filesOf = async (text: string, ofWaiting: ReadonlySet<string>): Promise<string[]> => {
    const seen: Set<string>[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      const called = await calledBy(() =>
        ask(bot.url, connector.url, { text, id: `${turn} ${text}` }),
      );
      const own = called.filter((one) => !ofWaiting.has(nameOf(one)));
      seen.push(new Set(own.map(({ path }) => path)));
    }
    const [first = new Set<string>(), ...others] = seen;
    return [...first].filter((path) => others.every((one) => one.has(path))).toSorted();
  };
  try {
    for (const text of texts) await ask(bot.url, connector.url, { text, id: `warm ${text}` });
    await bot.settled();
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    const ofWaiting = new Set((await calledBy(async () => undefined)).map(nameOf));
    const found: [string, string[]][] = [];
    for (const text of texts) found.push([text, await filesOf(text, ofWaiting)]);
    return found;
  } finally {
    session.disconnect();
    await bot.stop();
    await connector.stop();
    await azurite.stop();
  }
};
