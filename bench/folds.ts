import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { readLessonFiles, readUnlearned } from '../scripts/train/lessons.ts';
import { openModels } from '../src/bot/understanding/build-language.ts';
import type { StoredModels } from '../src/bot/understanding/message/language-context.ts';
import { refuseCommandLine, startCommand } from '../src/cli/command-line.ts';
import { judgeLabelled, type Verdict } from '../test/messages/judge-labelled.ts';
import { type LabelledMessage, readLabelledMessages } from '../test/messages/labelled-message.ts';
import { openOfflineBot } from '../test/messages/open-offline-bot.ts';
import { foldsCommand } from './bench-commands.ts';

/** Files by authors who had not seen the bot when they wrote. */
const strangers = [
  ...['r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'r8', 'r9', 'r10'],
  ...['t1', 't2', 't3', 't4'],
];

const { operands, values } = startCommand(foldsCommand, process.argv.slice(2));

const files = readLessonFiles();
const folds = operands.length > 0 ? operands : strangers;
for (const fold of folds)
  if (!files.some(({ name }) => name === fold))
    throw refuseCommandLine(foldsCommand, `data/training has no file ${fold}.jsonl.`);

type Judged = { readonly message: LabelledMessage; readonly verdict: Verdict };

const columns = {
  all: () => true,
  right: ({ verdict }) => !verdict.fault,
  'wrong figure': ({ verdict }) => verdict.wrongFigure,
  'no figure given': ({ message, verdict }) =>
    message.mayShowFigure !== false &&
    verdict.fault !== undefined &&
    /^(?:ask|no)$/.test(verdict.kind),
} satisfies Record<string, (judged: Judged) => boolean>;

const printRow = (name: string, cells: readonly string[]): void =>
  console.log([name.padEnd(6), ...cells.map((one) => one.padStart(15))].join(' '));

const printCounts = (name: string, judged: readonly Judged[]): void => {
  const [all = 0, right = 0, ...others] = Object.values(columns).map(
    (fits) => judged.filter(fits).length,
  );
  const share = `${right} (${((100 * right) / Math.max(all, 1)).toFixed(1)}%)`;
  printRow(name, [String(all), share, ...others.map(String)]);
};

const printFaults = (judged: readonly Judged[]): void => {
  for (const { message, verdict } of judged)
    if (verdict.fault)
      console.log(
        `  ${message.id} [${verdict.kind}] ${message.turns.join(' / ')}: ${verdict.fault}${verdict.wrongFigure ? ' (WRONG FIGURE)' : ''}`,
      );
};

/** Learns from all files but one, in a thread of its own: a process that learns answers nobody, and storage hangs up. */
const learnWithout = async (fold: string): Promise<StoredModels> => {
  const worker = new Worker(new URL('./learn-fold.ts', import.meta.url), { workerData: fold });
  const [models] = await once(worker, 'message');
  return models;
};

const known = (await readUnlearned()).get('');
if (!known) throw new Error('Nothing is known of the council that comes with the bot.');
const bot = await openOfflineBot();

const judgeFold = async (fold: string): Promise<Judged[]> => {
  const language = { ...known, ...openModels(await learnWithout(fold)) };
  const judged: Judged[] = [];
  const path = files.find(({ name }) => name === fold)?.path ?? '';
  for (const message of readLabelledMessages(path)) {
    const card = await bot.ask(message.turns, message.as, language);
    judged.push({ message, verdict: judgeLabelled(message, card) });
  }
  return judged;
};

try {
  const all: Judged[] = [];
  printRow('fold', Object.keys(columns));
  for (const fold of folds) {
    const judged = await judgeFold(fold);
    printCounts(fold, judged);
    if (values.faults) printFaults(judged);
    all.push(...judged);
  }
  printCounts('all', all);
} finally {
  await bot.stop();
}
