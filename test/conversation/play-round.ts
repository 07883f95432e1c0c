import { formatDay } from '../../src/domain/format.ts';
import type { StorageAddress } from '../../src/storage/table.ts';
import { formatMessage, textOfMessage } from './format-message.ts';
import { openConversation, type Received } from './open-conversation.ts';
import type { Day, Reached, Step } from './step.ts';

type Conversation = Awaited<ReturnType<typeof openConversation>>;

export type PlayedRound = {
  /** The conversation, as the file has it. */
  readonly text: string;
  /** Where the bot did not answer as the scenario says. */
  readonly faults: readonly string[];
};

const head = `# A quarter, word by word

This is Q3 2018/19 played to its end with the bot itself: what the people of the report write, and what it answers. Cards are
given in short, by their text; “[Submit]” is a button, and a press where somebody does it. \`npm run conversation\` plays the
round again and writes this page; a test compares the two. [How the round works](round.md).
`;

const written = (step: Step): string => {
  const typed = Object.values(step.typed ?? {}).map((text) => ` “${text}”`);
  return `**${step.who}:** ${step.says ?? `[${step.presses}]${typed.join('')}`}`;
};

const isUnasked = ({ message }: Received): boolean => /\/activities\/?$/.test(message.path);

const formatReceived = (one: Received): string =>
  isUnasked(one)
    ? `**To ${one.to}:**\n\n${formatMessage(one.message)}`
    : formatMessage(one.message);

/** What should have reached somebody and did not, or reached them without being meant to. */
const findUnreached = (meant: Reached, received: readonly Received[]): string[] => {
  const left = [...received];
  const missing = meant.flatMap(([name, text]) => {
    const at = left.findIndex((one) => one.to === name && text.test(textOfMessage(one.message)));
    if (at < 0) return [`no message to ${name} says ${text}`];
    left.splice(at, 1);
    return [];
  });
  return [
    ...missing,
    ...left.map((one) => `${one.to} was written to: ${textOfMessage(one.message)}`),
  ];
};

const findFaults = (step: Step, received: readonly Received[]): string[] => {
  const [reply, ...more] = received.filter((one) => !isUnasked(one));
  const said = reply ? textOfMessage(reply.message) : 'nothing';
  const isRight = reply?.to === step.who && more.length === 0 && step.reply.test(said);
  return [
    ...(isRight ? [] : [`the answer is not ${step.reply}: ${said}`]),
    ...findUnreached(step.reaches, received.filter(isUnasked)),
  ];
};

/** Says or presses what a step has; returns what came of it. */
export const takeStep = (step: Step, { say, press }: Conversation): Promise<Received[]> =>
  step.says === undefined
    ? press(step.who, step.presses ?? '', step.typed)
    : say(step.who, step.says);

/** Told of each message of the bot, and of what it came. */
export type OnMessage = (received: Received, cause: string) => void;

type Playing = { readonly conversation: Conversation; readonly onMessage: OnMessage };

const playStep = async (step: Step, { conversation, onMessage }: Playing): Promise<PlayedRound> => {
  const received = await takeStep(step, conversation);
  for (const one of received) onMessage(one, `${step.who} ${step.says ?? step.presses}`);
  const faults = findFaults(step, received).map((fault) => `${written(step)}: ${fault}`);
  return { text: [written(step), ...received.map(formatReceived)].join('\n\n'), faults };
};

const playDay = async (day: Day, playing: Playing): Promise<PlayedRound> => {
  const morning = await playing.conversation.startDay(day.date);
  for (const one of morning) playing.onMessage(one, day.title);
  const texts = [`## ${formatDay(day.date)}: ${day.title}`, ...morning.map(formatReceived)];
  const faults = findUnreached(day.morning, morning).map((fault) => `${day.date}: ${fault}`);
  for (const step of day.steps) {
    const played = await playStep(step, playing);
    texts.push(played.text);
    faults.push(...played.faults);
  }
  return { text: texts.join('\n\n'), faults };
};

/** Plays the days one after another on empty storage. */
export const playRound = async (
  days: readonly Day[],
  storage: StorageAddress,
  onMessage: OnMessage = () => undefined,
): Promise<PlayedRound> => {
  const conversation = await openConversation(storage);
  const texts = [head];
  const faults: string[] = [];
  try {
    for (const day of days) {
      const played = await playDay(day, { conversation, onMessage });
      texts.push(`${played.text}\n`);
      faults.push(...played.faults);
    }
  } finally {
    await conversation.stop();
  }
  return { text: texts.join('\n'), faults };
};
