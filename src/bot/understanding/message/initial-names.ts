import type { Name } from './names-in.ts';
import { isGrammar, tokenise } from './tokens.ts';

/** Fewer first letters are too many things. */
const fewestInitials = 3;

const initialsOf = (name: string): string[] => {
  const words = tokenise(name, []).map(({ word }) => word);
  return [words, words.filter((word) => !isGrammar(word))].map((all) =>
    all.map(([first = '']) => first).join(''),
  );
};

/**
 * The first letters of the names of what is measured, where one thing alone has them and they are no word: "cic" of
 * children in care.
 */
export const initialNames = (
  printed: readonly Name[],
  isTaken: (word: string) => boolean,
): Name[] => {
  const all = printed
    .filter(([{ kind }]) => kind === 'indicator' || kind === 'measure')
    .flatMap(([named, text]) => initialsOf(text).map((letters) => [named, letters] as const));
  return [...Map.groupBy(all, ([, text]) => text)].flatMap(([text, of]) => {
    const ids = new Set(of.map(([named]) => named.id));
    const isUsed = text.length >= fewestInitials && /^\p{L}+$/u.test(text) && !isTaken(text);
    return isUsed && ids.size === 1 ? of.slice(0, 1) : [];
  });
};
