import { z } from 'zod';
import type { ShortForms } from '../domain/find-words.ts';
import { type GlossaryEntry, namesOf, plainName, type TaughtTerm } from '../domain/words.ts';

const words = z.string().trim().min(1).max(100);

const entry: z.ZodType<GlossaryEntry> = z.strictObject({
  term: words,
  standsFor: words.optional(),
  names: z.array(words),
  text: z.string().trim().min(1).max(400),
  source: words.optional(),
  onCards: z.literal(true).optional(),
});

/** The terms that can be explained. */
export type Glossary = {
  readonly entries: readonly GlossaryEntry[];
  /** Those that the bot's own cards use, and explain. */
  readonly onCards: readonly GlossaryEntry[];
  /** What a word is short for, by the word in lower case. */
  readonly shortForms: ShortForms;
  /** The entry with this name, in any case, in the singular or plural. */
  readonly find: (name: string) => GlossaryEntry | undefined;
  /** The entries whose names are in a text, in the order of the text; of names that overlap, the longest. */
  readonly findIn: (text: string) => GlossaryEntry[];
};

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

/** Finds terms by their names; of two entries with the same name, the later one counts. */
export const openGlossary = (entries: readonly GlossaryEntry[]): Glossary => {
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
  const onCards = entries.filter((one) => one.onCards);
  return { entries, onCards, shortForms: shortFormsOf(entries), find, findIn };
};

/**
 * Reads the glossary that comes with the bot.
 *
 * @param json what data/glossary.json holds
 * @throws ZodError that names every fault
 */
export const readGlossaryFrom = (json: unknown): readonly GlossaryEntry[] => schema.parse(json);

/** Terms in the council's words, marked as on cards where the bot's own are: they stand for the same word there. */
const keepOnCards = (
  own: readonly GlossaryEntry[],
  usual: readonly GlossaryEntry[],
): GlossaryEntry[] => {
  const onCards = new Set(usual.filter((one) => one.onCards).map(({ term }) => plainName(term)));
  return own.map((one) => (onCards.has(plainName(one.term)) ? { ...one, onCards: true } : one));
};

/** The terms of reports, and of the usual ones those that no report explains in its own way, by the names left to them. */
export const preferOwnTerms = (
  own: readonly GlossaryEntry[],
  usual: readonly GlossaryEntry[],
): readonly GlossaryEntry[] => {
  const isOwn = new Set(own.map(({ term }) => plainName(term)));
  const ownNamed = new Set(own.flatMap(ownNames));
  const others = usual
    .filter(({ term }) => !isOwn.has(plainName(term)))
    .map((one) => ({ ...one, names: one.names.filter((name) => !ownNamed.has(plainName(name))) }));
  return [...keepOnCards(own, usual), ...others];
};

/** The terms that come with the bot, with those that the council has changed, taken out or added. */
export const teachTerms = (
  delivered: readonly GlossaryEntry[],
  taught: readonly TaughtTerm[],
): readonly GlossaryEntry[] => {
  const changed = new Set(taught.map(({ term }) => plainName(term)));
  const toEntry = ({ by: _, at: __, removed, ...one }: TaughtTerm): GlossaryEntry[] =>
    removed ? [] : [one];
  return [
    ...delivered.filter(({ term }) => !changed.has(plainName(term))),
    ...keepOnCards(taught.flatMap(toEntry), delivered),
  ];
};
