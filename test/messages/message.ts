import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const message = z.strictObject({
  text: z.string(),
  /** The kind of question. */
  kind: z.string(),
  /** What the same person typed just before, the oldest first. */
  after: z.array(z.string()).default([]),
  outcome: z.enum(['answer', 'choice', 'refusal']),
  /** What stands on the card, in any case; alternatives are parted by |. */
  shows: z.array(z.string()),
  never: z.array(z.string()).default([]),
});

/** Something that people type, and what the answer shows. */
export type Message = z.infer<typeof message>;

/** The messages of a file: `open` or `held-back`. */
export const readMessages = (name: string): Message[] =>
  z
    .array(message)
    .parse(JSON.parse(readFileSync(join(import.meta.dirname, `${name}.json`), 'utf8')));
