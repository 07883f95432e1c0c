import { readLength } from '../src/bot/understanding/normalise.ts';
import { understand } from '../src/bot/understanding/understand.ts';
import { startCommand } from '../src/cli/command-line.ts';
import { language } from '../test/bot/catalogue.ts';
import { openBot } from '../test/messages/ask-bot.ts';
import { judge, showsFigure, titleOf } from '../test/messages/judge.ts';
import { type Message, readMessages } from '../test/messages/message.ts';
import { type Baseline, buildClassifier, buildExact } from './baselines.ts';
import { benchParts } from './bench-commands.ts';

const { operands } = startCommand(benchParts.understanding, process.argv.slice(2));

type Bot = Awaited<ReturnType<typeof openBot>>;
type Answer = (message: Message) => Promise<unknown>;

/** A baseline answers with the very cards of the bot; what it cannot is refused. */
const withBot =
  (baseline: Baseline, bot: Bot): Answer =>
  async ({ text }) => {
    const asked = await baseline(text);
    return asked ? bot.press(asked) : { body: [{ text: 'I cannot answer that' }] };
  };

type Judged = {
  readonly message: Message;
  readonly fault: string | undefined;
  readonly content: unknown;
};

const judgeAll = async (messages: readonly Message[], answer: Answer): Promise<Judged[]> => {
  const judged: Judged[] = [];
  for (const message of messages) {
    const content = await answer(message);
    judged.push({ message, fault: judge(message, content), content });
  }
  return judged;
};

const rightIn = (judged: readonly Judged[]): number =>
  judged.filter(({ fault }) => fault === undefined).length;

const share = (judged: readonly Judged[]): string => {
  const percent = (100 * rightIn(judged)) / Math.max(judged.length, 1);
  return `${String(rightIn(judged)).padStart(4)}/${String(judged.length).padEnd(4)} ${percent.toFixed(1).padStart(5)}%`;
};

const printTable = (columns: Readonly<Record<string, readonly Judged[]>>): void => {
  const [all = []] = Object.values(columns);
  const kinds = [...new Set(all.map(({ message }) => message.kind))];
  const row = (name: string, pick: (judged: readonly Judged[]) => readonly Judged[]) =>
    console.log(
      [name.padEnd(13), ...Object.values(columns).map((one) => share(pick(one)))].join('   '),
    );
  console.log(
    ['kind'.padEnd(13), ...Object.keys(columns).map((one) => one.padEnd(16))].join('   '),
  );
  for (const kind of kinds) row(kind, (all) => all.filter(({ message }) => message.kind === kind));
  row('all', (all) => all);
};

const printFaults = (judged: readonly Judged[]): void => {
  for (const { message, fault, content } of judged)
    if (fault !== undefined)
      console.log(
        `  ${message.text} ${message.after.length > 0 ? `(after ${message.after.join(' / ')}) ` : ''}— ${fault} [${titleOf(content)}]`,
      );
};

const printWrongFigures = (name: string, judged: readonly Judged[]): void => {
  const wrong = judged.filter(
    ({ message, content }) => message.outcome !== 'answer' && showsFigure(content),
  );
  console.log(`${name}: figures shown where there is nothing to show: ${wrong.length}`);
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const time = (text: string): number => {
  const began = performance.now();
  understand(text, language);
  return performance.now() - began;
};

/** Letters that make words which could all be slips of the pen. */
const noise = (seed: number): string =>
  Array.from({ length: 5_000 }, (_, i) => {
    const n = (seed * 7_919 + i * 104_729 + ((i * i) % 97)) % 31;
    return n > 26 ? ' ' : String.fromCharCode(97 + (n % 26));
  }).join('');

const printTimes = (messages: readonly Message[]): void => {
  for (const { text } of messages) time(text);
  const times = messages.map(({ text }) => time(text));
  const long = Array.from({ length: 50 }, (_, seed) => time(noise(seed)));
  const full = Array.from({ length: 50 }, (_, seed) => time(noise(seed).slice(0, readLength)));
  const slips = 'i thnik crmie is wrose. '.repeat(41);
  console.log(
    `understanding a message: ${median(times).toFixed(2)} ms median, ${Math.max(...times).toFixed(1)} ms at most (goal: under 2 ms median)`,
  );
  console.log(
    `${readLength} characters, the most that are read: ${Math.max(...full).toFixed(1)} ms of noise, ${time(slips).toFixed(1)} ms of slips of the pen`,
  );
  console.log(
    `5,000 characters of noise: ${Math.max(...long).toFixed(1)} ms at most of ${long.length} (goal: 20 ms)`,
  );
};

const open = readMessages('open');
const heldBack = readMessages('held-back');
const [only] = operands;
const bot = await openBot();
try {
  if (only) {
    const judged = await judgeAll(readMessages(only), bot.ask);
    // Whoever has seen what is held back can no longer measure with it.
    if (only !== 'held-back') printFaults(judged);
    printTable({ 'this bot': judged });
  } else {
    const exact = withBot(buildExact(language), bot);
    const classifier = withBot(await buildClassifier(open, language), bot);
    for (const [name, messages] of Object.entries({ open, 'held back': heldBack })) {
      const judged = await judgeAll(messages, bot.ask);
      console.log(`\n${messages.length} messages, ${name}`);
      printTable({
        'this bot': judged,
        'exact commands': await judgeAll(messages, exact),
        'trained classifier': await judgeAll(messages, classifier),
      });
      printWrongFigures('this bot', judged);
    }
    console.log('');
    printTimes(open);
  }
} finally {
  await bot.stop();
}
