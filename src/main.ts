import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { pino } from 'pino';
import { type Config, readConfig } from './config.ts';
import { OutcomesError } from './domain/outcomes-error.ts';

const log = pino({ level: process.env.LOG_LEVEL || 'info' });

/** Storage of our own, for trying, when no other is configured. */
const startStorage = async ({ storage, dataFolder }: Config) => {
  if (storage) return { storage, stop: async () => undefined };
  const { startAzurite } = await import('./local/azurite.ts');
  const port = Number(process.env.STORAGE_PORT || 0);
  const azurite = await startAzurite({ location: join(dataFolder, 'storage'), port });
  log.info({ url: azurite.url }, 'embedded storage started');
  azurite.died.then((error) => leave(error, 1));
  return { storage: { connectionString: azurite.connectionString }, stop: azurite.stop };
};

const leave = (error: unknown, code: number): void => {
  if (error instanceof OutcomesError)
    log.fatal({ code: error.code, next: error.next }, error.message);
  else log.fatal({ err: error }, 'cannot go on');
  process.exitCode = code;
  process.exit();
};

const main = async (): Promise<void> => {
  const config = readConfig(process.env);
  enableCompileCache(join(config.dataFolder, 'compile-cache'));
  // The two slow things at once: storage starts in its own process while this one loads the bot.
  const [{ storage, stop }, { startBot }] = await Promise.all([
    startStorage(config),
    import('./start-bot.ts'),
  ]);
  const bot = await startBot(config, storage, { clock: () => new Date(), log });
  let leaving = false;
  const stopAll = async (): Promise<void> => {
    if (leaving) return;
    leaving = true;
    await bot.stop();
    await stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => stopAll().catch((error: unknown) => leave(error, 1)));
};

await main().catch((error: unknown) => leave(error, 1));
