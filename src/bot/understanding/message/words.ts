import { z } from 'zod';
import { questionIds } from '../../../domain/indicator.ts';

const phrases = z.array(z.string().min(1));

/** The council's words that name nothing by themselves. (data/words.json) */
export const wordsSchema = z.strictObject({
  /** The usual word for one that people use instead: "kids". What is short for others is in the glossary. */
  usualWords: z.record(z.string().min(1), z.string().min(1)),
  /** Words that count as the same when the commentary is searched. */
  sameWords: z.array(phrases),
  /** What looks like a code and is none: "s42" is a section of the Care Act. */
  notCodes: phrases,
  /** What people call the questions of the form, where they say what to answer. */
  questions: z.partialRecord(z.enum(questionIds), phrases).default({}),
});
export type Words = z.infer<typeof wordsSchema>;
