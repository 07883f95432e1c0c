import { createHash } from 'node:crypto';

/** What is put to a language model. */
export type Prompt = {
  readonly use: 'reading' | 'choosing';
  /** What it is to do; the same for every message until the catalogue changes. */
  readonly instructions: string;
  /** The case, as JSON. */
  readonly input: string;
  /** The JSON schema of its reply. */
  readonly schema: object;
};

/** Why there is no reply. */
type NoReply =
  /** Not in time. */
  | 'late'
  /** Its content filter stopped the message or the reply. */
  | 'filtered'
  | 'failed'
  /** It failed several times, and is left alone for a while. */
  | 'paused'
  /** As many messages as may be are with it already. */
  | 'busy'
  /** What it may cost in a day is spent. */
  | 'spent';

export type ModelReply =
  | { readonly kind: 'reply'; readonly text: string }
  | { readonly kind: 'none'; readonly why: NoReply };

/** A language model of the council. */
export type LanguageModel = {
  /** Never throws: without a reply the bot reads the message itself. */
  readonly ask: (prompt: Prompt) => Promise<ModelReply>;
};

const keyOf = ({ use, instructions, input }: Prompt): string =>
  createHash('sha256')
    .update(JSON.stringify([use, instructions, input]))
    .digest('base64');

/** More different messages than people send between two changes of the catalogue. */
const mostKept = 2_000;

/**
 * Keeps replies, so that the same message in the same context is read in the same way, and is paid for once.
 * The instructions name the catalogue, and a process has one model. What failed is asked again.
 */
export const keepReplies = ({ ask }: LanguageModel): LanguageModel => {
  const kept = new Map<string, Promise<ModelReply>>();
  const forget = (key: string): void => void kept.delete(key);
  return {
    ask: async (prompt) => {
      const key = keyOf(prompt);
      const known = kept.get(key);
      if (known) return known;
      const [oldest] = kept.keys();
      if (kept.size >= mostKept && oldest !== undefined) forget(oldest);
      const asked = ask(prompt);
      kept.set(key, asked);
      const reply = await asked;
      if (reply.kind === 'none' && kept.get(key) === asked) forget(key);
      return reply;
    },
  };
};
