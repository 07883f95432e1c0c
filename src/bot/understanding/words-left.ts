import { describeWordsLeft, type WordLeft } from './evidence/narrowing.ts';
import { isDenied } from './message/comparators.ts';
import type { LanguageContext } from './message/language-context.ts';
import { isMeasuring } from './message/measuring-words.ts';
import type { MessageReading } from './message/read-message.ts';
import { placesOfState } from './message/verbs-of-state.ts';
import { wordsOfCouncil, wordsOfSubject } from './subjects/catalogue-words.ts';
import { placesOfEnd } from './subjects/end-of-wait.ts';
import { wordsOfCounting } from './subjects/words-of-counting.ts';

/** Fewer letters may begin anything. */
const shortest = 3;

/** "Apps" of applications: what begins a word of the subject's own name, and of no other, is short for it. */
const isShortFor = (stem: string, own: ReadonlySet<string>): boolean =>
  stem.length >= shortest && [...own].filter((one) => one.startsWith(stem)).length === 1;

/** What any share has is no part of what is measured, whatever ties it: "prevention, with numerator and denominator". */
const ofAnyShare = /^(?:numer|denomin|percentag|percent)$/;

/** What stands between two things that are compared. */
const joining = /^(?:vs|versus)$/;

type Beside = {
  readonly codes: readonly string[];
  readonly aspect: string;
};

/** "At Christmas, I mean December 2024", "back in 2019" */
const isSaidOfPeriod = ({ marks, tokens }: MessageReading, at: number): boolean => {
  const { word = '' } = tokens[at] ?? {};
  const isBack =
    word === 'back' && tokens.slice(at + 1, at + 3).some(({ mark }) => mark?.kind === 'period');
  return (
    isBack || (/^(?:christmas|xmas)$/.test(word) && marks.some(({ kind }) => kind === 'period'))
  );
};

/** What somebody needs a figure for: "for my speech", "for a briefing note". */
const forWhat =
  /^(?:speech|briefing|leaflet|newsletter|surgery|meeting|presentation|slides?|interview|article|tweet|statement)$/;

/** "For a speech: …" says nothing of what is asked. */
const isForUse = ({ tokens }: MessageReading, at: number): boolean =>
  forWhat.test(tokens[at]?.word ?? '') &&
  tokens
    .slice(Math.max(0, at - 3), at)
    .some(({ word, sentence }) => word === 'for' && sentence === tokens[at]?.sentence);

/** "Back in Q3" is then. */
const isBackThen = ({ tokens }: MessageReading, at: number): boolean =>
  tokens[at]?.word === 'back' &&
  tokens
    .slice(at + 1, at + 3)
    .some(
      ({ mark }, next) => mark?.kind === 'period' && (next === 0 || tokens[at + 1]?.word === 'in'),
    );

const saysNothing = (reading: MessageReading, at: number): boolean =>
  isSaidOfPeriod(reading, at) || isForUse(reading, at) || isBackThen(reading, at);

/** The words left, without those of the subject and of the comparator that it is compared with. */
export const leftBeside = (
  reading: MessageReading,
  { codes, aspect }: Beside,
  { catalogue, names, words, sameWords, isEnglish }: LanguageContext,
): WordLeft[] => {
  const own = wordsOfSubject(codes, catalogue);
  const council = wordsOfCouncil(catalogue);
  // "The average of counties, not the region" is theirs, and no other figure of ours.
  const others = [
    ...reading.comparators.flatMap(({ stems }) => stems),
    ...reading.tokens.flatMap(({ stem }, at) => (isDenied(reading.tokens, at) ? [stem] : [])),
    'averag',
    'compar',
    'benchmark',
  ];
  const compared = new Set(aspect === 'benchmark' ? others : []);
  const saying = new Set([
    ...placesOfState(reading),
    ...placesOfEnd(reading, codes, catalogue),
    ...wordsOfCounting(reading, codes, { catalogue, sameWords }),
  ]);
  return describeWordsLeft(reading, words, isEnglish).filter(({ at, tied }) => {
    if (saysNothing(reading, at) || saying.has(at) || reading.statuses.has(at)) return false;
    const { word = '', stem = '' } = reading.tokens[at] ?? {};
    const isOwn = names.stemsOf(word).every((one) => own.has(one)) || isShortFor(stem, own);
    // A letter alone is short for some small word.
    if (council.has(stem) || stem.length < 2 || joining.test(word)) return false;
    // Words for the measuring say nothing of what is measured.
    if (isMeasuring(stem) && (!tied || ofAnyShare.test(stem))) return false;
    // What is tied to a name says which part of it: "road condition on A roads".
    return !compared.has(stem) && (tied || !isOwn);
  });
};
