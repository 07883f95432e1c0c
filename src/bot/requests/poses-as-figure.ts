import type { Catalogue } from '../../domain/catalogue.ts';
import { countHeld, holdsWords, type SameWords, stemOf } from '../../domain/find-words.ts';
import { monthPattern } from '../../domain/period/month-names.ts';
import type { Place } from '../passages/place.ts';
import { onPageOf } from '../passages/search-report.ts';
import { isFigureWord } from '../understanding/evidence/cues.ts';
import { nearestWords } from '../understanding/message/correct-spelling.ts';
import { isMeasuring } from '../understanding/message/measuring-words.ts';
import { isGrammar } from '../understanding/message/tokens.ts';
import { namesMeasured } from '../understanding/subjects/catalogue-words.ts';

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
    .some((word) => nearestWords(word.toLowerCase(), said).length > 0);
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

/** Said of any figure: “in time”, “the rate”. */
const saysNothing = (word: string): boolean =>
  isGrammar(word) || isMeasuring(stemOf(word)) || isFigureWord(word) || word === 'time';

type Asked = {
  readonly words: readonly string[];
  readonly narrowing: readonly string[];
  /** The code of what the question is about, or of what is offered in its place. */
  readonly subject: string | undefined;
};

/** Finds the passages on the page of a subject that could be taken for the figure of it that there is not. */
export const findPosing = (
  { words, narrowing, subject }: Asked,
  {
    catalogue,
    settings: { sameWords },
  }: { readonly catalogue: Catalogue; readonly settings: { readonly sameWords: SameWords } },
): ((one: { readonly text: string; readonly place: Place }) => boolean) => {
  if (subject === undefined) return () => false;
  const names = namesMeasured(subject, catalogue).join(' ');
  const isBeyond = (word: string): boolean =>
    !saysNothing(word.toLowerCase()) && !holdsWords(names, [word], sameWords);
  const beyond = [...words.filter(isBeyond), ...narrowing];
  const isOfSubject = onPageOf(subject, catalogue);
  return ({ text, place }) => isOfSubject(place) && posesAsFigure(text, beyond, sameWords);
};

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
