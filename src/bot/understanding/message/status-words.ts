import { type Catalogue, statusWordsIn } from '../../../domain/catalogue.ts';
import { printedColourOf, shadeOf } from '../../../domain/target.ts';
import { type Token, tokenise } from './tokens.ts';

/** By the place of a word: the colour at the first word of a status, and nothing at its others. */
export type PlacedStatuses = ReadonlyMap<number, string | undefined>;

type OwnStatus = { readonly words: readonly string[]; readonly colour: string | undefined };

const isLearned = (colour: string | undefined): colour is string =>
  colour !== undefined && ['red', 'amber', 'green', 'blue'].includes(colour);

/** Nobody says grey, and few have a yellow: what has another colour is asked for like any other. */
const spokenColour = ({ colour }: OwnStatus): string => (isLearned(colour) ? colour : 'amber');

/**
 * The forms in which a word of a status is said: several figures of one, “the reds”, and the verb of one of several
 * words, “which need attention” of “Needs attention”.
 */
export const formsOf = (word: string, isAlone: boolean): string => {
  if (isAlone) return `${RegExp.escape(word)}(?:e?s)?`;
  const verb = /^\p{L}{3,}(?=s$)/u.exec(word)?.[0];
  return verb ? `${verb}(?:s|ed|ing)?` : RegExp.escape(word);
};

const known = new WeakMap<Catalogue, readonly OwnStatus[]>();

/** The longest first. */
const ownStatuses = (catalogue: Catalogue): readonly OwnStatus[] => {
  const found = known.get(catalogue);
  if (found) return found;
  const all = statusWordsIn(catalogue)
    .flatMap((one) => [
      one,
      ...[...new Set([one.colour, printedColourOf(one)])].flatMap((word) =>
        word === undefined || isLearned(word) ? [] : [{ ...one, word }],
      ),
    ])
    .map((one) => ({
      words: tokenise(one.word, []).map(({ word }) => word),
      colour: shadeOf(one),
    }))
    .toSorted((a, b) => b.words.length - a.words.length);
  known.set(catalogue, all);
  return all;
};

/**
 * Where a message says one of the council's words for a status. What is learned knows the colours alone: a council's own
 * words for them are its own.
 *
 * @param isFree whether a word is in no name
 * @example of "which are off course", where that is red: "red" at the third word, nothing at the fourth
 */
export const placeStatuses = (
  tokens: readonly Token[],
  catalogue: Catalogue,
  isFree: (at: number) => boolean,
): PlacedStatuses => {
  const statuses = ownStatuses(catalogue);
  const placed = new Map<number, string | undefined>();
  for (const at of tokens.keys()) {
    if (placed.has(at)) continue;
    const said = statuses.find(({ words }) =>
      words.every((word, i) => {
        const forms = new RegExp(`^${formsOf(word, words.length === 1)}$`, 'u');
        const isSaid = forms.test(tokens[at + i]?.word ?? '');
        return isSaid && isFree(at + i);
      }),
    );
    said?.words.forEach((_, i) => {
      placed.set(at + i, i === 0 ? spokenColour(said) : undefined);
    });
  }
  return placed;
};

/** How many statuses a message says in the council's own words. */
export const countStatuses = ({ statuses }: { readonly statuses: PlacedStatuses }): number =>
  [...statuses.values()].filter((one) => one !== undefined).length;
