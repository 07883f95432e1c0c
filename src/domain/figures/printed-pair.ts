import { formatFigure } from '../format.ts';
import type { Measure } from '../measure.ts';
import { isGiven, type Observation } from '../observation.ts';
import { describePeriod, type Period, periodDates, periodLabel } from '../period/period.ts';
import type { Series } from '../series.ts';
import { splitUnit, withUnit } from '../unit.ts';
import { judgedSeries } from './headline.ts';
import type { KnownSeries } from './known-series.ts';

/** On which side of a comparator ours is, by the number that a printed line gives of it. */
export type PrintedPair = {
  readonly side: 'higher' | 'lower';
  /** Our figure, where the line does not print it; empty where it does. */
  readonly ours: string;
  /** Whether both are known to be of the same period. */
  readonly isLike: boolean;
};

type Printed = { readonly value: number; readonly before: string; readonly after: string };

/** The number directly behind a name, with its signs; none where the name has several, or only a year. */
const numberOf = (line: string, name: string): Printed | undefined => {
  const pattern = new RegExp(
    `(?<![\\p{L}])${RegExp.escape(name)} ([£€$]?)(-?\\d[\\d,]*(?:\\.\\d+)?)(?![\\d/–-]*\\d)(%| ?\\p{L}*)`,
    'giu',
  );
  const [found, ...more] = line.matchAll(pattern);
  if (!found || more.length > 0) return undefined;
  const [, before = '', digits = '', after = ''] = found;
  return { value: Number(digits.replaceAll(',', '')), before, after: after.trim() };
};

/** Of a line about several parts, what it says of one: "A roads" of "2025/26: A roads - England 4; B roads - England 7". */
const lineOfPart = (line: string, { shortName }: Measure): string => {
  const parts = line.split(';');
  const own = parts.filter((part) => {
    const [label = '', ...rest] = (part.split(':').at(-1) ?? '').split(' - ');
    return rest.length > 0 && shortName.toLowerCase().includes(label.trim().toLowerCase());
  });
  return own.length === 1 ? (own[0] ?? line) : line;
};

const units = /^(?:days?|weeks?|months?|hours?|minutes?|years?|kg|tonnes?)$/;

/** Whether a number is printed in the unit of a series; a number of things says nothing beside that of another area. */
const isComparable = (line: string, { before, after }: Printed, series: Series): boolean => {
  const { valueKind, unit, timing } = series;
  if (timing === 'cumulative' || valueKind === 'count' || valueKind === 'words') return false;
  if (after === '%' && valueKind !== 'percentage') return false;
  if (/\bper \d/i.test(line) && !unit.toLowerCase().includes('per ')) return false;
  const own = splitUnit(unit);
  if (own.before !== before || (own.before !== '' && own.words === '')) return false;
  return !units.test(after) || unit.toLowerCase().includes(after.toLowerCase());
};

const monthName = (date: string): string =>
  new Date(date).toLocaleDateString('en-GB', { month: 'long', timeZone: 'UTC' });

/** What a printed line may call a period: "Q1 2026/27", "April to June 2026", "30 September 2026". */
const namesOf = (period: Period, { timing }: Series): string[] => {
  const { start, end } = periodDates(period);
  const year = end.slice(0, 4);
  return [
    periodLabel(period),
    `${monthName(start)} to ${monthName(end)} ${year}`,
    ...(timing === 'snapshot' ? [`${Number(end.slice(8))} ${monthName(end)} ${year}`] : []),
  ];
};

/** A school year is no financial year, and a year in the label of a quarter is none. */
const isNamed = (line: string, { period }: Observation, series: Series): boolean =>
  /school|academic/i.test(line) === (period.kind === 'academic-year') &&
  namesOf(period, series).some((name) =>
    new RegExp(`(?<!Q\\d |\\d)${RegExp.escape(name)}(?!\\d)`).test(line),
  );

const sideOf = (ours: number, theirs: number): 'higher' | 'lower' | undefined =>
  ours === theirs ? undefined : ours > theirs ? 'higher' : 'lower';

/**
 * On which side of a comparator ours is by a printed line that says it in numbers alone: beside the number of ours in
 * the same line, our figure of the period that the line names, or else our newest, which is then not like theirs.
 *
 * @param own the names by which the line may call the council
 * @returns undefined where the line has no such number, or one that is in another unit
 * @example printedPair('Hill Group 92.1% (Q2 2026/27)', measure, { comparator: 'Hill Group', own: ['Marlshire'], known })
 *   // { side: 'lower', ours: '88.4% of defects (Q2 2026/27)', isLike: true }
 */
export const printedPair = (
  statement: string,
  measure: Measure,
  {
    comparator,
    own,
    known,
  }: {
    readonly comparator: string;
    readonly own: readonly string[];
    readonly known: readonly KnownSeries[];
  },
): PrintedPair | undefined => {
  const line = lineOfPart(statement, measure);
  const theirs = numberOf(line, comparator);
  if (!theirs) return undefined;
  const [printed] = own.flatMap((name) => numberOf(line, name) ?? []);
  if (printed) {
    const side = sideOf(printed.value, theirs.value);
    return side && { side, ours: '', isLike: true };
  }
  const series = judgedSeries(measure);
  if (!series || !isComparable(statement, theirs, series)) return undefined;
  const given = known
    .filter((one) => one.series === series)
    .flatMap(({ observations }) => observations.filter(isGiven));
  const like = given.findLast((one) => isNamed(statement, one, series));
  const ours = like ?? given.at(-1);
  if (!ours || ours.value === null) return undefined;
  const side = sideOf(ours.value, theirs.value);
  const figure = withUnit(formatFigure(ours.value, series), series);
  return (
    side && { side, ours: `${figure} (${describePeriod(ours.period)})`, isLike: like !== undefined }
  );
};
