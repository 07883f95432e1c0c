import { shortMonth } from '../../domain/period/month-names.ts';
import {
  isByMonth,
  monthOf,
  newestEnded,
  type Period,
  parsePeriod,
  periodDates,
  periodLabel,
} from '../../domain/period/period.ts';
import type { PeriodKind } from '../../domain/period/period-kinds.ts';
import type { Content } from '../rows/row.ts';
import { readDay } from './tables/read-cells.ts';

const examples: Record<PeriodKind, string> = {
  'financial-quarter': 'Q2 2018/19',
  'financial-year': '2018/19',
  'academic-year': '2018/19',
  'calendar-year': '2018',
  'half-year': 'H1 2018/19',
  'school-term': 'Autumn 2018/19',
  'two-years': '2015 - 17',
  'three-years': '2015 - 17',
  'rolling-3-months': 'Jul-Sep 2018',
  'rolling-12-months': 'Jul 2018',
  'rolling-24-months': 'Jul 2018',
  month: 'Jul 2018',
};

/** Days from 30 December 1899, as spreadsheets count them, for the years 1982 to 2064. */
const serialDay = /^[3-5]\d{4}$/;

const dayBefore1900 = Date.UTC(1899, 11, 30);

/** The day that a cell is, as an ISO date: "43282", "01/07/2018", "31-Mar-18". */
const dayOf = (label: string): string | undefined =>
  serialDay.test(label)
    ? new Date(dayBefore1900 + Number(label) * 86_400_000).toISOString().slice(0, 10)
    : readDay(label.replace(/^(\d\d?)-(?=\p{L})/u, '$1 '));

/** What a spreadsheet made of a month that was typed into it is the first of its days. */
const firstOfMonth = (day: string | undefined): string | undefined =>
  day?.endsWith('-01') ? `${shortMonth(Number(day.slice(5, 7)))} ${day.slice(0, 4)}` : undefined;

/** The period that ends on a day. */
const endingOn = (day: string, kind: PeriodKind): Period | undefined => {
  const found = newestEnded(kind, monthOf(day));
  return periodDates(found).end === day ? found : undefined;
};

/** The years of which a spreadsheet makes a month: "2011/12" is typed, and December 2011 is shown. */
const isSplitYear = (kind: PeriodKind): boolean =>
  kind === 'financial-year' || kind === 'academic-year';

/** The label of the year of which a spreadsheet made a month. */
const yearOfMonth = (label: string): string | undefined => {
  const month = parsePeriod('month', label);
  if (!month) return undefined;
  const [year, number] = [Math.floor(month.index / 12), (month.index % 12) + 1];
  return (year + 1) % 100 === number ? `${year}/${String(number).padStart(2, '0')}` : undefined;
};

/** A period that can be kept: the year 0 has no label that could be read back. */
const parseKept = (kind: PeriodKind, label: string): Period | undefined => {
  const read = parsePeriod(kind, label);
  return read && parsePeriod(kind, periodLabel(read)) ? read : undefined;
};

/**
 * Whether a heading is the last day of a month, and so the period that ends with it.
 */
export const isMonthEnd = (heading: string): boolean => {
  const day = dayOf(heading.trim());
  return day !== undefined && endingOn(day, 'month') !== undefined;
};

/**
 * The period of a cell: as people write it, or what a spreadsheet made of it. A first of a month is that month, a last day
 * the period that ends with it, and December 2011 the year 2011/12 where there are only years; any other day has no
 * one meaning.
 */
export const readPeriodCell = (
  label: string,
  { periodKind }: Pick<Content<'series'>, 'periodKind'>,
): { readonly read?: Period; readonly faults: readonly string[] } => {
  const day = dayOf(label);
  const month = firstOfMonth(day) ?? label;
  const typed =
    (isByMonth(periodKind) && firstOfMonth(day)) ||
    (isSplitYear(periodKind) && yearOfMonth(month)) ||
    label;
  const read = parseKept(periodKind, typed) ?? (day && endingOn(day, periodKind));
  if (read) return { read, faults: [] };
  const eaten = day
    ? '; a spreadsheet has made a date of it: format the column as text and type it again'
    : '';
  return {
    faults: [`column period: "${label}" is not a period like ${examples[periodKind]}${eaten}`],
  };
};
