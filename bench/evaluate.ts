import { existsSync, writeFileSync } from 'node:fs';
import { startCommand } from '../src/cli/command-line.ts';
import { findCouncilFolder } from '../src/council-folder.ts';
import { openBot } from '../test/messages/ask-bot.ts';
import { judgeLabelled, type Verdict } from '../test/messages/judge-labelled.ts';
import { type LabelledMessage, readLabelledMessages } from '../test/messages/labelled-message.ts';
import { readRecordedReplies, replayReplies } from '../test/messages/recorded-replies.ts';
import { findFigures } from '../test/messages/shows-figure.ts';
import { evaluateCommand } from './bench-commands.ts';

type Judged = {
  readonly message: LabelledMessage;
  readonly verdict: Verdict;
  readonly milliseconds: number;
};

const { operands, values } = startCommand(evaluateCommand, process.argv.slice(2));

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

const columns = {
  all: () => true,
  right: ({ verdict }) => !verdict.fault,
  answered: ({ verdict }) => verdict.kind === 'answer',
  reading: ({ verdict }) => verdict.kind === 'reading',
  asked: ({ verdict }) => verdict.kind === 'ask',
  refused: ({ verdict }) => verdict.kind === 'no',
  wrong: ({ verdict }) => verdict.fault !== undefined && /^(?:answer|reading)$/.test(verdict.kind),
  'wrong figure': ({ verdict }) => verdict.wrongFigure,
} satisfies Record<string, (judged: Judged) => boolean>;

const row = (name: string, cells: readonly string[]): string =>
  [name.slice(0, 20).padEnd(20), ...cells.map((one) => one.padStart(12))].join(' ');

const countRow = (name: string, judged: readonly Judged[]): string => {
  const counts = Object.values(columns).map((fits) => judged.filter(fits).length);
  const [all = 0, right = 0, ...others] = counts;
  const share = `${right} (${((100 * right) / Math.max(all, 1)).toFixed(1)}%)`;
  return row(name, [String(all), share, ...others.map(String)]);
};

const print = (file: string, judged: readonly Judged[]): void => {
  console.log(`\n${file}`);
  console.log(row('kind', Object.keys(columns)));
  const kinds = Map.groupBy(judged, ({ message }) => message.category ?? message.aspect ?? 'any');
  for (const [kind, of] of [...kinds].toSorted(([a], [b]) => a.localeCompare(b)))
    console.log(countRow(kind, of));
  console.log(countRow('all', judged));
  const times = judged.map(({ milliseconds }) => milliseconds);
  console.log(`median time of a reply over HTTP: ${median(times).toFixed(1)} ms`);
};

const printFaults = (judged: readonly Judged[]): void => {
  for (const { message, verdict } of judged)
    if (verdict.fault)
      console.log(
        `  ${message.id} [${verdict.kind}] ${message.turns.join(' / ')}: ${verdict.fault}${verdict.wrongFigure ? ' (WRONG FIGURE)' : ''}`,
      );
};

const isModelVariable = ([name]: readonly [string, unknown]): boolean => name.startsWith('MODEL_');

/** Where the model is: recorded replies on this machine, or what the environment says. */
const openModel = async () => {
  if (values.interpreter !== 'model') return undefined;
  if (values.replies === undefined)
    return { variables: Object.fromEntries(Object.entries(process.env).filter(isModelVariable)) };
  const replay = await replayReplies(
    existsSync(values.replies) ? readRecordedReplies(values.replies) : [],
  );
  const variables = {
    ...{ MODEL_ENDPOINT: replay.endpoint, MODEL_NAME: 'recorded', MODEL_KEY: 'none' },
  };
  return { variables, replay };
};

const model = await openModel();
const council = findCouncilFolder(values.council);
const bot = await openBot({
  ...model?.variables,
  ...(values.council ? { COUNCIL_DIR: council } : {}),
  ...(values.today ? { TODAY: values.today } : {}),
});
const hasFigure = findFigures(council);
const answer = async (message: LabelledMessage): Promise<Judged> => {
  const began = performance.now();
  const card = await bot.ask(message.turns, message.as);
  const milliseconds = (performance.now() - began) / message.turns.length;
  return { message, verdict: judgeLabelled(message, card, hasFigure), milliseconds };
};

try {
  for (const file of operands) {
    const judged: Judged[] = [];
    for (const message of readLabelledMessages(file)) judged.push(await answer(message));
    print(file, judged);
    if (values.faults) printFaults(judged);
  }
  const missing = model?.replay?.listMissing() ?? [];
  if (missing.length > 0) console.log(`\n${missing.length} prompts without a recorded reply`);
  if (values.missing)
    writeFileSync(values.missing, missing.map((one) => `${JSON.stringify(one)}\n`).join(''));
} finally {
  await bot.stop();
  await model?.replay?.stop();
}
