import { kindRules, type PeriodKind } from './period-kinds.ts';
import { monthLabel } from './period-labels.ts';
import { readWrittenPeriod } from './written-period.ts';

/**
 * A stretch of time that a figure is for: a kind and a running number, so the previous period is
 * `index - 1`. Quarters count four to the financial year, months twelve to the calendar year, years
 * by the year they start in; rolling months count by their last month. Half-years count two to
 * the financial year, terms (four months each, from September) three to the academic year, and three years
 * that are pooled by the calendar year they start in.
 */
export type Period = { readonly kind: PeriodKind; readonly index: number };

/**
 * Reads a printed label as a period of a given kind; the kind is never guessed from the label. It
 * reads the same spellings that people may type, see {@link readWrittenPeriod}.
 *
 * @returns undefined when the text is not a label of that kind
 * @see Outcomes Focused Monitoring Report, December 2018, "Overview: direction of travel"
 * @example parsePeriod('financial-quarter', 'Q2 2018/19') // July to September 2018
 */
export const parsePeriod = (kind: PeriodKind, label: string): Period | undefined => {
  const written = readWrittenPeriod(label);
  const index = written && kindRules[kind].read(written);
  return index === undefined ? undefined : { kind, index };
};

/**
 * Prints a period as the reports do: the quarter before its year.
 *
 * @example periodLabel({ kind: 'rolling-12-months', index: 2018 * 12 + 6 }) // 'Jul 2018'
 */
export const periodLabel = ({ kind, index }: Period): string => kindRules[kind].label(index);

/**
 * Prints a period for a sentence, so that two kinds cannot be mistaken for each other.
 *
 * @example describePeriod({ kind: 'academic-year', index: 2016 }) // 'academic year 2016/17'
 */
export const describePeriod = (period: Period): string => {
  const label = periodLabel(period);
  if (period.kind === 'rolling-12-months') return `12 months to ${label}`;
  if (period.kind === 'rolling-24-months') return `24 months to ${label}`;
  if (period.kind === 'academic-year') return `academic year ${label}`;
  if (period.kind === 'financial-year') return `financial year ${label}`;
  if (period.kind === 'two-years') return `two years ${label}`;
  if (period.kind === 'three-years') return `three years ${label}`;
  return label;
};

/**
 * Which quarter of its financial year a period is; undefined for another kind.
 *
 * @example quarterOf(Q2_2018_19) // 2
 */
export const quarterOf = ({ kind, index }: Period): number | undefined =>
  kind === 'financial-quarter' ? (index % 4) + 1 : undefined;

/**
 * The quarter that a period is, or with whose last day rolling months end; undefined for another.
 *
 * @example quarterEnding(twelve_months_to_Sep_2018) // Q2 2018/19
 */
export const quarterEnding = (period: Period): Period | undefined => {
  const { kind, index } = period;
  if (kind === 'financial-quarter') return period;
  const isRolling = kind.startsWith('rolling-');
  // The first quarter of year 0 ends with its sixth month.
  return isRolling && index % 3 === 2
    ? { kind: 'financial-quarter', index: (index - 5) / 3 }
    : undefined;
};

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The months count from January of year 0. */
const isoDate = (month: number, day: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${twoDigits((month % 12) + 1)}-${twoDigits(day)}`;

const lastDay = (month: number): number =>
  new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();

type Dates = { readonly start: string; readonly end: string };

/** An answer about all outcomes asks for these dates 100,000 times, of a few hundred periods. */
const dates = new WeakMap<Period, Dates>();

/**
 * The first and last day of a period, both included, as ISO dates.
 *
 * @example periodDates(Q4_2018_19) // { start: '2019-01-01', end: '2019-03-31' }
 */
export const periodDates = (period: Period): Dates => {
  const known = dates.get(period);
  if (known) return known;
  const { first, count } = kindRules[period.kind].months(period.index);
  const last = first + count - 1;
  const made = { start: isoDate(first, 1), end: isoDate(last, lastDay(last)) };
  dates.set(period, made);
  return made;
};

/**
 * The calendar year in which the financial year of a period's last day begins.
 *
 * @example financialYearOf(Q4_2018_19) // 2018
 */
export const financialYearOf = (period: Period): number => {
  const [year = 0, month = 0] = periodDates(period).end.split('-').map(Number);
  return month < 4 ? year - 1 : year;
};

const millisecondsInDay = 86_400_000;

/**
 * The number of days in a period.
 *
 * @example periodDays(Q1_2018_19) // 91: April, May and June
 */
export const periodDays = (period: Period): number => {
  const { start, end } = periodDates(period);
  // Without a time, an ISO date is a day in UTC, where every day has 24 hours.
  return (Date.parse(end) - Date.parse(start)) / millisecondsInDay + 1;
};

/**
 * The month that a day is in.
 *
 * @example periodLabel(monthOf('2018-07-31')) // 'Jul 2018'
 */
export const monthOf = (date: string): Period => ({
  kind: 'month',
  index: Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1,
});

/**
 * The period of the same kind a number of steps later (earlier when negative).
 *
 * @example shiftPeriod(Q4_2018_19, 1) // Q1 2019/20
 */
export const shiftPeriod = ({ kind, index }: Period, steps: number): Period => ({
  kind,
  index: index + steps,
});

/**
 * The nearest earlier period that shares no month with this one: the one before or, for twelve
 * rolling months, the one twelve months before; for 24, the one 24 months before.
 *
 * @example previousPeriod(Q1_2018_19) // Q4 2017/18
 */
export const previousPeriod = (period: Period): Period =>
  shiftPeriod(period, -kindRules[period.kind].apart);

/**
 * The same period a year earlier.
 *
 * @example samePeriodLastYear(Q2_2018_19) // Q2 2017/18
 */
export const samePeriodLastYear = (period: Period): Period => samePeriodYearsAgo(period, 1);

/**
 * The same period some years earlier.
 *
 * @param years whole, not negative
 * @example samePeriodYearsAgo(Q2_2018_19, 5) // Q2 2013/14
 */
export const samePeriodYearsAgo = (period: Period, years: number): Period =>
  shiftPeriod(period, -years * kindRules[period.kind].perYear);

const monthAfter = ({ kind, index }: Period): number => {
  const { first, count } = kindRules[kind].months(index);
  return first + count;
};

/**
 * The newest period of a kind that ended at least a number of months before the end of another
 * period.
 *
 * @param months whole; negative for one that may end so many months after the other
 * @example newestEnded('academic-year', Q2_2018_19, 7) // 2016/17: August 2017 and seven months is March
 */
export const newestEnded = (kind: PeriodKind, by: Period, months = 0): Period => {
  const since = monthAfter(by) - months - monthAfter({ kind, index: 0 });
  return { kind, index: Math.floor(since / (12 / kindRules[kind].perYear)) };
};

/**
 * Whether the periods of a kind can be compared only a year apart: years of any sort, and twelve
 * rolling months, which share months unless they are a year apart.
 *
 * @example isYearly('month') // false
 */
export const isYearly = (kind: PeriodKind): boolean =>
  kindRules[kind].apart === kindRules[kind].perYear;

/**
 * Whether the periods of a kind are named by one month: months, and a year or more up to the end of one.
 *
 * @example isByMonth('rolling-24-months') // true
 */
export const isByMonth = (kind: PeriodKind): boolean => kindRules[kind].label === monthLabel;

/** Whether two are the same period of the same kind. */
export const isSamePeriod = (a: Period, b: Period): boolean =>
  a.kind === b.kind && a.index === b.index;

/**
 * Orders two periods of one kind: negative when `a` is earlier.
 *
 * @throws RangeError when the kinds differ, since such periods have no order
 */
export const comparePeriods = (a: Period, b: Period): number => {
  if (a.kind !== b.kind) throw new RangeError(`cannot order ${a.kind} and ${b.kind}`);
  return a.index - b.index;
};

/**
 * Whether two periods of one kind share a month. Consecutive windows of twelve rolling months share
 * eleven; periods of any other kind share none unless they are the same.
 *
 * @throws RangeError when the kinds differ, since such periods are never compared
 * @example overlaps(Jul_2018, Aug_2017) // true: twelve months to each, of which August 2017 is in both
 */
export const overlaps = (a: Period, b: Period): boolean =>
  Math.abs(comparePeriods(a, b)) < kindRules[a.kind].apart;

/**
 * A short text that names a period in storage; sorts by time within a kind.
 *
 * @example periodKey(Q2_2018_19) // 'financial-quarter~08073'
 */
export const periodKey = ({ kind, index }: Period): string =>
  `${kind}~${String(index).padStart(5, '0')}`;
