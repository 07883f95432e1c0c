import { splitIntoWords } from '../../domain/find-words.ts';
import { normalise } from './normalise.ts';

/** Words that stand in the midst of phrases and change nothing: "what can you actually do". */
const idle = new Set(['actually', 'really', 'basically', 'honestly', 'currently', 'exactly']);

/** Where a phrase ends: at the end of a sentence, and where a code or period was taken out. */
const breaks = /[|;:?!]|\.(?=\s|$)/u;

/** "k.s.i." is a word as well. */
const withoutDots = (text: string): string =>
  text.replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?/gu, (letters) =>
    letters.replaceAll('.', ''),
  );

const contracted =
  /^(what|who|how|that|it|there|where|when|why|here|he|she)(?:'s|(?<=^(?:what|who|how|where|when))s)$/;

/** "Aren't" is "are not"; "can't" and "won't" have lost more than an o. */
const negated = /^(are|is|was|were|do|does|did|has|have|had|could|would|should)n't$/;

/** "Who's" and "whos" are "who is". */
const spellOut = (text: string): string[] => {
  const [, first] = contracted.exec(text) ?? [];
  if (first) return [first, 'is'];
  const [, verb] = negated.exec(text) ?? [];
  return verb ? [verb, 'not'] : [bare(text)];
};

/** "Children's" and "childrens" are "children". */
const bare = (text: string): string =>
  text.replace(/'s$/, '').replace(/^(children|people|women|men)s$/, '$1');

/**
 * The words of a normalised text, in stretches that no phrase reaches across. Hyphens part words, and
 * "children's" is "children".
 *
 * @example splitWords("who's behind the anti-social behaviour?") // [['who', 'is', 'behind', 'the', 'anti', 'social', 'behaviour']]
 */
export const splitWords = (plain: string): string[][] =>
  withoutDots(plain)
    .split(breaks)
    .map((stretch) =>
      splitIntoWords(stretch)
        .flatMap(spellOut)
        .filter((one) => !idle.has(one) && one !== 's'),
    )
    .filter((words) => words.length > 0);

/** A phrase as it is looked up: its normalised words. */
export const phraseKey = (text: string): string => splitWords(normalise(text)).flat().join(' ');
