import { existsSync, writeFileSync } from 'node:fs';
import { startCommand } from '../src/cli/command-line.ts';
import { findCouncilFolder } from '../src/council-folder.ts';
import { openBot } from '../test/messages/ask-bot.ts';
import { councilOf } from '../test/messages/council-of-file.ts';
import { followAnother } from '../test/messages/follow-another.ts';
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

const all: Judged[] = [];
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

/** The bot of the council and the day that a file is about. */
const openBotOf = async (file: string) => {
  const own = values.council === undefined ? councilOf(file) : { folder: values.council };
  const today = values.today ?? own.today;
  const bot = await openBot({
    ...model?.variables,
    ...(own.folder ? { COUNCIL_DIR: findCouncilFolder(own.folder) } : {}),
    ...(today ? { TODAY: today } : {}),
  });
  return { bot, hasFigure: findFigures(findCouncilFolder(own.folder)) };
};

type Playing = Awaited<ReturnType<typeof openBotOf>>;

const answer = async (
  { bot, hasFigure }: Playing,
  message: LabelledMessage,
  before: readonly string[] = [],
): Promise<Judged> => {
  const began = performance.now();
  const turns = [...before, ...message.turns];
  const card = await bot.ask(turns, message.as);
  const milliseconds = (performance.now() - began) / turns.length;
  return {
    message: { ...message, turns },
    verdict: judgeLabelled(message, card, hasFigure),
    milliseconds,
  };
};

/** Each message that was answered rightly alone, asked once more after another one of the file. */
const answerAfter = async (playing: Playing, judged: readonly Judged[]): Promise<Judged[]> => {
  const alone = judged.filter(({ message }) => message.turns.length === 1);
  const again: Judged[] = [];
  for (const { message, before } of followAnother(alone))
    again.push(await answer(playing, message, before));
  return again;
};

const play = async (file: string): Promise<void> => {
  const playing = await openBotOf(file);
  try {
    const judged: Judged[] = [];
    for (const message of readLabelledMessages(file)) judged.push(await answer(playing, message));
    const shown = values.after ? await answerAfter(playing, judged) : judged;
    print(values.after ? `${file}, after another message` : file, shown);
    if (values.faults) printFaults(shown);
    all.push(...shown);
  } finally {
    await playing.bot.stop();
  }
};

try {
  for (const file of operands) await play(file);
  if (operands.length > 1) print(`${operands.length} files`, all);
  const missing = model?.replay?.listMissing() ?? [];
  if (missing.length > 0) console.log(`\n${missing.length} prompts without a recorded reply`);
  if (values.missing)
    writeFileSync(values.missing, missing.map((one) => `${JSON.stringify(one)}\n`).join(''));
} finally {
  await model?.replay?.stop();
}
