import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { OutcomesError } from '../../src/domain/outcomes-error.ts';

const replies = ['answer', 'reading', 'ask', 'no'] as const;

const schema = z.looseObject({
  id: z.string(),
  /** What one person types in one conversation; the reply to the last is judged. */
  turns: z.array(z.string()).min(1),
  /** Who types, by name; a reader without any part in the round unless it is given. */
  as: z.string().optional(),
  /** In whose manner it is written; messages are told apart by it, never mixed. */
  author: z.string().optional(),
  category: z.string().optional(),
  aspect: z.string().optional(),
  expect: z.object({
    /** All of these must be visible, in any case. */
    all: z.array(z.string()),
    /** One of each group. */
    any: z.array(z.array(z.string())),
    /** None of these. */
    none: z.array(z.string()),
  }),
  /** The kind of reply that is right: an answer, one that says how it was read, a question, a no. */
  reply: z.enum(replies).optional(),
  /** Whether any figure of the council may be visible. */
  mayShowFigure: z.boolean().optional(),
});

/** A message as somebody typed it, and what the reply should show. */
export type LabelledMessage = z.infer<typeof schema>;
export type ReplyKind = (typeof replies)[number];

const readLine = (file: string, line: string, number: number): LabelledMessage => {
  try {
    return schema.parse(JSON.parse(line));
  } catch (error) {
    throw new OutcomesError(
      'file-invalid',
      `Line ${number} of ${file} is not a message: ${error instanceof Error ? error.message : error}`,
      'CONTRIBUTING.md says how a file of messages is written.',
    );
  }
};

/**
 * The messages of a file that holds one JSON object a line.
 *
 * @throws OutcomesError 'file-invalid' with the line that is not a message
 */
export const readLabelledMessages = (file: string): LabelledMessage[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readLine(file, line, index + 1)]));

/** The messages that everybody may look at: those that the bot was made with. */
export const readOpenMessages = (): LabelledMessage[] =>
  readLabelledMessages(join(import.meta.dirname, '../../data/training/l1.jsonl'));

/** Those of them that follow nothing. */
export const readOpenTexts = (): string[] =>
  readOpenMessages().flatMap(({ turns: [text = '', ...more] }) => (more.length > 0 ? [] : [text]));
