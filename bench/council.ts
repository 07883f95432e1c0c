import { startCommand } from '../src/cli/command-line.ts';
import { startAzurite } from '../src/dev/azurite.ts';
import { importFiles } from '../src/storage/import/import-files.ts';
import { openTable } from '../src/storage/table.ts';
import { startConnector } from '../test/bot/connector.ts';
import { benchParts } from './bench-commands.ts';
import { indicatorCount, manyReports, outcomeCount, quarters } from './many-outcomes.ts';
import { type MeasuredBot, readHeapFlags, startMeasured } from './measured-bot.ts';
import { ask, median } from './turn-over-http.ts';

startCommand(benchParts.council, process.argv.slice(2));

const times = 5;
const questions = [
  'overview',
  'overview of Better bridges',
  'show K12.7',
  'urgent repairs of bridges',
  'trend of K12.7',
  'what has got worse',
  'which are red',
  'high risks',
  'which outcomes are there',
  'why did K12.7 go up',
  'staff for libraries',
];

const seconds = (since: number): string => `${((performance.now() - since) / 1_000).toFixed(1)} s`;
const print = (what: string, figure: string): void => console.log(`${what.padEnd(45)} ${figure}`);

const azurite = await startAzurite({ inMemory: true, port: 0 });
const reader = { aadObjectId: 'object-of-reader', name: 'Reader', email: 'reader@large.example' };
const from = { id: '29:reader', aadObjectId: reader.aadObjectId };
const connector = await startConnector(new Map([[from.id, reader]]));

/** The emulator's own time is no part of what the bot takes; so its CPU time stands beside it. */
const measureTurns = async ({ url, usage }: MeasuredBot): Promise<void> => {
  const where = { serviceUrl: connector.url, from };
  await ask(url, 'hello', where);
  for (const text of questions) {
    const taken: number[] = [];
    const before = await usage();
    for (let turn = 0; turn < times; turn += 1) taken.push(await ask(url, text, where));
    const { cpuMs, residentMb } = await usage();
    const cards = connector.take().flatMap(({ activity }) => activity.attachments ?? []);
    const largest = Math.max(...cards.map(({ content }) => JSON.stringify(content).length * 2));
    print(
      `“${text}”`,
      `${median(taken).toFixed(0)} ms, first ${taken[0]?.toFixed(0)} ms (goal: 1,000 ms), ${((cpuMs - before.cpuMs) / times).toFixed(0)} ms of CPU; ${(largest / 1_000).toFixed(0)} KB (goal: 40 KB); ${residentMb.toFixed(0)} MB`,
    );
  }
};

try {
  const table = openTable(azurite, 'Outcomes');
  const reports = manyReports();
  const began = performance.now();
  await importFiles(table, reports, { at: new Date() });
  const values = (outcomeCount * indicatorCount * quarters).toLocaleString('en-GB');
  print(`${outcomeCount} outcomes of ${indicatorCount} indicators`, `${values} values`);
  print('import of all reports', seconds(began));
  const started = performance.now();
  const bot = await startMeasured('this bot', 'src/main.ts', {
    flags: await readHeapFlags(),
    environment: {
      AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString,
      TODAY: '2019-01-10',
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
      SENDER_LIMIT: '1000000',
    },
  });
  const ready = await fetch(`${bot.url}/readyz`);
  print('start until ready', `${seconds(started)}, status ${ready.status} (goal: 5 s)`);
  const begun = await bot.usage();
  print('CPU time of the start', `${(begun.cpuMs / 1_000).toFixed(1)} s`);
  await measureTurns(bot);
  const { residentMb } = await bot.usage();
  print('memory that is held', `${residentMb.toFixed(0)} MB (goal: under 400 MB)`);
  await bot.stop();
} finally {
  await connector.stop();
  await azurite.stop();
}
