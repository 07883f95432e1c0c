import { formatNumber } from '../format-number.ts';
import type { Series } from '../measure.ts';

/** A value as it was typed, and as a number; or why it is none. */
export type ParsedValue =
  | { readonly kind: 'value'; readonly value: number; readonly printed: string }
  | { readonly kind: 'refused'; readonly reason: string };

const refuse = (reason: string): ParsedValue => ({ kind: 'refused', reason });

const longest = 80;

const example = ({ valueKind, decimals, per }: Series): string => {
  const number = valueKind === 'count' ? '6,270' : formatNumber(43.6, Math.max(decimals, 1));
  if (valueKind === 'percentage') return `${number}%`;
  return per ? `${number} per ${formatNumber(per, 0)}` : number;
};

/** Thousands in threes with commas or spaces, or no separators at all; a full stop before decimals. */
const shape = /^(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(\.\d+)?(?:\s*(%|[a-z].*))?$/i;

const words = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s.]+/g, ' ')
    .trim();

/** The n of "per 10,000 children"; undefined when that is not what stands there. */
const perOf = (suffix: string): number | undefined => {
  const [, n] = /^per ([\d, ]*\d)(?: [a-z].*)?$/.exec(suffix) ?? [];
  return n === undefined ? undefined : Number(n.replace(/[, ]/g, ''));
};

const findUnitFault = (suffix: string, { valueKind, unit, per }: Series): string | undefined => {
  const typed = words(suffix);
  if (typed === '' || words(unit) === typed || words(unit).startsWith(`${typed} `))
    return undefined;
  const isPercent = /^(%|percent|per cent)( |$)/.test(typed);
  if (valueKind === 'percentage' && isPercent) return undefined;
  if (isPercent) return `This is not a percentage: write the figure ${unitOf(valueKind, unit)}.`;
  if (valueKind === 'rate' && perOf(typed) === per) return undefined;
  return `“${suffix}” is not the unit here: write the figure ${unitOf(valueKind, unit)}.`;
};

const unitOf = (valueKind: Series['valueKind'], unit: string): string => {
  if (valueKind === 'percentage') return 'as a percentage';
  return valueKind === 'count' ? `as a number of ${unit}` : unit;
};

const findNumberFault = (value: number, { valueKind, unit }: Series): string | undefined => {
  if (valueKind === 'count' && !Number.isInteger(value))
    return `${formatNumber(value, 1)} is not a whole number, and ${unit} are counted one by one.`;
  if (valueKind === 'percentage' && value > 100) return 'A percentage cannot be above 100.';
  // Beyond this a number is no longer exact, and no council counts so far.
  return value > 1e12 ? 'That number is too large to be meant.' : undefined;
};

const clean = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b\u2060\ufeff]+/gu, ' ')
    .trim();

/**
 * Reads a figure as people write it: thousands commas or spaces, a percentage sign, the unit's own
 * words behind it. Anything else is refused with the reason; nothing is rounded or guessed.
 *
 * @param text as typed
 * @param series tells what kind of number it has to be: a count is whole, a percentage 0 to 100; none
 *   is negative
 * @example parseValue(' 6 270', crimes) // { kind: 'value', value: 6270, printed: '6 270' }
 * @example parseValue('43.6 per 10,000', childProtection) // value 43.6
 */
export const parseValue = (text: string, series: Series): ParsedValue => {
  const printed = clean(text);
  if (printed === '') return refuse('Give the figure, or save a draft if you do not have it yet.');
  if (printed.length > longest)
    return refuse(`Write the figure alone, such as ${example(series)}.`);
  if (/^[-−–]\s?\d/.test(printed)) return refuse('A figure here cannot be below 0.');
  const [, whole = '', fraction = '', suffix = ''] = shape.exec(printed) ?? [];
  if (whole === '')
    return refuse(`“${printed}” cannot be read as a number. Write it like ${example(series)}.`);
  const value = Number(whole.replace(/[, ]/g, '') + fraction);
  const fault = findUnitFault(suffix, series) ?? findNumberFault(value, series);
  return fault ? refuse(fault) : { kind: 'value', value, printed };
};
