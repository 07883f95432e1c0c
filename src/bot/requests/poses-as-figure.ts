import levenshtein from 'damerau-levenshtein';
import { countHeld, type SameWords } from '../../domain/find-words.ts';
import { monthPattern } from '../../domain/period/month-names.ts';

/** Days, years and the like tell when something was. */
const times = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th)?(?: (?:and|to) \\d{1,2})? (?:${monthPattern})\\b|(?<![\\d,.£])(?:19|20)\\d\\d(?:[/–-]\\d{2,4})?(?![\\d,.]\\d|%)|\\b\\d{1,2}(?:[.:]\\d\\d)? ?[ap]m\\b`,
  'giu',
);

/** A share, an amount, or more than a few. */
const telling = /[£%]|\d[.,]?\d/u;

/** Whether a text has a number that could be taken for a figure: “Of 1,846 defects”, not “on 11 May 2026” or “two of 7”. */
export const givesTellingNumber = (text: string): boolean => telling.test(text.replace(times, ' '));

/** A slip in a shorter word makes another word. */
const longEnough = 5;

/** Whether a text has a word in which somebody may have made a slip: “August” of “agust”. */
const holdsNearly = (text: string, words: readonly string[]): boolean => {
  const said = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words
    .filter(({ length }) => length >= longEnough)
    .some((word) => said.some((one) => levenshtein(one, word.toLowerCase()).steps === 1));
};

/**
 * Whether a sentence below a question without a figure could be taken for one of it: it has a number, and shares nothing
 * with the question but the name of its subject.
 *
 * @param beyond the words of the question that the subject has not in its name, those that narrow among them
 */
export const posesAsFigure = (
  text: string,
  beyond: readonly string[],
  sameWords: SameWords,
): boolean =>
  beyond.length > 0 &&
  givesTellingNumber(text) &&
  countHeld(text, beyond, sameWords) === 0 &&
  !holdsNearly(text, beyond);

/** “What will it be”: no figure of a time that has been says so. */
const ofTheFuture = /^(?:will|would|going|gonna|next|forecast|predict\p{L}*)$/u;
const tellsFuture =
  /\b(?:will|would|should|shall|expect\p{L}*|forecast\p{L}*|predict\p{L}*|project(?:ed|ion)|plan(?:s|ned)?|due|likely|aim\p{L}*|hope\p{L}*|target\p{L}*|estimat\p{L}*|intend\p{L}*|to be)\b/iu;

const ofTime = new RegExp(
  `^(?:${monthPattern}|christmas|xmas|year|end|later|(?:19|20)\\d\\d)$`,
  'iu',
);

/** Whether a sentence may tell what is asked of nothing but a time to come; of anything else any sentence may. */
export const maySayWhatWillBe = (text: string, words: readonly string[]): boolean => {
  const isOfFuture = words.some((one) => ofTheFuture.test(one.toLowerCase()));
  const isOfTime = words.every((one) => ofTheFuture.test(one.toLowerCase()) || ofTime.test(one));
  return !(isOfFuture && isOfTime) || tellsFuture.test(text);
};
