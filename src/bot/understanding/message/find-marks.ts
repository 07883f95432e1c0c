import { readNumber } from '../../../domain/format.ts';
import { readSpokenPeriod } from '../../../domain/period/spoken-period.ts';
import type { FindCodes } from './find-codes.ts';
import { isSaidYear, numberWords, readNumberWords } from './number-words.ts';
import { dayRules, periodRules } from './periods.ts';
import { lengthRules } from './said-lengths.ts';
import { type SpanRule, takeSpans, withoutSpans } from './spans.ts';
import { type Mark, placeOf } from './tokens.ts';

/** A text with places in it, and what stands at each. */
export type Marked = { readonly text: string; readonly marks: readonly Mark[] };

const isYear = (value: number): boolean => value >= 2000 && value < 2040;

const notJoined = '(?<![\\p{L}\\p{N}.,£€/-])';
/** "-35" behind a blank, "(£35k)" as accounts print it. */
const belowZero = '((?<![^\\s:=(])-(?=[£€]?\\d)|\\((?=[£€]))?';

const numberRules: readonly SpanRule<Mark>[] = [
  {
    // The report's own units: a rate is told by them, and they ask for nothing else.
    pattern:
      /(?<![\p{L}\p{N}])(?:per|each|every|out of|in) (?:100?(?:[, ]?000|k| thousand)|ten thousand|(?:a|one) hundred thousand)(?![\p{L}\p{N}]|,\d)/gu,
    read: () => ({ kind: 'unit' }),
  },
  {
    // "12 months to end Oct" says what a figure covers: its 12 is none.
    pattern:
      /(?<![\p{L}\p{N}.,£/-])\d{1,2}[ -]?(?:months?|mths?|mnths?|m)(?= (?:up )?(?:to|till|until|ending|ended)(?!\p{L}))/gu,
    read: () => ({ kind: 'unit' }),
  },
  {
    // Where somebody can be rung is no figure.
    pattern:
      /(?<![\p{L}\p{N}.,£/-])(?:(?:extn?|tel|mob)[.:]{0,2} ?\d[\d ]{1,12}\d|(?:\+44 ?|0)\d[\d ]{7,11}\d)(?![\p{L}\p{N}]|[.,/]\d)/gu,
    read: () => ({ kind: 'unit' }),
  },
  {
    // Until when something is wanted is no part of what is wanted.
    pattern:
      /(?<![\p{L}\p{N}.,£/-])(?:\d{1,2}(?:[.:]\d\d)? ?(?:am|pm)|(?<=\b(?:by|before|until) )(?:noon|midday|midnight))(?!\p{L})/gu,
    read: ([typed = '']) => ({ kind: 'time', typed }),
  },
  {
    pattern: numberWords,
    read: ([typed = '']) => {
      const value = readNumberWords(typed);
      // "Two thousand and eighteen" is a year, as 2018 is.
      const period =
        isYear(value) || isSaidYear(typed) ? readSpokenPeriod(String(value)) : undefined;
      if (period) return { kind: 'period', period, typed };
      if (typed.endsWith(' million'))
        return { kind: 'number', value: value / 1_000_000, said: 'm' };
      return { kind: 'number', value, ...(/ (?:thousand|k)$/.test(typed) ? { said: 'k' } : {}) };
    },
  },
  {
    // "59,4" has a decimal comma: thousands have three digits behind theirs.
    pattern: /(?<![\p{L}\p{N}.,£/-])(\d{1,3}),(\d{1,2})(?![\p{L}\p{N}]|[.,/]\d)/gu,
    read: ([, whole = '', decimals = '']) => ({
      kind: 'number',
      value: Number(`${whole}.${decimals}`),
    }),
  },
  {
    // "2 874" has a space for its thousands, unless other numbers stand around it.
    pattern:
      /(?<![\p{L}\p{N}.,£/-]|\d[ /,;]{0,3})(\d{1,2}) (\d{3})(?![\p{L}\p{N}]|[ .,/;]{0,3}\d)/gu,
    read: ([, thousands = '', rest = '']) => ({ kind: 'number', value: Number(thousands + rest) }),
  },
  {
    // "£1.4m", "2.9m": a whole number with an m may be metres or minutes.
    pattern: new RegExp(
      `${notJoined}${belowZero}(?:[£€](\\d+(?:\\.\\d+)?)|(\\d+\\.\\d+)) ?(bn|billion|m(?:n|ill(?:ion)?)?)(?!\\p{L}|\\p{N})`,
      'gu',
    ),
    read: ([, sign = '', money = '', plain = '', size = '']) => ({
      kind: 'number',
      value: Number(money || plain),
      said: size.startsWith('b') ? 'bn' : 'm',
      ...(money ? { isMoney: true } : {}),
      ...(sign ? { isSigned: true } : {}),
    }),
  },
  {
    pattern: new RegExp(
      `${notJoined}${belowZero}([£€]?)(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?! ?(?:am|pm)\\b)(k?)(?![\\p{L}\\p{N}]|[.,/]\\d)`,
      'gu',
    ),
    read: ([, sign = '', pound = '', digits = '', thousands = '']) => {
      const value = readNumber(digits);
      const marks = {
        ...(pound ? { isMoney: true as const } : {}),
        ...(sign ? { isSigned: true as const } : {}),
      };
      return value === undefined
        ? undefined
        : {
            ...{ kind: 'number', ...marks },
            ...(thousands ? { value: 1000 * value, said: 'k' } : { value }),
          };
    },
  },
];

/**
 * Finds what is exact in a text: periods and codes, days and numbers. None of them is ever taken for one
 * that is near.
 *
 * @param isTimed whether something is measured in minutes or seconds
 */
export const findMarks = (text: string, findCodes: FindCodes, isTimed = false): Marked => {
  const lower = text.toLowerCase();
  // Some letters are longer in lower case; then their places cannot be found again.
  const shown = lower.length === text.length ? text : lower;
  const periods = takeSpans(lower, periodRules);
  const codes = findCodes(withoutSpans(lower, periods));
  const others = takeSpans(withoutSpans(lower, [...periods, ...codes]), [
    ...dayRules,
    ...lengthRules(isTimed),
    ...numberRules,
  ]);
  const inOrder = [...periods, ...codes, ...others].toSorted((a, b) => a.start - b.start);
  let marked = '';
  let at = 0;
  for (const [index, { start, end }] of inOrder.entries()) {
    marked += shown.slice(at, start) + placeOf(index);
    at = end;
  }
  return { text: marked + shown.slice(at), marks: inOrder.map(({ is }) => is) };
};
