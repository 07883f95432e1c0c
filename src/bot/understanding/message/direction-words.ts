import type { Catalogue } from '../../../domain/catalogue.ts';
import { directionsWithWords } from '../../../domain/direction-words.ts';
import { stemOf } from '../../../domain/find-words.ts';
import { grammarClass, isGrammar, type Token, tokenise } from './tokens.ts';

/** What one says without a report for its directions. */
const plainWords = {
  improving: ['improving'],
  worsening: ['worsening'],
  unchanged: ['stayed', 'the', 'same'],
  up: ['gone', 'up'],
  down: ['gone', 'down'],
  level: ['stayed', 'the', 'same'],
} as const;

type OwnDirection = {
  readonly term: string;
  readonly stems: readonly string[];
  readonly plain: readonly string[];
};

const meaning = / (?:mean(?:s|ing|t)?|defin\w+|what (?:\S+ )?(?:counts?|is counted) as) /;

/** "What does Steady mean" asks of the word for it, and not what has stayed the same. */
const asksMeaning = (tokens: readonly Token[]): boolean =>
  meaning.test(` ${tokens.map(({ word }) => word).join(' ')} `);

const directionsOf = ({ outcomes }: Catalogue, isMeaning: boolean): OwnDirection[] =>
  outcomes.flatMap(({ directionWords = {} }) =>
    directionsWithWords.flatMap((way) => {
      // That there is none is no way to have gone.
      if (way === 'not-applicable') return [];
      const term = directionWords[way] ?? '';
      const stems = tokenise(term, []).map(({ stem }) => stem);
      const plain = plainWords[way];
      const isOne = isMeaning && plain.length > 1;
      return stems.length === 0 ? [] : [{ term, stems, plain: isOne ? [way] : plain }];
    }),
  );

const participle = /(?:ing|ed)$/;
const staying = /^(?:is|are|was|were|be|been|stay\w*|remain\w*|still)$/;
/** With these behind it, it is done to something: "holding up the late ones", "what level of". */
const doing = /^(?:up|off|back|out|on|of|than|to|with)$/;

/** Whether a word says how something stands: "which are slipping", "which one is Level", "Secure AND Slipping". */
const isSaidOf = (tokens: readonly Token[], at: number, length: number): boolean => {
  const [token, before, after] = [tokens[at], tokens[at - 1], tokens[at + length]];
  if (!token || doing.test(after?.word ?? '') || grammarClass(after?.word ?? '') === 'article')
    return false;
  return (
    length > 1 || token.capital || participle.test(token.word) || staying.test(before?.word ?? '')
  );
};

/** Whether a message says a direction in the council's own word for it. */
export const saysDirection = (tokens: readonly Token[]): boolean =>
  tokens.some(({ isDirection }) => isDirection);

/** Milestones slip by their days. */
const isOfMilestones = (tokens: readonly Token[]): boolean =>
  tokens.some(({ stem }) => stem === 'mileston' || stem === 'action');

/**
 * The words of a message, where the council's own words for directions are said in plain ones.
 *
 * @param isName whether a word is one of what is measured
 * @example of “which are gaining”, where that is improving: “which are improving”
 */
export const directionsInPlainWords = (
  tokens: readonly Token[],
  catalogue: Catalogue,
  isName: (stem: string) => boolean,
): readonly Token[] => {
  const isMeaning = asksMeaning(tokens);
  const own = directionsOf(catalogue, isMeaning);
  if (own.length === 0 || isOfMilestones(tokens)) return tokens;
  const said = new Map<number, OwnDirection>();
  for (const at of tokens.keys()) {
    const found = own.find(
      ({ stems }) =>
        stems.every((stem, i) => tokens[at + i]?.stem === stem && !tokens[at + i]?.mark) &&
        !stems.every((stem) => !isGrammar(stem) && isName(stem)) &&
        isSaidOf(tokens, at, stems.length),
    );
    if (found) said.set(at, found);
  }
  return tokens.flatMap((token, at) => {
    const plain = said.get(at)?.plain;
    if (plain)
      return plain.map((word, i) => ({
        ...token,
        ...{
          word,
          stem: stemOf(word),
          capital: false,
          parted: token.parted && i === 0,
          ...(isMeaning ? { term: said.get(at)?.term } : { isDirection: true as const }),
        },
      }));
    // "How many are holding" is how many have stayed the same.
    const isBeforeVerb = staying.test(token.word) && (said.get(at + 1)?.plain.length ?? 0) > 1;
    if (isBeforeVerb) return [{ ...token, word: 'have', stem: 'have' }];
    const isInside = [...said].some(([from, { stems }]) => from < at && at < from + stems.length);
    return isInside ? [] : [token];
  });
};
