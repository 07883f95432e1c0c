import {
  halfYearLabel,
  monthLabel,
  quarterLabel,
  splitYearLabel,
  termLabel,
  threeMonthsLabel,
  threeYearsLabel,
} from './period-labels.ts';
import type { WrittenPeriod } from './period-spellings.ts';

/** The kinds of period. Periods of different kinds are never mixed in one series or compared. */
export const periodKinds = [
  'financial-quarter',
  'half-year',
  'financial-year',
  'academic-year',
  'school-term',
  'calendar-year',
  'two-years',
  'three-years',
  'rolling-3-months',
  'rolling-12-months',
  'rolling-24-months',
  'month',
] as const;

/** One of the {@link periodKinds}; stored with a series, never guessed from a label. */
export type PeriodKind = (typeof periodKinds)[number];

type Rule = {
  /** How many of them begin in twelve months. */
  readonly perYear: number;
  /** How many periods back the nearest one is that shares no month with this one. */
  readonly apart: number;
  /** As it is printed, by its running number. */
  readonly label: (index: number) => string;
  /** The running number of what was written; undefined when it is not a period of this kind. */
  readonly read: (written: WrittenPeriod) => number | undefined;
  /** First month (0 = January of year 0) and number of months. */
  readonly months: (index: number) => { readonly first: number; readonly count: number };
};

const year = (firstMonth: number, label: Rule['label'], read: Rule['read']): Rule => ({
  perYear: 1,
  apart: 1,
  label,
  read,
  months: (index) => ({ first: index * 12 + firstMonth, count: 12 }),
});

/** A year that begins in one calendar year and ends in the next, unless the text names another kind. */
const splitYear =
  (kind: 'financial-year' | 'academic-year'): Rule['read'] =>
  (written) =>
    written.shape === 'split-year' && (written.named ?? kind) === kind ? written.start : undefined;

const readQuarter: Rule['read'] = (written) => {
  if ((written.named ?? 'financial-year') !== 'financial-year') return undefined;
  if (written.shape === 'quarter' && written.start !== undefined)
    return written.start * 4 + written.quarter - 1;
  const isQuarter = written.shape === 'months' && written.count === 3 && written.first % 3 === 0;
  return isQuarter ? written.first / 3 - 1 : undefined;
};

const readCalendarYear: Rule['read'] = (written) =>
  written.shape === 'year' && (written.named ?? 'calendar-year') === 'calendar-year'
    ? written.year
    : undefined;

const readMonth: Rule['read'] = (written) =>
  written.shape === 'month' && !written.named ? written.month : undefined;

const readWindow =
  (count: number): Rule['read'] =>
  (written) => {
    if (written.shape === 'months-to' && !written.named)
      return written.count === count ? written.last : undefined;
    const isWhole = written.shape === 'months' && written.count === count;
    return isWhole ? written.first + count - 1 : readMonth(written);
  };

/** A year or more up to the end of any month. */
const rollingMonths = (count: number): Rule => ({
  perYear: 12,
  apart: count,
  label: monthLabel,
  read: readWindow(count),
  months: (index) => ({ first: index - count + 1, count }),
});

const readHalf: Rule['read'] = (written) =>
  written.shape === 'half-year' && written.start !== undefined
    ? written.start * 2 + written.half - 1
    : undefined;

const readTerm: Rule['read'] = (written) =>
  written.shape === 'term' ? written.start * 3 + written.term - 1 : undefined;

const readThreeYears: Rule['read'] = (written) =>
  written.shape === 'three-years' ? written.start : undefined;

const readThreeMonths: Rule['read'] = (written) =>
  written.shape === 'months' && written.count === 3 ? written.first + 2 : undefined;

/** What distinguishes the kinds. */
export const kindRules: Readonly<Record<PeriodKind, Rule>> = {
  'financial-quarter': {
    perYear: 4,
    apart: 1,
    label: quarterLabel,
    read: readQuarter,
    months: (index) => ({ first: index * 3 + 3, count: 3 }),
  },
  'half-year': {
    perYear: 2,
    apart: 1,
    label: halfYearLabel,
    read: readHalf,
    months: (index) => ({ first: index * 6 + 3, count: 6 }),
  },
  'school-term': {
    perYear: 3,
    apart: 1,
    label: termLabel,
    read: readTerm,
    months: (index) => ({ first: index * 4 + 8, count: 4 }),
  },
  // Two financial years, which have the label of three calendar years: 2024/25 and 2025/26 are 2024 - 26.
  'two-years': {
    perYear: 1,
    apart: 2,
    label: threeYearsLabel,
    read: readThreeYears,
    months: (index) => ({ first: index * 12 + 3, count: 24 }),
  },
  'three-years': {
    perYear: 1,
    apart: 3,
    label: threeYearsLabel,
    read: readThreeYears,
    months: (index) => ({ first: index * 12, count: 36 }),
  },
  'rolling-3-months': {
    perYear: 12,
    apart: 3,
    label: (index) => threeMonthsLabel(index - 2),
    read: readThreeMonths,
    months: (index) => ({ first: index - 2, count: 3 }),
  },
  'financial-year': year(3, splitYearLabel, splitYear('financial-year')),
  'academic-year': year(8, splitYearLabel, splitYear('academic-year')),
  'calendar-year': year(0, String, readCalendarYear),
  'rolling-12-months': rollingMonths(12),
  'rolling-24-months': rollingMonths(24),
  month: {
    perYear: 12,
    apart: 1,
    label: monthLabel,
    read: readMonth,
    months: (index) => ({ first: index, count: 1 }),
  },
};
