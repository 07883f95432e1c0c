import { z } from 'zod';
import type { ShortForms } from '../domain/find-words.ts';

const words = z.string().trim().min(1).max(100);

const entry = z.strictObject({
  /** As the card shows it: "KSI". */
  term: words,
  /** What it is short for, where it is. */
  standsFor: words.optional(),
  /** Other names by which it is asked for. */
  names: z.array(words),
  /** What it means, in one or two plain sentences without figures. */
  text: z.string().trim().min(1).max(400),
  /** Where the explanation comes from; absent for the bot's own terms, which the report does not use. */
  source: words.optional(),
});

/** A term of the report or of the bot, and what it means. (data/glossary.json) */
export type GlossaryEntry = z.infer<typeof entry>;

/** The terms that can be explained. */
export type Glossary = {
  readonly entries: readonly GlossaryEntry[];
  /** What a word is short for, by the word in lower case. */
  readonly shortForms: ShortForms;
  /** The entry with this name, in any case, in the singular or plural. */
  readonly find: (name: string) => GlossaryEntry | undefined;
  /** The entries whose names are in a text, in the order of the text; of names that overlap, the longest. */
  readonly findIn: (text: string) => GlossaryEntry[];
};

/** A name as it is compared: "a Non-Stat enquiry" and "non stat enquiry" are the same. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]|(?<=\d),(?=\d)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:an?|the) (?=.)/, '');

/** Every name of an entry, its term first. */
export const namesOf = ({ term, standsFor, names }: GlossaryEntry): string[] => [
  term,
  ...(standsFor ? [standsFor] : []),
  ...names,
];

const ownNames = (one: GlossaryEntry): string[] => [...new Set(namesOf(one).map(plainName))];

const findRepeated = (entries: readonly GlossaryEntry[]): string[] => {
  const all = entries.flatMap(ownNames);
  return all.filter((name, at) => all.indexOf(name) !== at);
};

const schema = z.array(entry).superRefine((entries, context) => {
  for (const name of findRepeated(entries))
    context.addIssue({ code: 'custom', message: `“${name}” names two terms` });
});

/** Single words are abbreviations; several are the long form itself, or another term for it. */
const shortFormsOf = (entries: readonly GlossaryEntry[]): ShortForms =>
  Object.fromEntries(
    entries.flatMap(({ term, names, standsFor }) =>
      standsFor
        ? [term, ...names]
            .map(plainName)
            .filter((name) => !name.includes(' '))
            .map((name) => [name, standsFor.toLowerCase()] as const)
        : [],
    ),
  );

/** A name has at most so many words. */
const mostWords = 8;

/**
 * Reads the glossary.
 *
 * @param json what data/glossary.json holds
 * @throws ZodError that names every fault
 */
export const readGlossaryFrom = (json: unknown): Glossary => {
  const entries = schema.parse(json);
  const byName = new Map(
    entries.flatMap((one) => ownNames(one).map((name) => [name, one] as const)),
  );
  const find = (name: string): GlossaryEntry | undefined => {
    const plain = plainName(name);
    return byName.get(plain) ?? byName.get(plain.replace(/s$/, ''));
  };
  /** The longest name that begins at a word. */
  const findAt = (at: number, all: readonly string[]) => {
    for (let length = Math.min(mostWords, all.length - at); length > 0; length -= 1) {
      const found = find(all.slice(at, at + length).join(' '));
      if (found) return { found, length };
    }
    return undefined;
  };
  const findIn = (text: string): GlossaryEntry[] => {
    const all = plainName(text).split(' ');
    const found: GlossaryEntry[] = [];
    for (let at = 0; at < all.length; ) {
      const here = findAt(at, all);
      if (here) found.push(here.found);
      at += here?.length ?? 1;
    }
    return [...new Set(found)];
  };
  return { entries, shortForms: shortFormsOf(entries), find, findIn };
};
