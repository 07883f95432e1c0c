import {
  financialYearOf,
  isSamePeriod,
  monthOf,
  type Period,
  parsePeriod,
  periodDates,
  previousPeriod,
  quarterEnding,
  quarterOf,
  samePeriodLastYear,
  samePeriodYearsAgo,
  shiftPeriod,
} from './period.ts';
import type { WrittenPeriod } from './period-spellings.ts';
import { readWrittenPeriod, writtenLabel } from './written-period.ts';

/**
 * A period as people name it. Which one it is depends on the measure: "2016/17" is an academic year
 * for one and a financial year for another, and "last quarter" counts from the latest figure.
 */
export type SpokenPeriod =
  /**
   * Printed labels: "Q2 2018/19", "2016/17", "Jul 2018", "2018"; there is no figure for a
   * half-year.
   */
  | { readonly kind: 'label'; readonly label: string }
  /** A quarter without its year: this year's once it has begun, and until then the newest such quarter that is known. */
  | { readonly kind: 'quarter'; readonly quarter: number }
  /** "At 31 March 2018": an ISO date on which the period ends. */
  | { readonly kind: 'ends'; readonly date: string }
  /** "April to June 2018": ISO months, both included. */
  | { readonly kind: 'months'; readonly from: string; readonly to: string }
  /** "April to September" without its year: the newest such months that are known, by the number of the last. */
  | { readonly kind: 'from-april'; readonly to: number }
  | { readonly kind: 'latest' }
  /** The period before the latest. */
  | { readonly kind: 'previous' }
  /** The period after the latest, of which there is no figure yet. */
  | { readonly kind: 'next' }
  /** The same period a year before the latest. */
  | { readonly kind: 'last-year' }
  /** The same period several years before the latest, 2 to 100. */
  | { readonly kind: 'years-ago'; readonly years: number }
  /** So many periods, and so many years, before the latest: "the quarter before that" after the one before. */
  | { readonly kind: 'further-back'; readonly periods: number; readonly years: number }
  /** The current year: it has no figure yet, and a quarter does not count as one. */
  | { readonly kind: 'this-year' };

const isoMonth = (month: number): string =>
  periodDates({ kind: 'month', index: month }).end.slice(0, 7);

const toSpoken = (written: WrittenPeriod): SpokenPeriod => {
  if (written.shape === 'months') {
    const { first, count } = written;
    return { kind: 'months', from: isoMonth(first), to: isoMonth(first + count - 1) };
  }
  if (written.shape === 'quarter' && written.start === undefined)
    return { kind: 'quarter', quarter: written.quarter };
  // Nothing tells the second half from the months of the winter by its end alone.
  if (written.shape === 'half-year' && written.start === undefined && written.half === 1)
    return { kind: 'from-april', to: 9 };
  // A part of a year always belongs to the financial year, whether or not that is said.
  const isPart = written.shape === 'quarter' || written.shape === 'half-year';
  const label = writtenLabel(isPart ? { ...written, named: undefined } : written);
  return { kind: 'label', label };
};

/**
 * Reads what people type for a period, see {@link readWrittenPeriod}.
 *
 * @example readSpokenPeriod('2nd quarter of 18/19') // { kind: 'label', label: 'Q2 2018/19' }
 */
export const readSpokenPeriod = (text: string): SpokenPeriod | undefined => {
  const written = readWrittenPeriod(text);
  return written && toSpoken(written);
};

const monthsOf = (period: Period): { readonly from: string; readonly to: string } => {
  const { start, end } = periodDates(period);
  return { from: start.slice(0, 7), to: end.slice(0, 7) };
};

/** A year without another word is of the calendar; "2026/27" is the council's own. */
const datedKinds = ['month', 'financial-quarter', 'calendar-year', 'financial-year'] as const;

/**
 * The months of a period that somebody named, where it is the same whatever it is counted from.
 *
 * @returns ISO months, both included; undefined for "last quarter" and the like
 * @example monthsMeant({ kind: 'label', label: 'Q4 2018/19' }) // { from: '2019-01', to: '2019-03' }
 */
export const monthsMeant = (
  spoken: SpokenPeriod,
): { readonly from: string; readonly to: string } | undefined => {
  if (spoken.kind === 'months') return { from: spoken.from, to: spoken.to };
  if (spoken.kind !== 'label') return undefined;
  const [period] = datedKinds.flatMap((kind) => parsePeriod(kind, spoken.label) ?? []);
  return period && monthsOf(period);
};

/**
 * Whether a period ends within the months that somebody named.
 *
 * @example isWithin(Q2_2018_19, { kind: 'label', label: '2018/19' }) // true
 */
export const isWithin = (period: Period, spoken: SpokenPeriod): boolean => {
  const months = monthsMeant(spoken);
  const { to } = monthsOf(period);
  return months !== undefined && months.from <= to && to <= months.to;
};

/**
 * The quarter of this financial year that a number alone means, once it has begun.
 *
 * @param latest the newest of the series; one that ended before last year no longer follows the calendar
 * @param today ISO date
 * @returns undefined where the newest such quarter that is known is meant
 * @example quarterBegun(3, Q2_2018_19, '2018-12-10') // Q3 2018/19, which has no figure yet
 */
export const quarterBegun = (
  quarter: number,
  latest: Period,
  today: string,
): Period | undefined => {
  const year = financialYearOf(monthOf(today));
  const meant: Period = { kind: 'financial-quarter', index: year * 4 + quarter - 1 };
  const hasBegun = periodDates(meant).start <= today;
  return hasBegun && year - financialYearOf(latest) <= 1 ? meant : undefined;
};

/**
 * Tells the period that somebody named from others of its series. Of rolling months, a quarter means those that end
 * with it.
 *
 * @param latest the newest of the series, from which "last quarter" counts
 * @param today ISO date, from which a quarter without its year counts; the newest such quarter is meant when absent
 * @example isMeant({ kind: 'quarter', quarter: 2 }, Q3_2018_19)(Q2_2018_19) // true
 */
export const isMeant = (
  spoken: SpokenPeriod,
  latest: Period,
  today?: string,
): ((period: Period) => boolean) => {
  const isAt = (meant: Period | undefined) => (period: Period) =>
    meant !== undefined && isSamePeriod(period, meant);
  const isQuarter = (is: (quarter: Period) => boolean) => (period: Period) => {
    const quarter = quarterEnding(period);
    return quarter !== undefined && is(quarter);
  };
  switch (spoken.kind) {
    case 'label': {
      const quarter = parsePeriod('financial-quarter', spoken.label);
      return quarter ? isQuarter(isAt(quarter)) : isAt(parsePeriod(latest.kind, spoken.label));
    }
    case 'quarter': {
      const begun = today && quarterBegun(spoken.quarter, latest, today);
      return isQuarter(begun ? isAt(begun) : (quarter) => quarterOf(quarter) === spoken.quarter);
    }
    case 'ends':
      return (period) => periodDates(period).end === spoken.date;
    case 'months':
      return (period) => {
        const { from, to } = monthsOf(period);
        return from === spoken.from && to === spoken.to;
      };
    case 'from-april':
      return (period) => {
        const { from, to } = monthsOf(period);
        return from.endsWith('-04') && Number(to.slice(5)) === spoken.to;
      };
    case 'latest':
      return isAt(latest);
    case 'previous':
      return isAt(previousPeriod(latest));
    case 'next':
      return isAt(shiftPeriod(latest, 1));
    case 'this-year':
      return () => false;
    case 'last-year':
      return isAt(samePeriodLastYear(latest));
    case 'years-ago':
      return isAt(samePeriodYearsAgo(latest, spoken.years));
    case 'further-back':
      return isAt(periodFurtherBack(latest, spoken));
  }
};

/**
 * The period that is so many periods, and so many years, before another.
 *
 * @param by whole, not negative
 * @example periodFurtherBack(Q2_2018_19, { periods: 2, years: 0 }) // Q4 2017/18
 */
export const periodFurtherBack = (
  from: Period,
  { periods, years }: { readonly periods: number; readonly years: number },
): Period =>
  Array.from({ length: periods }).reduce<Period>(previousPeriod, samePeriodYearsAgo(from, years));

/** The first year of a printed label, of a day or of a month. */
const yearIn = (text: string): number => Number(/(?:19|20)\d\d/.exec(text)?.[0]);

/**
 * Whether a time that somebody named lies before the first figure of a series: its year does, or it is so
 * many years before the latest.
 *
 * @param ends the first and the latest period of the series
 * @example isBefore({ kind: 'label', label: '2005' }, { first: Q1_2018_19, latest: Q2_2018_19 }) // true
 */
export const isBefore = (
  spoken: SpokenPeriod,
  { first, latest }: { readonly first: Period; readonly latest: Period },
): boolean => {
  const began = yearIn(periodDates(first).start);
  switch (spoken.kind) {
    case 'label':
      return yearIn(spoken.label) < began;
    case 'ends':
      return yearIn(spoken.date) < began;
    case 'months':
      return yearIn(spoken.from) < began;
    case 'years-ago':
      return samePeriodYearsAgo(latest, spoken.years).index < first.index;
    case 'further-back':
      return periodFurtherBack(latest, spoken).index < first.index;
    default:
      return false;
  }
};

/**
 * Whether a name counts from the latest figure.
 *
 * @example isRelative({ kind: 'previous' }) // true
 */
export const isRelative = ({ kind }: SpokenPeriod): boolean => fromLatest.has(kind);

const fromLatest: ReadonlySet<SpokenPeriod['kind']> = new Set([
  ...(['latest', 'previous', 'last-year', 'years-ago', 'further-back'] as const),
]);

/**
 * The quarter since which somebody asks what has changed.
 *
 * @param latest the newest quarter of the register, from which "last quarter" counts
 * @returns undefined for words that do not name an earlier quarter
 * @example quarterSince({ kind: 'quarter', quarter: 1 }, Q2_2018_19) // Q1 2018/19
 */
export const quarterSince = (spoken: SpokenPeriod, latest: Period): Period | undefined => {
  switch (spoken.kind) {
    case 'previous':
      return previousPeriod(latest);
    case 'last-year':
      return samePeriodLastYear(latest);
    case 'quarter': {
      const back = (latest.index - (spoken.quarter - 1)) % 4;
      return shiftPeriod(latest, -(back === 0 ? 4 : back));
    }
    case 'label': {
      const named = parsePeriod('financial-quarter', spoken.label);
      return named && named.index < latest.index ? named : undefined;
    }
    default:
      return undefined;
  }
};
