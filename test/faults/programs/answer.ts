import { pino } from 'pino';
import { startBot } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import type { AnsweringSettings } from '../start-answering-bot.ts';

const settings: AnsweringSettings = JSON.parse(process.argv[2] ?? '');
const config = readConfig({
  ...{ PORT: '0', TODAY: settings.today, MicrosoftAppTenantId: settings.tenantId },
});
const bot = await startBot(
  config,
  { connectionString: settings.connectionString },
  {
    clock: () => new Date(),
    log: pino({ level: settings.verbose ? 'info' : 'silent' }, pino.destination(2)),
    sample: true,
  },
);
process.on('message', async () => {
  await bot.settled();
  process.send?.({ settled: true });
});
process.send?.({ url: bot.url });
