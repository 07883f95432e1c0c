import { join, resolve } from 'node:path';
import type { OutcomesError } from '../domain/outcomes-error.ts';
import { startAzurite } from './azurite.ts';
import type { Officer } from './officers.ts';
import { startPlayground } from './playground.ts';

type StartedBot = { readonly url: string; stop(): Promise<void> };

export type DeskOptions = {
  readonly user: Officer;
  readonly officers: readonly Officer[];
  readonly dataFolder: string;
  readonly tenantId: string;
  /** For tests: nothing is kept. */
  readonly inMemory?: boolean;
  readonly storagePort: number;
  readonly playgroundPort: number;
  readonly startBot: (connectionString: string) => Promise<StartedBot>;
  /** Told of each step, to show progress. */
  readonly step: <T>(what: string, act: () => Promise<T>) => Promise<T>;
};

export type Desk = {
  /** What to open in a browser. */
  readonly url: string;
  /** Comes when a program ends that should not have; never rejects. */
  readonly died: Promise<OutcomesError>;
  stop(): Promise<void>;
};

type Stoppable = { stop(): Promise<void> };

/** The last started first: the bot writes its last answers while storage is still there. */
const stopAll = async (started: readonly Stoppable[]): Promise<void> => {
  for (const part of [...started].reverse()) await part.stop();
};

/**
 * Starts storage, the bot and the Agents Playground, each when the one before it answers.
 * When one fails, those already started are stopped.
 */
export const startDesk = async (options: DeskOptions): Promise<Desk> => {
  const started: Stoppable[] = [];
  const begin = async <T extends Stoppable>(what: string, act: () => Promise<T>): Promise<T> => {
    const part = await options.step(what, act);
    started.push(part);
    return part;
  };
  try {
    const location = join(resolve(options.dataFolder), 'storage');
    const port = options.storagePort;
    const storage = await begin('Starting table storage', () =>
      startAzurite(options.inMemory ? { inMemory: true, port } : { location, port }),
    );
    const bot = await begin('Starting the bot', () => options.startBot(storage.connectionString));
    const playground = await begin('Starting the Agents Playground', () =>
      startPlayground({
        botUrl: `${bot.url}/api/messages`,
        port: options.playgroundPort,
        folder: join(resolve(options.dataFolder), 'playground'),
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
