import type { OwnArea } from './area.ts';
import type { Break } from './break.ts';
import { type Period, previousPeriod, samePeriodLastYear, shiftPeriod } from './period/period.ts';
import type { PeriodKind } from './period/period-kinds.ts';
import { newestInMonths } from './series-periods.ts';

/**
 * What kind of number a value is. It decides how the value is printed, whether it may be added up and which
 * intervals it may have. A count is a number of things, a rate is per n, a percentage usually 0 to 100.
 * An average (days, minutes, pounds a week) and an index may be any number, and so may an amount of money.
 * `words` are no number at all: a grade, a judgement, yes or no. Nothing is ever reckoned with them.
 */
export const valueKinds = [
  'count',
  'rate',
  'percentage',
  'average',
  'money',
  'index',
  'words',
] as const;
type ValueKind = (typeof valueKinds)[number];

/** “£ a week”, “£ per visit” */
const perOne = / (?:an?|per|each|every) | each$|\//;

/**
 * Whether values of a series may be added up: counts and amounts of what happens over a period. Averages, rates,
 * percentages, indices, what is counted on one day, what counts from the beginning of the year, and money for one of
 * something may not.
 *
 * @example addsUp({ valueKind: 'money', timing: 'flow', unit: '£ a week' }) // false
 */
export const addsUp = ({
  valueKind,
  timing,
  unit = '',
}: Pick<Series, 'valueKind' | 'timing'> & Partial<Pick<Series, 'unit'>>): boolean =>
  (valueKind === 'count' || (valueKind === 'money' && !perOne.test(unit))) && timing === 'flow';

/**
 * Whether a value is how many or how much there is, and no share or average of that.
 *
 * @example isCounted({ valueKind: 'money' }) // true
 */
export const isCounted = ({ valueKind }: Pick<Series, 'valueKind'>): boolean =>
  valueKind === 'count' || valueKind === 'money';

/** Whether no value can be below 0: what is counted one by one, or in proportion to something. */
export const isNeverNegative = ({ valueKind }: Pick<Series, 'valueKind'>): boolean =>
  valueKind === 'count' || valueKind === 'rate';

/**
 * What the values of a series may be compared with, where it is not the usual period: `previous`, of rolling windows
 * and of years that are pooled by three, is the value before, with which they share months; `quarter-before`, of
 * months and of windows by the month, is that of three months before, as in a report that comes out by the quarter.
 */
export const comparisonPeriods = ['previous', 'quarter-before'] as const;

const monthsInQuarter = 3;

/**
 * The period whose value a value is compared with: the one before or, where figures count from the beginning of
 * the year or follow the seasons, the same one a year earlier. Rolling windows share no month with the one before,
 * unless the series says what it is compared with.
 *
 * @param before the periods that the series has before this one, oldest first
 * @example comparedPeriod({ timing: 'flow', seasonal: true }, q2Of2018, []) // Q2 2017/18
 */
export const comparedPeriod = (
  series: Pick<Series, 'timing' | 'seasonal' | 'comparedWith' | 'months'>,
  period: Period,
  before: readonly Period[],
): Period => {
  const { timing, seasonal, comparedWith } = series;
  if (comparedWith === 'previous') return before.at(-1) ?? previousPeriod(period);
  if (comparedWith === 'quarter-before') return shiftPeriod(period, -monthsInQuarter);
  return timing === 'cumulative' || seasonal
    ? samePeriodLastYear(period)
    : newestInMonths(series, previousPeriod(period));
};

/**
 * Whether values of two periods of a series mean the same: where figures count from the beginning of the year,
 * only those to the same day of their years.
 */
export const isComparable = (
  { timing }: Pick<Series, 'timing'>,
  earlier: Period,
  later: Period,
): boolean => {
  const inYear = later.index - samePeriodLastYear(later).index;
  return timing !== 'cumulative' || (later.index - earlier.index) % inYear === 0;
};

/** The longest value in words, in characters; it stands where a number would. */
export const longestWords = 60;

/** The words that a value of a series may be. */
export type Scale = {
  /** In the order in which they are offered; at least two. */
  readonly words: readonly string[];
  /** They go from the lowest to the highest; without this they are in no order, and nothing is compared. */
  readonly ordered?: true;
};

/**
 * One series of a measure's figures: one source, one definition, one kind of period. A measure may
 * have several, shown side by side and never joined.
 */
export type Series = {
  /** Unique within the measure: `council` for the council's own, `published` for official statistics. */
  readonly id: string;
  readonly valueKind: ValueKind;
  /**
   * What comes after the number: "crimes", "per 10,000 children under 18", "of enrolments". One that begins
   * with a currency prints it before the number: "£m", "£ a week".
   */
  readonly unit: string;
  /** The n of "per n", for rates. */
  readonly per?: number;
  /** The words that a value in words may be; absent where any may be used. */
  readonly scale?: Scale;
  /** Decimal places that are printed, 0 to 3. */
  readonly decimals: number;
  readonly periodKind: PeriodKind;
  /**
   * `snapshot`: counted on the period's last day; `flow`: over the whole period; `cumulative`: from the
   * beginning of the year to the period's end.
   */
  readonly timing: 'snapshot' | 'flow' | 'cumulative';
  /** Of cumulative figures, the month with which their year begins; 4 unless set. */
  readonly countsFrom?: number;
  /**
   * The value of a count, or the numerator of a rate or percentage, counts separate cases one by one:
   * crimes, children, pupils. Over a period (`flow`) these are events. Absent for anything else, such
   * as tonnes, pounds, averages and indices, and where it is not known: nothing is then said about
   * chance.
   */
  readonly counts?: 'cases';
  /**
   * Values come when they come, as after an inspection: each is compared with the one before, however long ago, and
   * no round asks for any.
   */
  readonly irregular?: true;
  /** Values follow the seasons: the direction of each is that from the same period of the year before. */
  readonly seasonal?: true;
  /** From which value the direction of each is, where it is not the usual one. */
  readonly comparedWith?: (typeof comparisonPeriods)[number];
  /** Months after a period's end when its value is expected, −12 to 36, before its end if negative; absent = 0. */
  readonly lagMonths?: number;
  /** Of a series by month: the months of the year that have a value, 1 to 12; absent = all. */
  readonly months?: readonly number[];
  /** The day, or only the month, in which its publisher says that the next value comes out: "2026-08-25", "2027-03". */
  readonly nextOn?: string;
  /** No value is collected for a period that begins on this ISO date or later. */
  readonly discontinued?: { readonly from: string; readonly reason: string };
  readonly source: string;
  /** The licence under which others may use it: "Open Government Licence v3.0". */
  readonly licence?: string;
  readonly breaks: readonly Break[];
  /** The areas whose figures are the council's own, in order of time; at least one. */
  readonly ownAreas: readonly OwnArea[];
};

/**
 * Id of the series that holds what was published of a measure's status in periods of their own, such as each quarter's
 * report of a yearly figure. It has no values.
 */
export const statusSeries = 'status';
