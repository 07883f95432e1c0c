import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { readNumber } from '../../domain/format.ts';
import { observationFlags } from '../../domain/observation.ts';
import { isNotAvailable } from './lost-cells.ts';
import { parseJson, refuseFile } from './parse-file.ts';
import { columns, guardCell, readHeadings, readLines } from './read-table.ts';
import { type CsvLine, isPeriod, withoutTitles } from './shape-table.ts';

const column = z.enum(columns);
const heading = z.string().trim().min(1).max(200);
const cell = z.string().trim().max(1_000);

const mapping = z.strictObject({
  format: z.literal('outcomes-mapping/1'),
  about: z.string().optional(),
  /** For each of our columns, the heading of theirs. */
  columns: z.partialRecord(column.exclude(['measure', 'series']), heading),
  /** What a column of ours has in every row. */
  always: z.partialRecord(column.exclude(['measure', 'series', 'value']), cell).default({}),
  /** Our codes of areas that the table names. */
  areas: z.record(cell, cell).default({}),
  /** Only rows that have one of these in a column are read. */
  only: z.record(heading, z.array(cell).min(1)).default({}),
  /** Which rows are of which measure: the first that fits counts. */
  measures: z
    .array(
      z.strictObject({
        where: z.record(heading, cell),
        measure: z.string().trim().min(1).max(100),
        series: z.string().trim().min(1).max(100).optional(),
        factor: z.number().positive().optional(),
        /** Columns of ours that are not read for it: the counts beside a rate that is standardised. */
        without: z.array(column.exclude(['measure', 'series', 'value', 'period'])).default([]),
      }),
    )
    .min(1),
  /** What an empty value means; without it such a row is passed over. */
  empty: z.enum(observationFlags).optional(),
});

/** How the columns of a table that others publish are read as values. */
export type Mapping = z.infer<typeof mapping>;

/**
 * Reads a mapping: `format` "outcomes-mapping/1".
 *
 * @throws OutcomesError `file-invalid` with every fault
 * @see docs/data-format.md
 */
export const parseMapping = (name: string, text: string): Mapping => {
  const read = mapping.safeParse(parseJson(name, text));
  if (!read.success)
    throw refuseFile(
      name,
      read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
      read.error,
    );
  return read.data;
};

const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, ' ');

/** Every heading that a mapping speaks of. */
const headingsOf = ({ columns: taken, only, measures }: Mapping): string[] => [
  ...new Set([
    ...Object.values(taken),
    ...Object.keys(only),
    ...measures.flatMap(({ where }) => Object.keys(where)),
  ]),
];

/** A value in the unit of our series: 0.031 with the factor 100 is 3.1, and so is a cell of a workbook that shows it as 3.1%. */
const scale = (text: string, factor: number | undefined): string => {
  const [, shown] = /^(.+)%$/.exec(text) ?? [];
  const read = factor === undefined ? undefined : readNumber(shown ?? text);
  const number = shown !== undefined && read !== undefined ? read / 100 : read;
  return number === undefined ? text : String(Number((number * (factor ?? 1)).toPrecision(12)));
};

type Mapped = {
  readonly name: string;
  readonly text: string;
  /** How many rows were passed over. */
  readonly passedOver: number;
};

type Cells = (heading: string) => string;

type OwnColumn = (typeof columns)[number];

/** Whether a table has a column for each period, which nobody needs to name. */
const isWide = ({ columns: taken, always }: Mapping): boolean =>
  [taken.period, taken.value, always.period].every((one) => one === undefined);

/** The rule for a row, or undefined for one that is passed over. */
const findRule = (cells: Cells, { only, measures }: Mapping) => {
  const isMeant = Object.entries(only).every(([name, all]) =>
    all.some((one) => plain(one) === plain(cells(name))),
  );
  return isMeant
    ? measures.find(({ where }) =>
        Object.entries(where).every(([name, text]) => plain(text) === plain(cells(name))),
      )
    : undefined;
};

/** The code of an area that a table names. */
const areaOf = (name: string, { areas }: Mapping): string =>
  Object.entries(areas).find(([theirs]) => plain(theirs) === plain(name))?.[1] ?? name;

/** The row as one of ours, in the order of the columns; undefined for one that is passed over. */
const mapRow = (cells: Cells, rules: Mapping, periods: readonly string[]): string[] | undefined => {
  const found = findRule(cells, rules);
  if (!found) return undefined;
  const given = (name: OwnColumn): string => {
    if (found.without.some((one) => one === name)) return '';
    const { [name as 'period']: theirs } = rules.columns;
    return theirs === undefined ? (rules.always[name as 'period'] ?? '') : cells(theirs).trim();
  };
  const value = isNotAvailable(given('value')) ? '' : given('value');
  if (value === '' && rules.empty === undefined && periods.length === 0) return undefined;
  const own = {
    measure: found.measure,
    series: found.series ?? 'council',
    area: areaOf(given('area'), rules),
    value: scale(value, found.factor),
    flags: value === '' ? (rules.empty ?? '') : given('flags'),
  };
  return [
    ...outputColumns(rules).map((name) =>
      name in own ? own[name as keyof typeof own] : given(name),
    ),
    ...periods.map((period) => scale(cells(period).trim(), found.factor)),
  ];
};

const outputColumns = (rules: Mapping): OwnColumn[] => {
  const { columns: taken, always } = rules;
  const needed = ['measure', 'series', ...(isWide(rules) ? [] : ['value', 'flags'])];
  return columns.filter((name) => needed.includes(name) || name in taken || name in always);
};

/** Each row on the line that it had, so that what is refused can be found in the file as published. */
const onTheirLines = (rows: readonly { line: number; cells: readonly string[] }[]): string => {
  let at = 1;
  return rows
    .map(({ line, cells }) => {
      const gap = '\n'.repeat(Math.max(0, line - at));
      at = Math.max(line, at) + 1;
      return gap + stringify([cells.map((one) => guardCell(one.replaceAll(/\s+/g, ' ')))]);
    })
    .join('');
};

/** The table without the titles above it; the headings are where the first that is meant stands. */
const findHeadings = (lines: readonly CsvLine[], wanted: readonly string[]): readonly CsvLine[] =>
  withoutTitles(lines, plain(wanted[0] ?? ''));

type NamedText = { readonly name: string; readonly text: string };

/** A table as it is published, with its columns by their headings, and what of the mapping it lacks. */
const openTable = ({ name, text }: NamedText, rules: Mapping) => {
  const wanted = headingsOf(rules);
  const lines = findHeadings(readLines(name, text), wanted);
  const [header, ...rows] = lines;
  const headings = readHeadings(lines);
  const periods = isWide(rules) ? (header?.cells ?? []).filter(isPeriod) : [];
  const missing = wanted
    .filter((one) => !headings.includes(plain(one)))
    .map((one) => `the column ${one} of the mapping is missing`);
  const none = isWide(rules) && periods.length === 0;
  const cellsOf =
    ({ cells }: CsvLine): Cells =>
    (one) =>
      cells[headings.indexOf(plain(one))] ?? '';
  return {
    ...{ header, rows, periods, cellsOf },
    missing: [
      ...missing,
      ...(none ? ['the mapping names no columns period and value, and no column is a period'] : []),
    ],
  };
};

/** Whether a mapping is of a table: all of its columns are there, and it means some of its rows. */
export const fitsMapping = (text: NamedText, rules: Mapping): boolean => {
  const { rows, missing, cellsOf } = openTable(text, rules);
  return missing.length === 0 && rows.some((row) => findRule(cellsOf(row), rules));
};

/**
 * Reads a table that others publish as a table of values, by a mapping of its columns. A table with a column for each
 * period keeps these.
 *
 * @throws OutcomesError `file-invalid` when a heading that the mapping names is missing, or no row is meant
 * @example mapColumns({ name: 'nomis.csv', text }, mapping).text // 'measure,series,…'
 */
export const mapColumns = ({ name, text }: NamedText, rules: Mapping): Mapped => {
  const { header, rows, periods, missing, cellsOf } = openTable({ name, text }, rules);
  if (!header || missing.length > 0)
    throw refuseFile(
      name,
      missing.map((one) => `line ${header?.line ?? 1}: ${one}`),
    );
  const mapped = rows.flatMap((row) => {
    const cells = mapRow(cellsOf(row), rules, periods);
    return cells ? [{ line: row.line, cells }] : [];
  });
  if (mapped.length === 0) throw refuseFile(name, ['no row is one that the mapping means']);
  const headings = [...outputColumns(rules), ...periods];
  return {
    name,
    text: onTheirLines([{ line: header.line, cells: headings }, ...mapped]),
    passedOver: rows.length - mapped.length,
  };
};
