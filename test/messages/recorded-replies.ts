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

/** A server that replays what a model said once; what it was not asked then is a fault, and is listed. */
export const replayReplies = async (recorded: readonly RecordedReply[]) => {
  const replies = new Map(recorded.map((one) => [keyOf(one), one.reply]));
  const missing = new Map<string, Asked>();
  const server = await startModelServer(({ body }, response) => {
    const use = body.response_format?.json_schema.name === 'choosing' ? 'choosing' : 'reading';
    const asked: Asked = { use, input: body.messages.at(-1)?.content ?? '' };
    const reply = replies.get(keyOf(asked));
    if (reply !== undefined) return reply;
    missing.set(keyOf(asked), asked);
    sendFault(response, 400, { code: 'not_recorded' });
    return undefined;
  });
  return { ...server, listMissing: () => [...missing.values()] };
};
