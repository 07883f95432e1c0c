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

/** Files of `src/` with a function that was called since the coverage was last taken. */
const takeFiles = async (session: Session): Promise<string[]> => {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => url.startsWith('file:'))
    .filter(({ functions }) => functions.some(({ ranges: [range] }) => (range?.count ?? 0) > 0))
    .map(({ url }) => relative(root, fileURLToPath(url)))
    .filter((path) => path.startsWith('src/'))
    .toSorted();
};

/**
 * The files that each text runs through from the request to its answer, in a real bot on a real storage
 * that has answered it before.
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
  try {
    for (const text of texts) await ask(bot.url, connector.url, { text, id: `warm ${text}` });
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    const found: [string, string[]][] = [];
    for (const text of texts) {
      await takeFiles(session);
      await ask(bot.url, connector.url, { text, id: `counted ${text}` });
      found.push([text, await takeFiles(session)]);
    }
    return found;
  } finally {
    session.disconnect();
    await bot.stop();
    await connector.stop();
    await azurite.stop();
  }
};
