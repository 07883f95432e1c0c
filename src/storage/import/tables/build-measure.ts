import { readNumber } from '../../../domain/format.ts';
import type { Breakdown } from '../../../domain/measure.ts';
import { longMonth, monthNumber } from '../../../domain/period/month-names.ts';
import { periodWords, type RowReader, withoutLess } from './read-cells.ts';
import {
  isCode,
  type Json,
  type Origin,
  present,
  type ReportRows,
  type TableRow,
} from './report-rows.ts';
import type { ColumnOf } from './report-tables.ts';

const kinds = {
  count: 'count',
  rate: 'rate',
  percentage: 'percentage',
  average: 'average',
  money: 'money',
  index: 'index',
  words: 'words',
};
const better = {
  lower: 'lower-is-better',
  higher: 'higher-is-better',
  'within the range': 'within-range',
  'not judged': 'not-judged',
  'lower is better': 'lower-is-better',
  'higher is better': 'higher-is-better',
  'nearer to the range': 'within-range',
  'nearer to its range is better': 'within-range',
};
const timings = {
  'over the period': 'flow',
  'on one day': 'snapshot',
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [`since ${longMonth(i + 1).toLowerCase()}`, 'cumulative']),
  ),
  flow: 'flow',
  snapshot: 'snapshot',
  cumulative: 'cumulative',
};

const comparisons = {
  'the one before': 'previous',
  'a quarter before': 'quarter-before',
  'a year before': 'year',
};

/** A number, and a unit that is no percentage sign. */
const withUnit = /^(?<number>[\d.,]+)\s*(?![\d.,\s%])(?<unit>.+)$/u;

/** "Less than 1%": what is exactly that is too far. "5%" is a share, and so is 0.05, which a spreadsheet makes of it; "2", "0.5 points" and "0.5 days" are amounts. */
const toTolerance = (
  row: TableRow<'measures'>,
  column: 'tolerance' | 'amber within',
): Json | undefined => {
  const text = row.text(column);
  if (text === undefined) return undefined;
  const cell = withoutLess(text);
  const strict = cell === text ? {} : { strict: true };
  const { number = cell, unit } = withUnit.exec(cell)?.groups ?? {};
  const amount = readNumber(number);
  if (amount !== undefined && (unit !== undefined || amount >= 1)) return { amount, ...strict };
  return { share: row.share(column), ...strict };
};

type FigureRow = RowReader<ColumnOf<'measures'> & ColumnOf<'series'>>;

/** "Inadequate < Requires improvement < Good", or words in no order with semicolons. */
const toScale = (row: FigureRow): Json | undefined => {
  const cell = row.text('scale');
  if (cell === undefined) return undefined;
  return cell.includes('<')
    ? { words: cell.split('<').map((word) => word.trim()), ordered: true }
    : { words: row.list('scale') };
};

type Series = { readonly measure: string; readonly id: string; readonly council: string };

/** "Since January"; April needs no word. */
const toCountsFrom = (row: FigureRow): number | undefined => {
  const month = monthNumber(/^since (.+)$/i.exec(row.text('counted') ?? '')?.[1] ?? 'none');
  return month > 0 && month !== 4 ? month : undefined;
};

const toMonths = (row: FigureRow): number[] | undefined => {
  const months = row.list('months').map(Number);
  return months.length > 0 ? months : undefined;
};

const toDiscontinued = (row: FigureRow): Json | undefined => {
  const [from, reason] = [row.day('discontinued from'), row.text('discontinued why')];
  if (from === undefined && reason !== undefined) row.refuse('discontinued from', 'it is empty');
  if (from !== undefined && reason === undefined) row.refuse('discontinued why', 'it is empty');
  return from === undefined ? undefined : { from, reason };
};

const toSeries = (row: FigureRow, { measure, id, council }: Series, rows: ReportRows): Json => {
  const valueKind = row.choice('kind', kinds);
  const breaks = rows.breaks
    .filter((one) => isCode(one.text('measure'), measure))
    .filter((one) => isCode(one.text('series') ?? 'council', id));
  const comparison = row.choice('compared with', comparisons);
  return {
    ...present({
      id,
      valueKind,
      scale: toScale(row),
      per: row.number('per'),
      decimals: row.number('decimals') ?? (valueKind === 'count' || valueKind === 'words' ? 0 : 1),
      periodKind: row.choice('every', periodWords),
      timing: row.choice('counted', timings) ?? 'flow',
      countsFrom: toCountsFrom(row),
      counts: row.yes('cases') ? 'cases' : undefined,
      lagMonths: row.number('months late'),
      months: toMonths(row),
      nextOn: row.dayOrMonth('next published'),
      discontinued: toDiscontinued(row),
      irregular: row.yes('irregular') || undefined,
      seasonal: row.yes('seasonal') || comparison === 'year' || undefined,
      comparedWith: comparison === 'year' ? undefined : comparison,
      source: row.text('source') ?? council,
      licence: row.text('licence'),
      breaks: breaks.map((one) => ({ from: one.day('from'), reason: one.text('reason') })),
    }),
    unit: row.text('unit') ?? '',
    values: {},
  };
};

/** A measure without figures has neither kind; a forgotten one is named. */
const hasFigures = (row: TableRow<'measures'>): boolean => {
  const [kind, every] = [row.text('kind'), row.text('every')];
  if (kind !== undefined && every === undefined) row.refuse('every', 'it is empty');
  if (kind === undefined && every !== undefined) row.refuse('kind', 'it is empty');
  return kind !== undefined;
};

/** The line of a breakdown that a row is; either half alone says nothing. */
const breakdownOf = (row: TableRow<'measures'>): Breakdown | undefined => {
  const [by, category] = [row.text('broken down by'), row.text('category')];
  if (by !== undefined && category === undefined) row.refuse('category', 'it is empty');
  if (by === undefined && category !== undefined) row.refuse('broken down by', 'it is empty');
  return by === undefined || category === undefined ? undefined : { by, category };
};

type Owner = {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly council: string;
};

/** The code of a measure: an indicator's only one has that of the indicator. */
export const measureCodeOf = (row: TableRow<'measures'>): string =>
  row.text('code') ?? row.text('indicator') ?? '';

/**
 * The measure of a row with all its series, and the rows that they come from.
 *
 * @param at where it stands in the report's file
 */
export const toMeasure = (
  row: TableRow<'measures'>,
  owner: Owner,
  { rows, at }: { readonly rows: ReportRows; readonly at: string },
): { readonly measure: Json; readonly origins: readonly Origin[] } => {
  const { council } = owner;
  const breakdown = breakdownOf(row);
  const line = breakdown && `: ${breakdown.category}`;
  const name = row.text('name') ?? `${owner.name}${line ?? ''}`;
  const code = row.text('code') ?? owner.code;
  const amberWithin = toTolerance(row, 'amber within');
  const further = rows.series.filter((one) => isCode(one.text('measure'), code));
  const own = hasFigures(row)
    ? [toSeries(row, { measure: code, id: 'council', council }, rows)]
    : [];
  const measure = present({
    code,
    unprinted: row.text('code is printed') ? !row.yes('code is printed') : undefined,
    name,
    shortName:
      row.text('short name') ?? (row.text('name') ? name : `${owner.shortName}${line ?? ''}`),
    polarity: row.choice('better', better),
    tolerance: toTolerance(row, 'tolerance'),
    targetRule: amberWithin && { amberWithin },
    partOf: row.text('part of'),
    breakdown,
    note: row.text('note'),
    series: [
      ...own,
      ...further.map((one) =>
        toSeries(one, { measure: code, id: one.text('series') ?? '', council }, rows),
      ),
    ],
  });
  const origins = [
    { path: at, place: row.place },
    ...further.map(({ place }, i) => ({ path: `${at}.series[${own.length + i}]`, place })),
  ];
  return { measure, origins };
};
