import type { OwnArea } from './area.ts';
import type { Break } from './break.ts';
import { type DirectionWords, wordOfDirection } from './direction-words.ts';
import type { Whole } from './overall-status.ts';
import { type Period, previousPeriod, samePeriodLastYear, shiftPeriod } from './period/period.ts';
import type { PeriodKind } from './period/period-kinds.ts';
import type { Provenance } from './provenance.ts';
import { newestInMonths } from './series-periods.ts';
import type { StatusWord, Target, TargetRule, Tolerance } from './target.ts';

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

/**
 * Whether values of a series may be added up: counts and amounts of what happens over a period. Averages, rates,
 * percentages, indices, what is counted on one day and what counts from the beginning of the year may not.
 */
export const addsUp = ({ valueKind, timing }: Pick<Series, 'valueKind' | 'timing'>): boolean =>
  (valueKind === 'count' || valueKind === 'money') && timing === 'flow';

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

/**
 * Which way is good. `within-range`: nearer to the range that is each figure's target. `not-judged`: a change is neither,
 * and is never coloured.
 */
export const polarities = [
  'lower-is-better',
  'higher-is-better',
  'within-range',
  'not-judged',
] as const;
/** The council's choice, in the data; see docs/data-format.md. */
export type Polarity = (typeof polarities)[number];

/** The polarities of which one side is better, whatever the figure. */
export type OneSided = Extract<Polarity, `${string}-is-better`>;

/**
 * Whether a lower or a higher figure is better in itself.
 *
 * @example isOneSided('within-range') // false
 */
export const isOneSided = (polarity: Polarity): polarity is OneSided =>
  polarity === 'lower-is-better' || polarity === 'higher-is-better';

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

/** One line of a breakdown: what a figure is broken down by ("area", "age"), and which of these it is of ("Northfield"). */
export type Breakdown = { readonly by: string; readonly category: string };

/**
 * Something that is measured: an indicator's part (S05A), its only measure under the indicator's
 * own code (S01), or a performance measure listed under it, which has no code in the report and is
 * given one of ours.
 */
export type Measure = {
  /** As printed ("S05A"), or one of ours; it does not say where the measure belongs. */
  readonly code: string;
  /** The report prints no code for it, so this code means nothing to a reader. */
  readonly unprinted?: true;
  /** As printed in full. */
  readonly name: string;
  /** For a button or a row of a list: "Total crime". */
  readonly shortName: string;
  readonly polarity: Polarity;
  /** Within which a change counts as level; 1% of the earlier value unless set. */
  readonly tolerance?: Tolerance;
  /** The measure of which it counts a part, in the same unit and over the same periods: S05D of S05A. */
  readonly partOf?: string;
  /** Where it is one of the lines into which the indicator's figure is broken down. */
  readonly breakdown?: Breakdown;
  /** The indicator that it is a part of, where that has a status as a whole; absent where it has none. */
  readonly whole?: Whole;
  /** How its statuses follow from its targets; absent where the council has not said. */
  readonly targetRule?: TargetRule;
  /** The council's own words for statuses, with their colours. */
  readonly statuses?: readonly StatusWord[];
  /** The council's own words for directions. */
  readonly directionWords?: DirectionWords;
  /** A status that the report prints in the measure's name (S06 inspections). */
  readonly note?: string;
  /** The council's own is the one that is judged; empty when the report printed a picture only. */
  readonly series: readonly Series[];
};

/** What is known about a value beyond the number. */
export const observationFlags = [
  'provisional',
  'revised',
  'estimated',
  'suppressed',
  'not-available',
  'not-applicable',
  'set-in-advance',
  'derived',
] as const;
type ObservationFlag = (typeof observationFlags)[number];

/**
 * What can be reported as a value's direction of travel; `not-applicable`: that it has none, printed as “n/a”. `up` and
 * `down` are for a measure of which neither is better in itself: “Up (not judged)”.
 */
export const reportedDirections = [
  'improving',
  'worsening',
  'unchanged',
  'not-applicable',
  'up',
  'down',
] as const;
/** One of the {@link reportedDirections}. */
export type ReportedDirection = (typeof reportedDirections)[number];

/**
 * A reported direction in words.
 *
 * @param own the council's words for directions
 * @example sayDirection('not-applicable') // 'not applicable'
 */
export const sayDirection = (one: ReportedDirection, own?: DirectionWords): string =>
  wordOfDirection(one, own).replace('not-applicable', 'not applicable');

/** One value of one series, for one area and period: a number or words. Missing is null, never zero. */
export type Observation = {
  readonly period: Period;
  /** As the source printed it: "32.7 Per 10,000", "6,270". */
  readonly printed: string;
  /** Null also where the value is in words, so that nothing can be reckoned with it. */
  readonly value: number | null;
  /** The value of a series that has words: "Good". Absent where it is missing, and for every number. */
  readonly words?: string;
  readonly flags: readonly ObservationFlag[];
  readonly numerator?: number;
  readonly denominator?: number;
  /** What an officer reported as the direction of travel; kept next to what is computed. */
  readonly reported?: ReportedDirection;
  /** The same against the other of the period before and the same one of the year before; see `otherPeriod`. */
  readonly reportedOther?: ReportedDirection;
  /** Why there is no value, as it was reported: "the police return is late". */
  readonly why?: string;
  /** What the value was to reach in its period. */
  readonly target?: Target;
  /** What the figure is to reach by the end of its financial year, where that is another target. */
  readonly yearTarget?: Target;
  /** The value before it was revised, as it was printed: "81.2%". */
  readonly revisedFrom?: string;
  /** How it stands to its target as published, in the council's word: "Red", "On track". */
  readonly status?: string;
  /** Why that status was published, where it is not the one that follows from the figure. */
  readonly statusReason?: string;
  /** Where it comes from; every stored value has one. */
  readonly provenance?: Provenance;
  /**
   * While it is not signed off, the agreed value that it replaced: readers see that one if it is
   * sent back. Absent where there was none.
   */
  readonly lastGood?: Omit<Observation, 'period' | 'lastGood'>;
};

/** A value that was published or submitted as a number. */
export type KnownObservation = Observation & { readonly value: number };

/**
 * Id of the series that holds what was published of a measure's status in periods of their own, such as each quarter's
 * report of a yearly figure. It has no values.
 */
export const statusSeries = 'status';

/**
 * Whether there is a value, as a number or in words: something can be shown.
 *
 * @example isGiven({ value: null, words: 'Good' }) // true
 */
export const isGiven = ({ value, words }: Pick<Observation, 'value' | 'words'>): boolean =>
  value !== null || words !== undefined;

/**
 * Whether a value is known as a number, so that it can be reckoned with: 0 is known; a value that is withheld,
 * not available or in words is not.
 *
 * @example isKnown({ value: null }) // false
 */
export const isKnown = <T extends { readonly value: number | null }>(
  one: T,
): one is T & { readonly value: number } => one.value !== null;

/** The flags of a value that may still change, or has changed. */
export const unfirmFlags = ['provisional', 'estimated', 'revised'] as const;
