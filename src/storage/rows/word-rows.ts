import { z } from 'zod';
import {
  type CouncilWords,
  findPhraseFault,
  findTextFault,
  helpSteps,
  longestTaught,
  mostTaught,
  type TaughtExample,
  type TaughtHelp,
  type TaughtSynonyms,
  type TaughtTerm,
  type WrittenAnswer,
} from '../../domain/words.ts';

const textUpTo = (longest: number) =>
  z.string().refine((text) => findTextFault(text, longest) === undefined, 'cannot be shown');

const phrase = z.string().refine((text) => findPhraseFault(text) === undefined, 'is no name');
const taught = {
  by: z.strictObject({ objectId: z.string(), name: z.string() }),
  at: z.iso.datetime(),
  removed: z.literal(true).optional(),
};

/** The names of one thing that a council has taught, or taken away. */
export const synonyms = z.strictObject({
  of: z.string().min(1).max(100),
  phrases: z.array(z.strictObject({ phrase, ...taught })),
});

const name = textUpTo(longestTaught.name);

/** A term that a council has added, changed or taken out. */
export const term = z.strictObject({
  term: name,
  standsFor: name.optional(),
  names: z.array(name),
  text: textUpTo(longestTaught.text),
  source: name.optional(),
  ...taught,
});

/** A question, and the answer that the performance team wrote. */
export const answer = z.strictObject({
  question: textUpTo(longestTaught.question),
  text: textUpTo(longestTaught.answer),
  ...taught,
});

/** A question about filling in that a council has added, changed or taken out. */
export const help = z.strictObject({
  id: name,
  group: name,
  question: name,
  answer: textUpTo(longestTaught.helpAnswer),
  names: z.array(name).max(mostTaught.names),
  next: z.array(z.enum(helpSteps)).max(mostTaught.next),
  ...taught,
});

/** A question that help offers as an example, or no longer offers. */
export const example = z.strictObject({ text: textUpTo(longestTaught.name), ...taught });

type StoredSynonyms = z.infer<typeof synonyms>;
type StoredTerm = z.infer<typeof term>;
type StoredAnswer = z.infer<typeof answer>;
type StoredHelp = z.infer<typeof help>;
type StoredExample = z.infer<typeof example>;

const toTaught = <T extends { readonly at: string; readonly removed?: true | undefined }>({
  at,
  removed,
  ...rest
}: T) => ({ ...rest, at: new Date(at), ...(removed ? { removed } : {}) });

/** What the rows of words hold. */
export const toCouncilWords = (rows: {
  readonly synonyms: readonly StoredSynonyms[];
  readonly terms: readonly StoredTerm[];
  readonly answers: readonly StoredAnswer[];
  readonly help: readonly StoredHelp[];
  readonly examples: readonly StoredExample[];
}): CouncilWords => ({
  synonyms: rows.synonyms.map(
    ({ of, phrases }): TaughtSynonyms => ({ of, phrases: phrases.map(toTaught) }),
  ),
  terms: rows.terms.map((one): TaughtTerm => toTaught(one)),
  answers: rows.answers.map((one): WrittenAnswer => toTaught(one)),
  help: rows.help.map((one): TaughtHelp => toTaught(one)),
  examples: rows.examples.map((one): TaughtExample => toTaught(one)),
});
