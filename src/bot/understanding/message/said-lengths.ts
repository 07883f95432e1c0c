import { below100, readNumberWords } from './number-words.ts';
import type { SpanRule } from './spans.ts';
import type { Mark } from './tokens.ts';

const number = `(?:${below100}|\\d{1,3})`;
const minutes = '(?:minutes?|mins?|m)';
const seconds = '(?:seconds?|secs?|s)';

/** "Three minutes eleven", "3 mins and 11 secs", "3m11s". */
const spoken = new RegExp(
  `(?<![\\p{L}\\p{N}.,:-])(${number}) ?${minutes}(?:,? and |,? |)(${number})(?: ?${seconds})?(?![\\p{L}\\p{N}]|[.,:]\\d)`,
  'gu',
);

/** "3:11", where it stands behind nothing that says when something is. */
const written =
  /(?<![\p{L}\p{N}.,:/-]|\b(?:at|by|till?|until|before|after|from) )(\d{1,3}):([0-5]\d)(?![\p{L}\p{N}:]| ?(?:am|pm|hrs?|h|o'clock)\b)/gu;

const numberOf = (typed: string): number =>
  /^\d/.test(typed) ? Number(typed) : readNumberWords(typed);

const toMark = ([, first = '', second = '']: readonly string[]): Mark => {
  const value = 60 * numberOf(first) + numberOf(second);
  return { kind: 'number', value, isLength: true };
};

/** A time of the day, as far as nothing else is written so. */
const timeOfDay: SpanRule<Mark> = {
  pattern: /(?<![\p{L}\p{N}.,:/-])[0-2]?\d:[0-5]\d(?![\p{L}\p{N}:])/gu,
  read: ([typed = '']) => ({ kind: 'time', typed }),
};

/** Minutes and seconds, in a council that measures something in them; a time of the day in any other. */
export const lengthRules = (isMeasured: boolean): readonly SpanRule<Mark>[] => [
  ...(isMeasured ? [spoken, written].map((pattern) => ({ pattern, read: toMark })) : []),
  timeOfDay,
];
