import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { sendFault, startModelServer } from '../bot/language-model/model-server.ts';

const schema = z.strictObject({
  use: z.enum(['reading', 'choosing']),
  /** What the model was given, to the letter. */
  input: z.string(),
  reply: z.string(),
});

/** A reply that a language model gave to one of the bot's prompts. */
export type RecordedReply = z.infer<typeof schema>;
type Asked = Pick<RecordedReply, 'use' | 'input'>;

const keyOf = ({ use, input }: Asked): string => JSON.stringify([use, input]);

export const readRecordedReplies = (file: string): RecordedReply[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)));

const choosing = z.object({
  question: z.string(),
  about: z.string().optional(),
  passages: z.array(z.object({ number: z.number(), where: z.string(), text: z.string() })),
});
const chosen = z.object({ passages: z.array(z.number()) });

type Choosing = z.infer<typeof choosing>;

const sayPassage = ({ where, text }: Choosing['passages'][number]): string => `${where}\n${text}`;

/**
 * The same choice from other passages found for the same question: the search changes more often than what answers
 * it. Where one that was chosen is not found any more, or nothing was chosen and others are found, it is no answer.
 */
const chooseAgain = (then: Choosing, now: Choosing, reply: string): string | undefined => {
  const { passages } = chosen.parse(JSON.parse(reply));
  const numbered = new Map(then.passages.map((one) => [one.number, sayPassage(one)]));
  const found = new Map(now.passages.map((one) => [sayPassage(one), one.number]));
  const numbers = passages.map((number) => found.get(numbered.get(number) ?? ''));
  const known = new Set(numbered.values());
  const isSame =
    passages.length > 0
      ? !numbers.includes(undefined)
      : [...found.keys()].every((one) => known.has(one));
  return isSame ? JSON.stringify({ passages: numbers }) : undefined;
};

/** Finds what was chosen for the same question, whichever passages stood beside what was chosen. */
const buildFindChoice = (recorded: readonly RecordedReply[]) => {
  const choices = recorded
    .filter(({ use }) => use === 'choosing')
    .map(({ input, reply }) => ({ before: choosing.parse(JSON.parse(input)), reply }));
  return ({ use, input }: Asked): string | undefined => {
    if (use !== 'choosing') return undefined;
    const now = choosing.parse(JSON.parse(input));
    for (const { before, reply } of choices) {
      if (before.question !== now.question || before.about !== now.about) continue;
      const again = chooseAgain(before, now, reply);
      if (again !== undefined) return again;
    }
    return undefined;
  };
};

/** A server that replays what a model said once; what it was not asked then is a fault, and is listed. */
export const replayReplies = async (recorded: readonly RecordedReply[]) => {
  const replies = new Map(recorded.map((one) => [keyOf(one), one.reply]));
  const findChoice = buildFindChoice(recorded);
  const missing = new Map<string, Asked>();
  const server = await startModelServer(({ body }, response) => {
    const use = body.response_format?.json_schema.name === 'choosing' ? 'choosing' : 'reading';
    const asked: Asked = { use, input: body.messages.at(-1)?.content ?? '' };
    const reply = replies.get(keyOf(asked)) ?? findChoice(asked);
    if (reply !== undefined) return reply;
    missing.set(keyOf(asked), asked);
    sendFault(response, 400, { code: 'not_recorded' });
    return undefined;
  });
  return { ...server, listMissing: () => [...missing.values()] };
};
