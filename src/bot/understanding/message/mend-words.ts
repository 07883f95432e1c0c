import { stemOf } from '../../../domain/find-words.ts';
import { isSlipOfName, longForms, nearestWords } from './correct-spelling.ts';
import type { LanguageContext } from './language-context.ts';
import { isMeasuring } from './measuring-words.ts';
import { isGrammar, type Token } from './tokens.ts';

type Words = Pick<LanguageContext, 'names' | 'isEnglish' | 'cueWords'>;

/** More slips than this in one message, and it is about something else, or in another language. */
const mostSlips = 6;
const shortestSlip = 4;

/** "Restated" is in few lists of words, and no slip of "estate". */
const prefixed = /^(?:re|un|non|pre|mis|over|under)(\p{L}{6,})$/u;

/** Whether a word is in no list: of English words, of names, or of what was learned. */
export const isStrange = (word: string, { names, isEnglish, cueWords }: Words): boolean =>
  word.length >= shortestSlip &&
  !/\p{N}/u.test(word) &&
  !isGrammar(word) &&
  !names.words.has(word) &&
  !cueWords.has(word) &&
  !isEnglish(word) &&
  !isEnglish(prefixed.exec(word)?.[1] ?? word);

/** After these a strange word is more likely the name of a place or a person. */
const beforeNames = /^(?:in|at|near|around|from|within|across|of|mr|mrs|ms|cllr|miss|dr)$/;

/** With another first letter a word is seldom meant: Arden is no "garden", and "vapes" are no others. */
const beginsAlike = (typed: string, word: string): boolean =>
  typed[0] === word[0] || typed === word.slice(1) || (typed[0] === word[1] && typed[1] === word[0]);

/** "Begin" and "within" are no beginnings of others. */
const shortestLost = 5;

/** "Clearin" is clearing, also behind a preposition. */
const withLostEnding = ({ word, capital }: Token, { isEnglish }: Words): string | undefined =>
  !capital && word.length >= shortestLost && word.endsWith('in') && isEnglish(`${word}g`)
    ? `${word}g`
    : undefined;

/** Of several words that are as near, the one for the measuring: "figre" is more likely a figure than a fire. */
const onlyMeasuring = (near: readonly string[]): readonly string[] => {
  const measuring = near.filter((word) => isMeasuring(stemOf(word)));
  return near.length > 1 && measuring.length === 1 ? measuring : near;
};

const oneOfEachStem = (words: readonly string[]): string[] => [
  ...new Map(words.map((one) => [stemOf(one), one])).values(),
];

const mend = (token: Token, before: Token | undefined, words: Words): Token => {
  const { names, cueWords } = words;
  const ending = withLostEnding(token, words);
  if (ending) return { ...token, word: ending, stem: stemOf(ending) };
  const isName = token.capital || beforeNames.test(before?.word ?? '');
  const all = nearestWords(token.word, isName ? names.words : names.words.union(cueWords)).filter(
    (word) =>
      beginsAlike(token.word, word) ||
      (!token.capital && names.words.has(word) && isSlipOfName(token.word, word)),
  );
  // A strange word is a place rather than somebody whose name is only near.
  const isOfPeople = (one: string): boolean =>
    names.byStem.get(stemOf(one))?.every(({ named }) => named.kind === 'person') === true;
  const near = onlyMeasuring(
    all.filter((one) => !isOfPeople(one) || isSlipOfName(token.word, one)),
  );
  const meant = near.length > 0 || isName ? near : longForms(token.word, names.words);
  // "Compard" is as near to "compare" as to "compared", which say the same.
  const [word, ...more] = oneOfEachStem(meant);
  return word && more.length === 0 ? { ...token, word, stem: stemOf(word) } : token;
};

/** The fewest letters of each of two words written as one. */
const shortestHalf = 3;

/** What is written as one word, and hyphened in a name. */
const hyphenedIn = ({ word, stem }: Token, { names, isEnglish }: Words) =>
  isEnglish(word) || names.words.has(word) ? undefined : names.hyphened.get(stem);

/** "Flytipping" is fly tipping, where one name has both words. */
const splitJoined = (token: Token, words: Words): readonly string[] => {
  const { word } = token;
  const { names } = words;
  const splits = Array.from(
    { length: Math.max(0, word.length - 2 * shortestHalf + 1) },
    (_, at) => [word.slice(0, at + shortestHalf), word.slice(at + shortestHalf)] as const,
  );
  return (
    hyphenedIn(token, words) ??
    splits.find(
      ([first, second]) =>
        names.words.has(first) &&
        names.words.has(second) &&
        names.byStem.get(stemOf(first))?.some(({ stems }) => stems.includes(stemOf(second))),
    ) ??
    []
  );
};

/** Mends slips in words that are in no list of English words; codes and numbers are never mended. */
export const mendAll = (tokens: readonly Token[], words: Words): readonly Token[] => {
  const strange = tokens.filter(
    (token) => !token.mark && (isStrange(token.word, words) || hyphenedIn(token, words)),
  );
  if (strange.length === 0 || strange.length > mostSlips) return tokens;
  return tokens.flatMap((token, at) => {
    if (!strange.includes(token)) return [token];
    const halves = splitJoined(token, words);
    if (halves.length === 0) return [mend(token, tokens[at - 1], words)];
    return halves.map((word, index) => ({
      ...token,
      ...{ word, stem: stemOf(word), parted: token.parted && index === 0 },
    }));
  });
};
