import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { startBot } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { choosePerson, readCast } from '../../src/dev/choose-person.ts';
import { type DevEnvironment, startDevEnvironment } from '../../src/dev/environment.ts';
import { findFreePort } from '../../src/dev/free-port.ts';
import { devTenantId, personalChatHint } from '../../src/dev/playground.ts';
import { openTrialClock } from '../../src/dev/trial-clock.ts';
import { buildTrialCommands } from '../../src/dev/trial-commands.ts';
import { readLondonTime } from '../../src/domain/london-time.ts';

/**
 * All that `npm start` starts, on free ports.
 *
 * @param today the day on which it starts; by default where the folder left off
 * @param kept the folder of an earlier start, to go on from; by default nothing is kept
 */
export const openDevEnvironment = async (
  as: string,
  today: string | undefined,
  kept?: string,
): Promise<DevEnvironment> => {
  const dataFolder = kept ?? (await mkdtemp(join(tmpdir(), 'outcomes-desk-')));
  const firstDay = new Date(Number.NaN);
  const start = today === undefined ? undefined : readLondonTime(today);
  const realNow = () => new Date();
  const clock = openTrialClock({ dataFolder, today: start, firstDay, realNow });
  const cast = await readCast();
  const user = choosePerson(cast, as);
  const refused = new Set<string>();
  const port = String(await findFreePort());
  const desk = await startDevEnvironment({
    user,
    officers: cast.officers,
    refused,
    dataFolder,
    tenantId: devTenantId,
    inMemory: kept === undefined,
    storagePort: 0,
    playgroundPort: 0,
    startBot: (connectionString) =>
      startBot(
        readConfig({
          PORT: port,
          MicrosoftAppTenantId: devTenantId,
        }),
        { connectionString },
        {
          clock: clock.now,
          trial: buildTrialCommands({ clock, user, officers: cast.officers, refused }),
          privateChat: personalChatHint,
          sample: true,
          log: pino({ level: 'silent' }),
        },
      ),
    clock: clock.now,
    onKept: () => undefined,
    step: (_what, act) => act(),
  });
  const stop = async (): Promise<void> => {
    await desk.stop();
    clock.keep();
    if (kept === undefined) await rm(dataFolder, { recursive: true });
  };
  return { ...desk, stop };
};
