import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import type { Observation } from './observation.ts';
import type { Series } from './series.ts';
import { splitUnit, withUnit } from './unit.ts';

/**
 * A text with a capital letter, as at the start of a sentence.
 *
 * @example capitalise('lower is better') // 'Lower is better'
 */
export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type Form = Pick<Series, 'valueKind' | 'decimals'> & Partial<Pick<Series, 'unit'>>;

// Building a formatter takes longer than everything else on a card. There is one for each number of
// decimals.
const numberFormats = new Map<number, Intl.NumberFormat>();

const numberFormat = (decimals: number): Intl.NumberFormat => {
  const known = numberFormats.get(decimals);
  if (known) return known;
  const built = new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    // Nothing is minus nothing: -0.04 is printed as 0.0.
    signDisplay: 'negative',
  });
  numberFormats.set(decimals, built);
  return built;
};

/**
 * Prints a bare number with thousands commas and the series' decimal places.
 *
 * @example formatNumber(6270, 0) // '6,270'
 */
export const formatNumber = (value: number, decimals: number): string =>
  numberFormat(decimals).format(value);

/**
 * A printed number of percentage points, with its unit.
 *
 * @example ofPoints('1') // '1 percentage point'
 * @example ofPoints('+0.3') // '+0.3 percentage points'
 */
export const ofPoints = (printed: string): string =>
  `${printed} percentage point${/^[+−-]?1$/u.test(printed) ? '' : 's'}`;

/**
 * Prints a number as a headline: with its percentage sign or currency but without the unit's words.
 *
 * @example formatFigure(7.3, percentage) // '7.3%'
 * @example formatFigure(-1.2, { valueKind: 'money', decimals: 1, unit: '£m' }) // '-£1.2m'
 */
export const formatFigure = (value: number, { valueKind, decimals, unit = '' }: Form): string => {
  const number = formatNumber(value, decimals);
  if (valueKind === 'percentage') return `${number}%`;
  const { before, after } = splitUnit(unit);
  return number.startsWith('-')
    ? `-${before}${number.slice(1)}${after}`
    : `${before}${number}${after}`;
};

type Given = Pick<Observation, 'value' | 'words'> & Partial<Pick<Observation, 'printed'>>;

/**
 * The plus sign of a value that is printed with one, as a difference from a budget is; otherwise empty.
 *
 * @example plusOf({ value: 2.9, printed: '+£2.9m' }) // '+'
 */
export const plusOf = ({ value, printed = '' }: Given): string =>
  value !== null && value > 0 && printed.trimStart().startsWith('+') ? '+' : '';

/**
 * Prints a value as a headline, whether it is a number or in words.
 *
 * @returns empty for one that is missing
 * @example formatGiven({ value: null, words: 'Good' }, ofsted) // 'Good'
 * @example formatGiven({ value: 2.9, printed: '+£2.9m' }, overspend) // '+£2.9m'
 */
export const formatGiven = (given: Given, form: Form): string =>
  given.value === null ? (given.words ?? '') : `${plusOf(given)}${formatFigure(given.value, form)}`;

const mostPlaces = 9;

/** Closer than this are numbers that differ only by how they were worked out. */
const areAlike = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));

/**
 * The decimal places at which a number is printed differently from the others that it is not equal
 * to, so that a sentence that sets one against another does not contradict itself.
 *
 * @param decimals the fewest; 0 or more
 * @returns `decimals` where nothing differs by more than the rounding of sums
 * @example placesApart(1, 3.06, [3.1, 3.6]) // 2: "3.06 is below 3.10"
 */
export const placesApart = (decimals: number, value: number, others: readonly number[]): number => {
  const differing = others.filter((one) => !areAlike(one, value));
  for (let places = decimals; places <= mostPlaces; places += 1) {
    const printed = Number(value.toFixed(places));
    if (differing.every((one) => Number(one.toFixed(places)) !== printed)) return places;
  }
  return decimals;
};

/**
 * The decimal places that a number has, also where it is so small that JavaScript writes it with an exponent.
 *
 * @example placesOf(43.6) // 1
 * @example placesOf(1.5e-7) // 8
 */
export const placesOf = (value: number): number => {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
};

/**
 * The decimal places at which the limits of a target are printed: none where all are whole, and otherwise as many as
 * they have, but no fewer than figures.
 *
 * @example placesOfLimits(1, [410]) // 0
 * @example placesOfLimits(1, [5.25, 7]) // 2
 */
export const placesOfLimits = (decimals: number, limits: readonly number[]): number =>
  limits.every((one) => Number.isInteger(one)) ? 0 : Math.max(decimals, ...limits.map(placesOf));

/**
 * Prints a figure and others that it is set against with enough decimal places to see which is
 * larger, and none with more places than it has.
 *
 * @returns all at the usual places where they look different there
 * @example formatAgainst(3.1, [3.104, 3.6], { valueKind: 'percentage', decimals: 1 })
 *   // { figure: '3.1%', others: ['3.104%', '3.6%'] }
 */
export const formatAgainst = (
  value: number,
  others: readonly number[],
  form: Form,
): { readonly figure: string; readonly others: readonly string[] } => {
  const places = placesApart(form.decimals, value, others);
  const print = (one: number): string => {
    const own = Math.max(form.decimals, placesOf(one));
    return formatFigure(one, { ...form, decimals: Math.min(places, own) });
  };
  return { figure: print(value), others: others.map(print) };
};

/**
 * Prints the size of a difference with enough decimal places to see that there is one.
 *
 * @param size 0 or more
 * @example formatSize(0.04, { valueKind: 'percentage', decimals: 1 }) // '0.04%'
 */
export const formatSize = (size: number, form: Form): string =>
  formatFigure(size, { ...form, decimals: placesApart(form.decimals, size, [0]) });

/**
 * Prints how far two figures of one unit are apart, with that unit; percentages in points.
 *
 * @param size 0 or more
 * @example formatApart(14.8, { valueKind: 'percentage', decimals: 1, unit: 'of pupils' }) // '14.8 percentage points'
 * @example formatApart(97, { valueKind: 'count', decimals: 0, unit: 'crimes' }) // '97 crimes'
 */
export const formatApart = (size: number, series: Form & Pick<Series, 'unit'>): string => {
  const apart = formatSize(size, series);
  return series.valueKind === 'percentage'
    ? ofPoints(apart.replace(/%$/, ''))
    : withUnit(apart, series);
};

/**
 * Prints a stretch of months.
 *
 * @param from the first month, "2018-04"
 * @param to the last month, both included
 * @example formatMonths('2018-04', '2018-09') // 'April to September 2018'
 * @example formatMonths('2018-10', '2019-03') // 'October 2018 to March 2019'
 */
export const formatMonths = (from: string, to: string): string => {
  const isOfYear = from.slice(0, 4) === to.slice(0, 4);
  const begin = format(parseISO(`${from}-01`), isOfYear ? 'MMMM' : 'MMMM yyyy');
  return `${begin} to ${format(parseISO(`${to}-01`), 'MMMM yyyy')}`;
};

/**
 * Prints an ISO date for a sentence.
 *
 * @example formatDate('2019-01-21') // '21 January 2019'
 */
export const formatDate = (date: string): string => format(parseISO(date), 'd MMMM yyyy');

/**
 * A month of a year.
 *
 * @example formatMonth('2027-03') // 'March 2027'
 */
export const formatMonth = (month: string): string => format(parseISO(month), 'MMMM yyyy');

/**
 * The same with the day of the week, for a deadline.
 *
 * @example formatDay('2019-01-21') // 'Monday 21 January 2019'
 */
export const formatDay = (date: string): string => format(parseISO(date), 'EEEE d MMMM yyyy');

/**
 * The day of an instant in London.
 *
 * @example formatLondonDay(new Date('2019-01-04T10:02:00Z')) // '4 January 2019'
 */
export const formatLondonDay = (instant: Date): string =>
  format(new TZDate(instant.getTime(), 'Europe/London'), 'd MMMM yyyy');

/**
 * Prints an instant as clocks in London show it.
 *
 * @example formatInstant(new Date('2019-07-01T08:05:00Z')) // '1 July 2019, 09:05'
 */
export const formatInstant = (instant: Date): string =>
  format(new TZDate(instant.getTime(), 'Europe/London'), 'd MMMM yyyy, HH:mm');

/**
 * The same for the middle of a sentence.
 *
 * @example formatMoment(new Date('2019-07-01T08:05:00Z')) // '09:05 on 1 July 2019'
 */
export const formatMoment = (instant: Date): string =>
  format(new TZDate(instant.getTime(), 'Europe/London'), "HH:mm 'on' d MMMM yyyy");

const thousands = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
const plain = /^-?(\d+(\.\d+)?|\.\d+)$/;
const exponential = /^-?\d(\.\d+)?e[+-]\d+$/;

/**
 * An export writes a number with too many digits with an e. Anything else with an e comes from
 * somewhere that may have lost digits, or is a code: "1e3" is the name of a ward as well.
 */
const isExported = (text: string): boolean =>
  exponential.test(text) && String(Number(text)) === text;

/**
 * A number with or without thousands commas.
 *
 * @returns undefined when it is not a number: "6,27", "n/a", "1e3", "1.2E+05", "-0"
 * @example readNumber('6,270') // 6270
 */
export const readNumber = (cell: string): number | undefined => {
  const text = cell.trim().replace(/^\u2212/, '-');
  if (![thousands, plain].some((shape) => shape.test(text)) && !isExported(text)) return undefined;
  const number = Number(text.replaceAll(',', ''));
  return Number.isFinite(number) && !Object.is(number, -0) ? number : undefined;
};
