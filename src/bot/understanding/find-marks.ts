import { readNumber } from '../../domain/format.ts';
import { readSpokenPeriod } from '../../domain/period/spoken-period.ts';
import { digitsOf, type MarkRule } from './code-rules.ts';
import { dayRules } from './dates.ts';
import { numberWords, readNumberWords } from './number-words.ts';
import { periodRules } from './periods.ts';
import { type Mark, placeOf } from './tokens.ts';

/** A text with places in it, and what stands at each. */
export type Marked = { readonly text: string; readonly marks: readonly Mark[] };

type Found = { readonly start: number; readonly end: number; readonly mark: Mark };

const isYear = (value: number): boolean => value >= 2000 && value < 2040;

const numberRules: readonly MarkRule[] = [
  {
    // The report's own units: a rate is told by them, and they ask for nothing else.
    pattern:
      /(?<![\p{L}\p{N}])(?:per|each|every|out of|in) (?:10,?000|100,?000|10k|100k|ten thousand|(?:a|one) hundred thousand)(?![\p{L}\p{N}]|,\d)/gu,
    read: () => ({ kind: 'unit' }),
  },
  {
    // Until when something is wanted is no part of what is wanted.
    pattern: /(?<![\p{L}\p{N}.,£/-])\d{1,2}(?:[.:]\d\d)? ?(?:am|pm)(?!\p{L})/gu,
    read: ([typed]) => ({ kind: 'time', typed }),
  },
  {
    pattern:
      /(?<![\p{L}\p{N}.,£/-])£?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?! ?(?:am|pm)\b)(k?)(?![\p{L}\p{N}]|[.,/]\d)/gu,
    read: ([, digits = '', thousands = '']) => {
      const value = readNumber(digits);
      return value === undefined
        ? undefined
        : { kind: 'number', value: thousands ? 1000 * value : value };
    },
  },
  {
    pattern: numberWords,
    read: ([typed]) => {
      const value = readNumberWords(typed);
      // "Two thousand and eighteen" is a year, as 2018 is.
      const period = isYear(value) ? readSpokenPeriod(String(value)) : undefined;
      return period ? { kind: 'period', period, typed } : { kind: 'number', value };
    },
  },
];

/** Takes one rule's matches; what was taken is blanked, so that nothing else is read from it. */
const takeRule = (text: string, { pattern, read }: MarkRule, found: Found[]): string =>
  text.replace(pattern, (...args) => {
    const groups = args
      .filter((one) => typeof one !== 'object' && typeof one !== 'number')
      .slice(0, -1);
    const start = args.find((one) => typeof one === 'number') as number;
    const typed = String(args[0]);
    const mark = read(groups as unknown as RegExpMatchArray);
    if (!mark) return typed;
    found.push({ start, end: start + typed.length, mark });
    return '|'.repeat(typed.length);
  });

/**
 * Finds what is exact in a text: periods and codes, days and numbers. None of them is ever taken for one
 * that is near.
 */
export const findMarks = (text: string, codes: readonly MarkRule[]): Marked => {
  const lower = text.toLowerCase();
  // Some letters are longer in lower case; then their places cannot be found again.
  const shown = lower.length === text.length ? text : lower;
  const found: Found[] = [];
  const digits = digitsOf(lower);
  let rest = lower;
  for (const rule of [...periodRules, ...codes, ...dayRules, ...numberRules])
    if (rule.mayStandIn?.(digits) ?? true) rest = takeRule(rest, rule, found);
  const inOrder = found.toSorted((a, b) => a.start - b.start);
  let marked = '';
  let at = 0;
  for (const [index, { start, end }] of inOrder.entries()) {
    marked += shown.slice(at, start) + placeOf(index);
    at = end;
  }
  return { text: marked + shown.slice(at), marks: inOrder.map(({ mark }) => mark) };
};
