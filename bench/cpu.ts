import { join } from 'node:path';
import { startCommand } from '../src/cli/command-line.ts';
import { readSampleFiles } from '../src/data-files.ts';
import { startAzurite } from '../src/dev/azurite.ts';
import { importFiles } from '../src/storage/import/import-files.ts';
import { openTable } from '../src/storage/table.ts';
import { startConnector } from '../test/bot/connector.ts';
import { benchParts } from './bench-commands.ts';
import { type MeasuredBot, readHeapFlags, startMeasured } from './measured-bot.ts';
import { ask, median } from './turn-over-http.ts';

const { operands } = startCommand(benchParts.cpu, process.argv.slice(2));

const warmUp = 1_500;
const rounds = 9;
const turnsEach = 200;
const questions = ['show S05', 'hello', 'trend of S05', 'overview'];
const aim = 1.5;

const senders = Array.from({ length: 20 }, (_, n) => ({
  id: `29:reader-${n}`,
  aadObjectId: `object-of-reader-${n}`,
}));
const members = new Map(
  senders.map(({ id, aadObjectId }, n) => [
    id,
    { aadObjectId, name: `Reader ${n}`, email: `reader-${n}@dorsetcc.gov.uk` },
  ]),
);

const azurite = await startAzurite({ inMemory: true, port: 0 });
const storageHost = /TableEndpoint=http:\/\/([^/]+)/.exec(azurite.connectionString)?.[1] ?? '';
const connector = await startConnector(members);
const flags = await readHeapFlags();

const start = (name: string, entry: string): Promise<MeasuredBot> =>
  startMeasured(name, entry, {
    flags,
    environment: {
      AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString,
      TODAY: '2019-01-02',
      LOG_LEVEL: 'silent',
      SENDER_LIMIT: '1000000',
    },
  });

const takeTurns = async ({ url }: MeasuredBot, text: string, turns: number): Promise<void> => {
  for (let turn = 0; turn < turns; turn += 1) {
    const from = senders[turn % senders.length];
    if (from) await ask(url, text, { serviceUrl: connector.url, from });
  }
  if (connector.take().length !== turns) throw new Error(`${text} was not answered each time`);
};

/** What a turn takes in one round: milliseconds of CPU, and requests to storage. */
const measure = async (bot: MeasuredBot, text: string, turns: number) => {
  const before = await bot.usage();
  await takeTurns(bot, text, turns);
  const after = await bot.usage();
  const sent = (after.requests[storageHost] ?? 0) - (before.requests[storageHost] ?? 0);
  return { cpuMs: (after.cpuMs - before.cpuMs) / turns, requests: sent / turns };
};

/** In turn, so that whatever else the machine does meets all of them alike. */
const compare = async (bots: readonly MeasuredBot[], smallest: MeasuredBot): Promise<void> => {
  const taken = new Map<MeasuredBot, number[]>([smallest, ...bots].map((bot) => [bot, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [bot, times] of taken) times.push((await measure(bot, 'show S05', turnsEach)).cpuMs);
  const least = taken.get(smallest) ?? [];
  for (const [bot, times] of taken) {
    const ratio = median(times.map((ms, round) => ms / (least[round] ?? Number.NaN)));
    const beside =
      bot === smallest ? '' : `, ${ratio.toFixed(2)} times the smallest (aim: at most ${aim})`;
    const { residentMb } = await bot.usage();
    const memory = `${residentMb.toFixed(0)} MB resident`;
    console.log(
      `${bot.name.padEnd(45)} ${median(times).toFixed(2)} ms of CPU a turn, ${memory}${beside}`,
    );
  }
};

const reportRequests = async (bot: MeasuredBot): Promise<void> => {
  const counts: string[] = [];
  for (const text of questions)
    counts.push(`${(await measure(bot, text, senders.length)).requests.toFixed(1)} for "${text}"`);
  console.log(`${`${bot.name}, requests to storage`.padEnd(45)} ${counts.join(', ')}`);
};

try {
  const table = openTable(azurite, 'Outcomes');
  await importFiles(table, await readSampleFiles(), { at: new Date() });
  const smallest = await start('smallest bot', 'bench/smallest-bot.ts');
  const bots = [await start('this bot', 'src/main.ts')];
  for (const folder of operands) bots.push(await start(folder, join(folder, 'src/main.ts')));
  console.log(`"show S05", with ${flags.join(' ')}:`);
  for (const bot of [smallest, ...bots]) await takeTurns(bot, 'show S05', warmUp);
  await compare(bots, smallest);
  for (const bot of bots) await reportRequests(bot);
  await Promise.all([smallest, ...bots].map((bot) => bot.stop()));
} finally {
  await connector.stop();
  await azurite.stop();
}
