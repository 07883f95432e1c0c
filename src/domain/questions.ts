import { addDays } from './london-time.ts';
import { longestTaught } from './words.ts';

/** How a question came to be one that the bot did not answer well. */
export const missKinds = [
  'not-understood',
  'narrowed',
  'several-meanings',
  'no-such-code',
  'not-said',
  'only-near',
  'thumbs-down',
] as const;

export type MissKind = (typeof missKinds)[number];

/** A question as it is kept: cleaned, and without who asked it. */
export type KeptQuestion = {
  /** The same for the same words in any order and inflection. */
  readonly key: string;
  /** At most 300 characters, on one line. */
  readonly text: string;
};

/** A question that was not answered well, and how often. */
export type MissedQuestion = KeptQuestion & {
  /** How it was missed the last time. */
  readonly kind: MissKind;
  /** Month in which it was asked last: "2019-01". */
  readonly month: string;
  readonly count: number;
  /** What somebody wrote beside a thumbs-down, cleaned in the same way. */
  readonly said?: string;
};

/** How many days a question is kept after it was asked last. */
const daysKept = 90;

/** The ISO date on which a question that is asked today is deleted, unless it is asked again. */
export const deleteOn = (today: string): string => addDays(today, daysKept);

/** For how many hours it is known which question a reply answered. */
export const hoursAsked = 24;

/** Digits in a row, blanks and brackets among them, that are taken for a telephone number. */
const digitsOfNumber = 9;

const partOfNumber = /^[+(]*\d[\d().-]*[,;:]?$/;

const countDigits = (words: readonly string[]): number => words.join('').replace(/\D/g, '').length;

/** Hides runs of words that are a telephone number together. */
const hideNumbers = (words: readonly string[]): string[] => {
  const shown: string[] = [];
  let run: string[] = [];
  const close = (): void => {
    shown.push(...(countDigits(run) >= digitsOfNumber ? ['[number]'] : run));
    run = [];
  };
  for (const word of words) {
    if (partOfNumber.test(word)) run.push(word);
    else {
      close();
      shown.push(word);
    }
  }
  close();
  return shown;
};

const hideAddress = (word: string): string => {
  if (word.includes('@')) return '[address]';
  return word.includes('://') || word.startsWith('www.') ? '[link]' : word;
};

/** No word is longer; what is longer may be a key or a password. */
const longestWord = 60;

/**
 * A text as it may be kept: on one line, at most 300 characters, without e-mail addresses, links and telephone
 * numbers, and without characters that cards cannot show.
 *
 * @returns empty for a text without a single letter
 * @example cleanQuestion('Ring me on 01305 251000 about crime') // 'Ring me on [number] about crime'
 */
export const cleanQuestion = (text: string): string => {
  const words = text
    .slice(0, 3_000)
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u2028\u2029]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && word.length <= longestWord);
  const kept = hideNumbers(words.map(hideAddress)).join(' ').slice(0, longestTaught.question);
  return /\p{L}/u.test(kept) ? kept.toWellFormed().trim() : '';
};
