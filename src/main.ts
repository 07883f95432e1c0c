import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { pino } from 'pino';
import { startCommand } from './cli/command-line.ts';
import { botCommand } from './cli/commands.ts';
import { type Config, readConfig } from './config.ts';
import { assertPortFree } from './dev/free-port.ts';
import { OutcomesError } from './domain/outcomes-error.ts';
import { onStopSignals } from './stop-signals.ts';

startCommand(botCommand, process.argv.slice(2));

let log = pino();

const leave = (error: unknown): never => {
  if (error instanceof OutcomesError)
    log.fatal({ code: error.code, next: error.next, err: error.cause }, error.message);
  else log.fatal({ err: error }, 'unexpected error; the process ends');
  return process.exit(1);
};

/** Our own trial storage, when no other is configured. */
const startStorage = async ({ storage, dataFolder }: Config) => {
  if (storage) return { storage, stop: async () => undefined };
  const { startAzurite } = await import('./dev/azurite.ts');
  const azurite = await startAzurite({ location: join(dataFolder, 'storage'), port: 0 });
  azurite.died.then(leave);
  return { storage: { connectionString: azurite.connectionString }, stop: azurite.stop };
};

/**
 * Milliseconds after which the process no longer waits for things to stop; a turn is answered or
 * abandoned before that.
 */
const stopMs = 30_000;

const stopInTime = async (parts: readonly { readonly stop: () => Promise<void> }[]) => {
  setTimeout(() => {
    log.error('not stopped in time; the process ends with work unfinished');
    process.exit(1);
  }, stopMs).unref();
  for (const part of parts) await part.stop();
  process.exit(0);
};

const main = async (): Promise<void> => {
  const config = readConfig(process.env, new Date());
  log = pino({ level: config.logLevel });
  await assertPortFree(config.port, 'PORT');
  const { prometheus } = config.telemetry ?? {};
  if (prometheus) await assertPortFree(prometheus.port, 'OTEL_EXPORTER_PROMETHEUS_PORT');
  enableCompileCache(join(config.dataFolder, 'compile-cache'));
  // The two slow things at once: storage starts in its own process while this one loads the bot.
  const [{ storage, stop }, { startBot }] = await Promise.all([
    startStorage(config),
    import('./app.ts'),
  ]);
  const bot = await startBot(config, storage, {
    clock: () => new Date(),
    log,
    sample: config.storage === undefined,
  });
  onStopSignals({
    stop: () => void stopInTime([bot, { stop }]).catch(leave),
    endNow: () => process.exit(1),
  });
};

await main().catch(leave);
