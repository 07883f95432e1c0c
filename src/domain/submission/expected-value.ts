import { findBreak } from '../break.ts';
import { readClockLength } from '../clock-length.ts';
import { isStillToCome } from '../figures/not-due-yet.ts';
import { formatNumber, readNumber } from '../format.ts';
import type { Measure } from '../measure.ts';
import { toMoneyUnit } from '../money-scale.ts';
import { isKnown, type Observation } from '../observation.ts';
import { type ObservedSeries, ownObservations } from '../observed-series.ts';
import { comparePeriods, isSamePeriod, type Period } from '../period/period.ts';
import { isNeverNegative, longestWords, type Series } from '../series.ts';
import { splitUnit } from '../unit.ts';

/** A value that a round asks for: its measure, its series and its own period. */
export type ExpectedValue = {
  readonly measure: Measure;
  readonly series: Series;
  readonly period: Period;
};

/** The council's stored values of the series that a value is expected for, oldest first. */
export const findObservations = (
  observed: readonly ObservedSeries[],
  { measure, series }: Omit<ExpectedValue, 'period'>,
): readonly Observation[] => ownObservations(measure.code, series, observed);

/** What is already stored for a value that a round asks for; undefined when nothing is, or a dash from before it was due. */
export const findStored = (
  observed: readonly ObservedSeries[],
  expected: ExpectedValue,
): Observation | undefined =>
  findObservations(observed, expected).find(
    (one) => isSamePeriod(one.period, expected.period) && !isStillToCome(expected.series, one),
  );

/**
 * The newest known figure before the period that a round asks for, which a new one is compared with or reckoned from.
 *
 * @returns undefined where there is none, or where the series breaks in between: nothing is compared across a break
 * @example findLastKnown(record.series, total crime for Q3 2018/19) // 6270, Q2 2018/19
 */
export const findLastKnown = (observed: readonly ObservedSeries[], expected: ExpectedValue) => {
  const { series, period } = expected;
  const last = findObservations(observed, expected)
    .filter(isKnown)
    .findLast((one) => comparePeriods(one.period, period) < 0);
  return last && !findBreak(series.breaks, last.period, period) ? last : undefined;
};

/**
 * A number or words, and how it is printed: thousands commas, decimals as typed, no unit; or why the text is
 * neither.
 */
export type ParsedValue =
  | { readonly kind: 'value'; readonly value: number; readonly printed: string }
  | { readonly kind: 'words'; readonly words: string; readonly printed: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** What decides how a figure is written. */
type Form = Pick<Series, 'valueKind' | 'unit' | 'decimals' | 'per' | 'scale'>;

const refuse = (reason: string): ParsedValue => ({ kind: 'refused', reason });

const longest = 80;

const example = ({ valueKind, decimals, per }: Form): string => {
  const number = valueKind === 'count' ? '6,270' : formatNumber(43.6, Math.max(decimals, 1));
  if (valueKind === 'percentage') return `${number}%`;
  return per ? `${number} per ${formatNumber(per, 0)}` : number;
};

/**
 * Groups of three digits with commas or spaces, or no separators at all; a full stop before
 * decimals.
 */
const shape = /^([1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+)|0|[1-9]\d*)(\.\d+)?(?:\s*([%a-z].*))?$/i;

/** A minus sign of any sort before a number, with a currency between them or not. */
const signed = /^([-−–](?=\s?[£€$]?\s?\d))?\s?(.*)$/su;

/** An amount below zero as accounts print it: "(£35k)". */
const inBrackets = /^\(([£€$]?\s?\d[^()]*)\)$/;

const percentSign = /^(?:%|per ?cent\b)\s*/;

/**
 * A unit's words in a form that can be compared: the n of "per 10,000" always written one way, and
 * no full stop.
 */
const words = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(
      /^per (\d{1,3}(?:[, ]\d{3})+|\d+)(?![\d,])/,
      (_, n: string) => `per${n.replace(/[, ]/g, '')}`,
    )
    .replace(/\.$/, '')
    .trim();

const findUnitFault = (suffix: string, series: Form): string | undefined => {
  const { valueKind, per } = series;
  const { after, words: unit } = splitUnit(series.unit);
  const typed = words(suffix).replace(after && new RegExp(`^${after}(?![a-z])\\s*`), '');
  const figure = unitOf(series);
  const isPercent = percentSign.test(typed);
  if (isPercent && valueKind !== 'percentage')
    return `This is not a percentage: write the figure ${figure}.`;
  const rest = typed.replace(percentSign, '');
  // The unit may be cut short after any of its words, and "per 10,000" alone is enough for a rate.
  const isUnit = rest === '' || rest === `per${per}` || `${words(unit)} `.startsWith(`${rest} `);
  return isUnit ? undefined : `“${suffix}” is not the unit here: write the figure ${figure}.`;
};

const unitOf = ({ valueKind, unit }: Form): string => {
  if (valueKind === 'percentage') return 'as a percentage';
  if (valueKind === 'rate') return unit;
  return valueKind === 'count' ? `as a number of ${unit}` : `in ${unit}`;
};

/** Converts a text that has the {@link shape} of a number. */
const toNumber = (number: string): number => readNumber(number.replaceAll(' ', ',')) ?? Number.NaN;

const findNumberFault = (number: string, series: Form): string | undefined => {
  const { valueKind, unit, decimals } = series;
  // "6.000" may be meant as six thousand; “171.2 thousand visits” has decimals like those before it.
  if (valueKind === 'count' && decimals === 0 && number.includes('.'))
    return `${number} has decimals, and ${unit} are counted one by one: write it like ${example(series)}.`;
  const value = toNumber(number);
  // Beyond this a number is no longer exact, and no council counts that high.
  return value > 1e12 ? 'That number is too large to be right.' : undefined;
};

/** What tables print in place of a figure. "Nil" and "none" may also mean 0. */
const noFigure =
  /^(?:<\s?\d{1,3}|\.{2,3}|n\/?a|tb[ac]|not (?:yet )?(?:available|known)(?: yet)?)$/i;

type Digits = {
  readonly whole: string;
  readonly fraction: string;
  readonly isNegative: boolean;
};

const toParsed = ({ whole, fraction, isNegative }: Digits): ParsedValue => {
  const printed = `${formatNumber(toNumber(whole), 0)}${fraction}`;
  const value = toNumber(whole + fraction);
  return isNegative && value !== 0
    ? { kind: 'value', value: -value, printed: `-${printed}` }
    : { kind: 'value', value, printed };
};

/** A number without its minus sign and its currency, where that is the series' own. */
const splitSign = (typed: string, { unit }: Form) => {
  const { before } = splitUnit(unit);
  const bracketed = before ? inBrackets.exec(typed)?.[1] : undefined;
  const [, minus = '', unsigned = ''] = signed.exec(bracketed ?? typed) ?? [];
  const hasSign = before !== '' && unsigned.startsWith(before);
  return {
    isNegative: minus !== '' || bracketed !== undefined,
    hasSign,
    unsigned: hasSign ? unsigned.slice(1).trimStart() : unsigned,
  };
};

const refuseUnclear = (typed: string, { unit }: Form): ParsedValue => {
  const { before, after } = splitUnit(unit);
  return refuse(
    `It is not clear whether “${typed}” is in ${before} or in ${before}${after}. Write it with the ${after}, such as ${before}43.6${after}.`,
  );
};

const lineOrCellEnd = /[\t\n\v\f\r\u2028\u2029]/;

/**
 * Removes characters that cannot be seen and makes full-width forms plain. NFKC would also turn 6²
 * into 62.
 */
const clean = (text: string): string =>
  text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, (blanks) => (lineOrCellEnd.test(blanks) ? '\n' : ' '))
    .trim();

const refuseNoFigure = (typed: string): ParsedValue =>
  refuse(`“${typed}” is not a figure. Leave the field empty, and say below why there is none.`);

/** Words as they are on the scale, in whatever case they are typed; any words where there is none. */
const parseWords = (typed: string, { scale }: Form): ParsedValue => {
  const found = scale?.words.find((one) => one.toLowerCase() === typed.toLowerCase());
  if (found !== undefined) return { kind: 'words', words: found, printed: found };
  if (noFigure.test(typed)) return refuseNoFigure(typed);
  if (scale) return refuse(`“${typed}” is not one of ${scale.words.join(', ')}.`);
  if (typed.length > longestWords)
    return refuse(`This has ${typed.length} characters; ${longestWords} fit.`);
  return { kind: 'words', words: typed, printed: typed };
};

/**
 * Reads a figure as people write it: thousands commas or spaces, a percentage sign, the unit's own
 * words after it, minutes and seconds with a colon. Anything else is refused with the reason; nothing is rounded or guessed.
 *
 * @param text as typed
 * @param series decides what kind of number it has to be: a count is whole, and no count or rate is negative
 * @example parseValue('good', ofsted) // { kind: 'words', words: 'Good', printed: 'Good' }
 * @example parseValue(' 6 270', crimes) // { kind: 'value', value: 6270, printed: '6,270' }
 * @example parseValue('43.60 per 10,000', childProtection) // value 43.6, printed '43.60'
 */
export const parseValue = (text: string, series: Form): ParsedValue => {
  const cleaned = clean(text);
  const typed = cleaned.replaceAll('\n', ' ');
  if (typed === '')
    return refuse('Give the figure, or say below why there is none. You can also save a draft.');
  if (series.valueKind === 'words') return parseWords(typed, series);
  if (text.length > longest) return refuse(`Write the figure alone, such as ${example(series)}.`);
  // "12" and "500" that come from two cells of a spreadsheet are not 12,500.
  if (/\d\n\d/.test(cleaned))
    return refuse(
      `“${typed}” comes from more than one line or cell. Write one figure, like ${example(series)}.`,
    );
  const { isNegative, hasSign, unsigned } = splitSign(typed, series);
  if (isNegative && isNeverNegative(series)) return refuse('A figure here cannot be below 0.');
  const length = readClockLength(unsigned, series.unit);
  if (length !== undefined) return { kind: 'value', value: length, printed: unsigned };
  const [, digits = '', decimals = '', behind = ''] = shape.exec(unsigned) ?? [];
  if (digits === '')
    return noFigure.test(typed)
      ? refuseNoFigure(typed)
      : refuse(`“${typed}” cannot be read as a number. Write it like ${example(series)}.`);
  const amount = toMoneyUnit({ number: digits + decimals, suffix: behind, hasSign }, series.unit);
  if (!amount) return refuseUnclear(typed, series);
  const { number, suffix } = amount;
  const fault = findUnitFault(suffix, series) ?? findNumberFault(number, series);
  if (fault) return refuse(fault);
  const [, whole = '', fraction = ''] = shape.exec(number) ?? [];
  return toParsed({ whole, fraction, isNegative });
};
