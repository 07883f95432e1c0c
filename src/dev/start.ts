import { join } from 'node:path';
import { stdout } from 'node:process';
import { pino } from 'pino';
import { startBot } from '../app.ts';
import { startCommand } from '../cli/command-line.ts';
import { startCommandSpec } from '../cli/commands.ts';
import { readConfig } from '../config.ts';
import { findCouncilFolder } from '../council-folder.ts';
import { readCycle } from '../cycle-data.ts';
import { formatInstant } from '../domain/format.ts';
import { readLondonTime } from '../domain/london-time.ts';
import { OutcomesError } from '../domain/outcomes-error.ts';
import { shiftPeriod } from '../domain/period/period.ts';
import { askDay, buildCalendar } from '../domain/round/deadlines.ts';
import { onStopSignals } from '../stop-signals.ts';
import { type Cast, choosePerson, type Officer, readCast } from './choose-person.ts';
import {
  type DevEnvironment,
  type DevSettings,
  formatWelcome,
  readDevSettings,
  startDevEnvironment,
} from './environment.ts';
import { assertPortFree } from './free-port.ts';
import { buildKeepFile, filesFolder } from './keep-file.ts';
import { devTenantId, personalChatHint } from './playground.ts';
import type { Refused } from './refuse-messages.ts';
import { dataFolderOf, type KeptClock, openTrialClock } from './trial-clock.ts';
import { buildTrialCommands } from './trial-commands.ts';

const seconds = (since: number): string => `${((performance.now() - since) / 1_000).toFixed(1)} s`;

/** Prints what is being done, and how long it took once it is. */
const showProgress = async <T>(what: string, act: () => Promise<T>): Promise<T> => {
  const since = performance.now();
  stdout.write(`${what} …`);
  try {
    const result = await act();
    stdout.write(`  done (${seconds(since)})\n`);
    return result;
  } catch (error) {
    stdout.write(`  failed (${seconds(since)})\n`);
    throw error;
  }
};

const { values } = startCommand(startCommandSpec, process.argv.slice(2));
const typedCouncil = values.council ?? (process.env.COUNCIL_DIR || undefined);

/** The day on which the round of the quarter after a council's newest report begins. */
const readFirstDay = async ({ newest }: Cast, council: string): Promise<Date> => {
  const { closedDays, schedule } = await readCycle(council);
  const day = askDay(shiftPeriod(newest, 1), buildCalendar(closedDays, schedule.dates));
  return readLondonTime(day) ?? realNow();
};

const realNow = (): Date => new Date();

/**
 * Keeps out settings of a real service: the local bot has its own storage and tenant, and no app
 * registration.
 */
const botEnvironment = (settings: DevSettings, council: string): NodeJS.ProcessEnv => ({
  ...process.env,
  MicrosoftAppId: undefined,
  MicrosoftAppTenantId: devTenantId,
  TABLES_ENDPOINT: undefined,
  AZURE_STORAGE_CONNECTION_STRING: undefined,
  PORT: String(settings.botPort),
  COUNCIL_DIR: council,
  TODAY: undefined,
});

const checkPorts = async (settings: DevSettings): Promise<void> => {
  await assertPortFree(settings.botPort, 'PORT');
  await assertPortFree(settings.storagePort, 'STORAGE_PORT');
  await assertPortFree(settings.playgroundPort, 'PLAYGROUND_PORT');
};

/** A process that is killed loses no more time than storage loses data. */
const keepClockEvery = 5_000;

type Desk = {
  readonly settings: DevSettings;
  /** The council's folder. */
  readonly council: string;
  readonly user: Officer;
  readonly cast: Cast;
  readonly clock: KeptClock;
  readonly onKept: (name: string, summary: string) => void;
};

const openDesk = async ({
  settings,
  council,
  user,
  cast,
  clock,
  onKept,
}: Desk): Promise<DevEnvironment> => {
  await checkPorts(settings);
  // Opened synchronously: an error during the start ends the process before a file that is still
  // opening could be written.
  const dest = join(settings.dataFolder, 'bot.log');
  const log = pino(pino.destination({ dest, mkdir: true, sync: true }));
  const { officers } = cast;
  const refused: Refused = new Set();
  const trial = buildTrialCommands({ clock, user, officers, refused });
  const desk = await startDevEnvironment({
    ...settings,
    user,
    officers,
    refused,
    tenantId: devTenantId,
    step: showProgress,
    clock: clock.now,
    onKept,
    startBot: (connectionString, chat) => {
      clock.keep({ connectionString, chat });
      return startBot(
        readConfig(botEnvironment(settings, council)),
        { connectionString },
        {
          ...{ clock: clock.now, sample: true, log, trial },
          keepFile: buildKeepFile(join(settings.dataFolder, filesFolder)),
          privateChat: personalChatHint,
        },
      );
    },
  });
  const keeping = setInterval(clock.keepOn, keepClockEvery).unref();
  const stop = async (): Promise<void> => {
    clearInterval(keeping);
    await desk.stop();
    clock.keep();
  };
  return { ...desk, stop };
};

const explain = (error: unknown): string =>
  error instanceof OutcomesError ? `${error.message}\n${error.next}` : String(error);

const leave = async (desk: DevEnvironment | undefined, code: number): Promise<void> => {
  // Without an environment the start is still under way; programs started so far end with this
  // process.
  setTimeout(() => process.exit(1), 15_000).unref();
  await desk?.stop();
  process.exit(code);
};

const fail = (desk: DevEnvironment | undefined, error: unknown): Promise<void> => {
  console.error(`\n${explain(error)}`);
  return leave(desk, 1);
};

/** Prints lines once the start is over, so that they do not break into its progress. */
const printLater = () => {
  let waiting: string[] | undefined = [];
  return {
    print: (line: string): void => void (waiting ? waiting.push(line) : console.log(line)),
    begin: (): void => {
      for (const line of waiting ?? []) console.log(line);
      waiting = undefined;
    },
  };
};

const parent = process.ppid;

const leaveIfAbandoned = (leave: () => void): void => {
  if (process.ppid !== parent) leave();
};

const main = async (): Promise<void> => {
  let desk: DevEnvironment | undefined;
  let leaving = false;
  const stop = (): void => {
    leaving = true;
    console.log('\nStopping …');
    leave(desk, 0).catch((error: unknown) => fail(undefined, error));
  };
  const leaveOnce = onStopSignals({ stop, endNow: () => process.exit(1) });
  // A shell between npm and us may take a SIGTERM itself and end without passing it on.
  if (process.env.npm_lifecycle_event) setInterval(leaveIfAbandoned, 500, leaveOnce).unref();
  try {
    const read = readDevSettings(process.env);
    const settings = { ...read, dataFolder: dataFolderOf(read.dataFolder, typedCouncil) };
    const council = findCouncilFolder(typedCouncil);
    const cast = await readCast(council);
    const user = choosePerson(cast, values.as);
    const firstDay = await readFirstDay(cast, council);
    const clock = openTrialClock({ ...settings, firstDay, realNow, council });
    const { print, begin } = printLater();
    const onKept = (name: string, summary: string): void =>
      print(`${formatInstant(clock.now())}  to ${name}: ${summary.split('. ')[0]}`);
    desk = await openDesk({ settings, council, user, cast, clock, onKept });
    console.log(
      formatWelcome({
        url: desk.url,
        user,
        isNamed: cast.officers.some(({ email }) => email === user.email),
        now: clock.now(),
        council: typedCouncil,
      }),
    );
    begin();
    const error = await desk.died;
    if (!leaving) await fail(desk, error);
  } catch (error) {
    await fail(desk, error);
  }
};

await main();
