import { splitEndBrackets } from './end-brackets.ts';
import type { Series } from './series.ts';
import { isUnitWord, withoutUnit } from './target-unit.ts';

type Form = Partial<Pick<Series, 'unit'>>;

/** Words and signs for a limit, as patterns: those that stand before its number, and those behind it. */
export const sideWords = {
  most: 'at most|no(?:t)? (?:more|higher|greater|over|above)(?: than)?|up to|max(?:imum)?(?: of)?|<=|≤',
  least: 'at least|no(?:t)? (?:less|fewer|lower|under|below)(?: than)?|min(?:imum)?(?: of)?|>=|≥',
  under: 'below|under|(?:less|fewer|lower) than|<',
  over: 'above|over|(?:more|greater|higher) than|>',
  orLess: '(?:or|and) (?:less|fewer|lower|under|below)',
  orMore: '(?:or|and) (?:more|higher|greater|over|above)',
} as const;

const { most, least, under, over, orLess, orMore } = sideWords;
const all = Object.values(sideWords).join('|');

/** An abbreviation says a side only before its number: behind it, "min" is a minute. */
const unabbreviated = (words: string): string =>
  words.replace(/(max|min)\(\?:imum\)\?/, '$1(?:imum|(?=[ .]*(?:of )?[£$€]?\\d))');

const within = (words: string): RegExp =>
  new RegExp(`(?<![a-z])(?:${unabbreviated(words)})(?![a-z])`, 'i');
const sides = [
  ['high', within(`${most}|${orLess}`)],
  ['low', within(`${least}|${orMore}`)],
  ['high', within(under)],
  ['low', within(over)],
] as const;

/** A text, and what stands in brackets behind it: "£375,000 (profile)", "28 (at least)". */
type Remarked = { readonly bare: string; readonly remark?: string };

/** A number in brackets is no remark: "England average (12.3)". */
export const splitRemark = (text: string): Remarked => {
  const { before, within = '' } = splitEndBrackets(text) ?? {};
  return before === undefined || !/^[a-z<>≤≥]/i.test(within)
    ? { bare: text }
    : { bare: before, remark: within };
};

const sideAlone = new RegExp(`^(?:${all})$`, 'i');

/**
 * The side that a remark in brackets says of the number before it.
 *
 * @returns undefined for any other remark
 * @example sideOfRemark('at the most', days) // 'at most'
 * @example sideOfRemark('under review', days) // undefined
 */
export const sideOfRemark = (remark: string, form: Form): string | undefined => {
  const words = remark.trim().replace(/^(?:an?|as an?|the) (?=m)|(?<=^at )the /i, '');
  return sideAlone.test(words) && !isUnitWord(words, form) ? words : undefined;
};

/**
 * Whether a remark says a side of the number in words of its own, so that nobody can tell which limit is meant.
 *
 * @example isOpenRemark('minimum standard') // true
 */
export const isOpenRemark = (remark: string): boolean =>
  !/\d|^up to/i.test(remark) && sides.slice(0, 2).some(([, words]) => words.test(remark));

/**
 * Which side of a target is its limit by the words that the report prints with it.
 *
 * @example sideIn('24.0 wks or fewer', { unit: 'weeks' }) // 'high'
 * @example sideIn('5 min', { unit: 'minutes' }) // undefined
 */
export const sideIn = (printed: string, form: Form): 'high' | 'low' | undefined => {
  const { bare, remark = '' } = splitRemark(printed);
  const own = sideOfRemark(remark, form) ?? (isOpenRemark(remark) ? remark : '');
  // In brackets, an abbreviation has its number before it.
  const spelt = own.replace(/^(max|min)$/i, '$1imum');
  return sides.find(([, words]) => words.test(`${withoutUnit(bare, form)} ${spelt}`))?.[0];
};

const first = new RegExp(`^(?:between|${all})(?![a-z])`, 'i');

/** Whether a text begins with the words of a limit, and not with a name. */
export const beginsWithSide = (text: string): boolean => first.test(text);
