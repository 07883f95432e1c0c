import { join, resolve } from 'node:path';
import { z } from 'zod';
import { instantSetting } from '../config.ts';
import { formatDate, formatInstant } from '../domain/format.ts';
import { addDays, londonDay } from '../domain/london-time.ts';
import { OutcomesError } from '../domain/outcomes-error.ts';
import { startAzurite } from './azurite.ts';
import type { Officer } from './choose-person.ts';
import { startColleagues } from './colleagues.ts';
import { startPlayground } from './playground.ts';
import { storageFolder } from './trial-clock.ts';

const worthTrying = {
  reader: ['hello', 'how are we doing', 'what has got worse', 'why?', 'high risks', 'help'],
  named: ['hello', 'overview', 'what has got worse', 'my updates', 'progress', 'people', 'help'],
} as const;

type Trial = {
  readonly url: string;
  readonly user: Officer;
  /** Whether the report names the user, who then has a part in the round. */
  readonly isNamed: boolean;
  readonly now: Date;
  /** The council's folder as typed. */
  readonly council: string | undefined;
};

/** What to open and what to type, once everything is running. */
export const formatWelcome = ({ url, user, isNamed, now, council }: Trial): string => {
  const of = council === undefined ? '' : `--council ${council} `;
  return [
    '',
    `Open   ${url}`,
    `You are ${user.name} (${user.email}), and it is ${formatInstant(now)}.`,
    '',
    `Try    ${worthTrying[isNamed ? 'named' : 'reader'].join('  ·  ')}`,
    `       advance to ${formatDate(addDays(londonDay(now), 20))}  (moves the clock on and sends what falls due on the way)`,
    `       npm start -- ${of}--as outcome-lead makes you somebody else; --as with any other word lists everybody.`,
    '',
    'npm run ask -- overview asks from another shell.',
    'Messages to colleagues are listed here; each is in the chat when you start as that person.',
    'Ctrl-C stops everything.',
  ].join('\n');
};

export type DevSettings = {
  readonly botPort: number;
  readonly storagePort: number;
  readonly playgroundPort: number;
  readonly dataFolder: string;
  /** Undefined: the clock goes on from the last time of the stored data. */
  readonly today: Date | undefined;
};

const port = (usual: number) => z.coerce.number().int().min(1).max(65_535).default(usual);

const variables = z.object({
  PORT: port(3978),
  STORAGE_PORT: port(10_002),
  PLAYGROUND_PORT: port(56_150),
  DATA_DIR: z.string().min(1).default('.data'),
  TODAY: instantSetting.optional(),
});

/** The programs check their ports one by one before any is started, so two alike would pass. */
const sharedPorts = (ports: Readonly<Record<string, number>>): string[] =>
  Object.entries(ports).flatMap(([name, number], at, all) =>
    all
      .slice(0, at)
      .flatMap(([earlier, taken]) =>
        taken === number ? [`${earlier} and ${name} are both ${number}.`] : [],
      ),
  );

const refuse = (faults: readonly string[]): never => {
  throw new OutcomesError(
    'config-invalid',
    faults.join('\n'),
    'Correct the settings and start again.',
  );
};

/**
 * Reads the settings of `npm start`, with the usual values for the rest.
 *
 * @throws OutcomesError 'config-invalid', with every fault at once
 */
export const readDevSettings = (environment: NodeJS.ProcessEnv): DevSettings => {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(set);
  if (!parsed.success) {
    return refuse(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const { PORT, STORAGE_PORT, PLAYGROUND_PORT, DATA_DIR, TODAY } = parsed.data;
  const shared = sharedPorts({ PORT, STORAGE_PORT, PLAYGROUND_PORT });
  if (shared.length > 0) return refuse(shared);
  return {
    botPort: PORT,
    storagePort: STORAGE_PORT,
    playgroundPort: PLAYGROUND_PORT,
    dataFolder: DATA_DIR,
    today: TODAY,
  };
};

type StartedBot = { readonly url: string; stop(): Promise<void> };

export type DevEnvironmentOptions = {
  readonly user: Officer;
  readonly officers: readonly Officer[];
  readonly dataFolder: string;
  readonly tenantId: string;
  /** For tests: nothing is stored on disk. */
  readonly inMemory?: boolean;
  readonly storagePort: number;
  readonly playgroundPort: number;
  readonly clock: () => Date;
  /** `chat`: where questions are asked from outside the Playground. */
  readonly startBot: (connectionString: string, chat: string) => Promise<StartedBot>;
  /** Addresses of colleagues whose messages are refused. */
  readonly refused: ReadonlySet<string>;
  /** Called with each message that waits for a colleague. */
  readonly onKept: (name: string, summary: string) => void;
  /** Called for each step, to show progress. */
  readonly step: <T>(what: string, act: () => Promise<T>) => Promise<T>;
};

export type DevEnvironment = {
  /** What to open in a browser. */
  readonly url: string;
  /** Resolves when a program ends that should not have; never rejects. */
  readonly died: Promise<OutcomesError>;
  stop(): Promise<void>;
};

type Stoppable = { stop(): Promise<void> };

/**
 * Stops the last started first, so that the bot writes its last answers while storage is still
 * running.
 */
const stopAll = async (started: readonly Stoppable[]): Promise<void> => {
  for (const part of [...started].reverse()) await part.stop();
};

/**
 * Starts storage, the bot and the Agents Playground, each when the one before it answers.
 * When one fails, those already started are stopped.
 */
export const startDevEnvironment = async (
  options: DevEnvironmentOptions,
): Promise<DevEnvironment> => {
  const started: Stoppable[] = [];
  const begin = async <T extends Stoppable>(what: string, act: () => Promise<T>): Promise<T> => {
    const part = await options.step(what, act);
    started.push(part);
    return part;
  };
  try {
    const location = storageFolder(options.dataFolder);
    const port = options.storagePort;
    const storage = await begin('Starting table storage', () =>
      startAzurite(options.inMemory ? { inMemory: true, port } : { location, port }),
    );
    const { connectionString } = storage;
    const folder = resolve(options.dataFolder);
    let botUrl: string | undefined;
    const bot = await begin('Starting the bot', async () => {
      const colleagues = await startColleagues({
        ...options,
        connectionString,
        botUrl: () => botUrl,
        folder: join(folder, 'colleagues'),
      });
      started.push(colleagues);
      return options.startBot(connectionString, colleagues.url);
    });
    botUrl = bot.url;
    const playground = await begin('Starting the Agents Playground', () =>
      startPlayground({
        botUrl: `${bot.url}/api/messages`,
        port: options.playgroundPort,
        folder: join(folder, 'playground'),
        tenantId: options.tenantId,
        user: options.user,
        others: options.officers,
      }),
    );
    const died = Promise.race([storage.died, playground.died]);
    return { url: playground.url, died, stop: () => stopAll(started) };
  } catch (error) {
    await stopAll(started);
    throw error;
  }
};
