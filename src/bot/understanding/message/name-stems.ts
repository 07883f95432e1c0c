import { stemOf } from '../../../domain/find-words.ts';
import { isMeasuring } from './measuring-words.ts';
import { grammarClass, isGrammar, tokenise } from './tokens.ts';

/** The stems that a word stands for: its own, or those of what it is short for. */
type StemsOf = (word: string) => readonly string[];

const tellingWords = (name: string): string[] =>
  tokenise(name, []).flatMap(({ word }) =>
    isGrammar(word) || isMeasuring(stemOf(word)) ? [] : [word],
  );

/** Whether a name has several words, and single letters alone tell it from others: "B and B". */
export const isOfLetters = (name: string): boolean => {
  const telling = tellingWords(name);
  return name.includes(' ') && telling.length > 0 && telling.every((word) => /^[a-z]$/.test(word));
};

/** "A roads", where an article stands before one thing. */
const classOfMany = /^A \p{Ll}{3,}(?<![isu])s$/u;

/** The stems by which a name is recognised; all of its words where it has no other. */
export const nameStems = (name: string, stemsOf: StemsOf): string[] => {
  if (isOfLetters(name)) return [];
  const words = tokenise(name, []).map(({ word }) => word);
  const telling = tellingWords(name);
  // "A" is the letter of an "Ambition A" and of "A roads", and no article.
  const label = words.length > 1 && /^[a-z]$/.test(words.at(-1) ?? '') ? words.slice(-1) : [];
  if (classOfMany.test(name)) return words.map(stemOf);
  // Of "looked after" and "on a plan" one word alone would say too little.
  const all = [...words.filter((word) => grammarClass(word) !== 'article'), ...label];
  const kept = telling.length > 1 || words.length === telling.length ? telling : all;
  return [...new Set(kept.flatMap((word) => stemsOf(word)))];
};

/** The stems by which a name would be recognised; none where it only has words that tell nothing. */
export const readName = (
  name: string,
  { stemsOf }: { readonly stemsOf: StemsOf },
): ReadonlySet<string> => {
  const isTelling = tokenise(name, []).some(
    ({ word }) => !isGrammar(word) && !isMeasuring(stemOf(word)),
  );
  return new Set(isTelling ? nameStems(name, stemsOf) : []);
};
