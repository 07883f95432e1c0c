import { CsvError, parse } from 'csv-parse/sync';
import { isNotAvailable, sayLost } from './lost-cells.ts';
import { refuseFile } from './parse-file.ts';
import type { CsvLine } from './shape-table.ts';

/** The columns that every file of values must have. */
export const neededColumns = ['measure', 'period', 'value'] as const;

/**
 * All columns of a file of values, in the order in which an export writes them. `provenance` says in
 * words where a value comes from; an import passes over it, and knows where its values come from.
 */
export const columns = [
  'measure',
  'series',
  'area',
  'period',
  'value',
  'flags',
  'numerator',
  'denominator',
  'reported',
  'reported other',
  'printed',
  'why',
  'target',
  'year-end target',
  'revised from',
  'status',
  'status reason',
  'provenance',
] as const;

/** One of the {@link columns}. */
export type Column = (typeof columns)[number];

/** What a spreadsheet takes for the start of a formula, full-width forms included. (OWASP, CSV injection) */
const formula = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const guarded = /^'+[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const negativeNumber = /^-[\d,]*(?:\.\d+|\d)$/;

/**
 * Puts an apostrophe in front of a cell that a spreadsheet could take for a formula. A plain
 * negative number stays as it is. {@link unguardCell} removes the apostrophe.
 *
 * @example guardCell('=1+1') // "'=1+1"
 */
export const guardCell = (cell: string): string =>
  formula.test(cell) && !negativeNumber.test(cell) ? `'${cell}` : cell;

/** The inverse of {@link guardCell}, for every text. */
export const unguardCell = (cell: string): string => (guarded.test(cell) ? cell.slice(1) : cell);

const count = (cells: readonly string[], what: RegExp): number =>
  cells.reduce((sum, cell) => sum + (cell.match(what)?.length ?? 0), 0);

const sayError = (error: CsvError, lastLine: number): string => {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return `line ${lastLine + 1} or after: a quotation mark is opened but not closed`;
  return `line ${lastLine + 1}, column ${Number(error.column) + 1}: ${error.message.replace(/ at line.*/s, '')}`;
};

/** What may stand between cells; of two that are as frequent, the earlier. */
const delimiters = [',', ';', '\t'] as const;

/**
 * What stands between the cells: most frequent in the first lines. A title above the table may have commas.
 */
const findDelimiter = (text: string): string => {
  const start = text
    .split(/\r?\n/, 20)
    .join('\n')
    .replaceAll(/"[^"]*"/g, '');
  const counts = delimiters.map((one) => start.split(one).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
};

/**
 * Reads CSV with commas, semicolons or tabs, and quotation marks (RFC 4180): a BOM, LF or CRLF or both, and blank lines make
 * no difference. The apostrophe that keeps a cell from being a formula is removed.
 *
 * @throws OutcomesError `file-invalid` with the line, when quotation marks do not match
 */
export const readLines = (name: string, text: string): CsvLine[] => {
  const found: CsvLine[] = [];
  /** csv-parse counts a CRLF within quotation marks twice. */
  let countedTwice = 0;
  let lastLine = 0;
  const keep = (cells: string[], { lines }: { readonly lines: number }): null => {
    countedTwice += count(cells, /\r\n/g);
    lastLine = lines - countedTwice;
    if (cells.some((cell) => cell.trim() !== '' && !isNotAvailable(cell)))
      found.push({
        line: lastLine - count(cells, /\r\n|\r|\n/g),
        cells: cells.map(unguardCell),
      });
    return null;
  };
  try {
    parse(text, {
      bom: true,
      // A file that two programs wrote has both.
      record_delimiter: ['\r\n', '\n', '\r'],
      delimiter: findDelimiter(text),
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: keep,
    });
  } catch (cause) {
    if (cause instanceof CsvError) throw refuseFile(name, [sayError(cause, lastLine)], cause);
    throw cause;
  }
  return found;
};

/** The columns of one kind of table. */
type TableShape<Column extends string> = {
  readonly needed: readonly Column[];
  /** All columns, those that are needed among them. */
  readonly columns: readonly Column[];
  /** Other headings that are in use for a column, in lower case. */
  readonly aliases?: Readonly<Record<string, Column>>;
  /** Passes over columns that are not known. */
  readonly ignoreOthers?: boolean | undefined;
};

/** A line with its cells by column; a column that the file does not have is absent. */
export type TableLine<C extends string = Column> = {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<C, string>>>;
};

/** The lines of a table, or its faults. */
export type Table<C extends string> = {
  readonly lines: readonly TableLine<C>[];
  readonly faults: readonly string[];
  /** The headings of columns that were passed over. */
  readonly passedOver: readonly string[];
};

/** Says which columns of a table were passed over. */
export const sayPassedOver = (headings: readonly string[]): string[] =>
  headings.length > 0
    ? [`Columns that were passed over: ${headings.map((one) => `“${one}”`).join(', ')}`]
    : [];

const and = new Intl.ListFormat('en-GB');

const findHeaderFaults = (
  line: number,
  names: readonly string[],
  { needed, columns: known }: TableShape<string>,
): string[] => {
  const missing = needed.filter((name) => !names.includes(name));
  const named = names.filter((name) => name !== '' && name !== ignoredName);
  const unknown = [...new Set(named)].filter((name) => !known.includes(name));
  return [
    ...missing.map((name) => `line ${line}: the column ${name} is missing`),
    ...(unknown.length > 0
      ? [
          `line ${line}: ${and.format(unknown.map((name) => `"${name}"`))} ${unknown.length === 1 ? 'is not a column' : 'are not columns'} that can be read; those are ${known.join(', ')}; take ${unknown.length === 1 ? 'it' : 'them'} out, or pass over ${unknown.length === 1 ? 'it' : 'them'}: with npm run import -- --ignore-columns, or in the chat by a button once nothing else is wrong`,
        ]
      : []),
    ...names.flatMap((name, i) =>
      known.includes(name) && names.indexOf(name) < i
        ? [`line ${line}, column ${i + 1}: "${name}" appears twice`]
        : [],
    ),
  ];
};

/** A file saved in another encoding has lost letters for good. */
const findCellFaults = (names: readonly string[], { line, cells }: CsvLine): string[] =>
  cells.flatMap((cell, i) => {
    const at = `line ${line}, column ${names[i] || i + 1}:`;
    const lost = sayLost(cell);
    // A column of values says itself what may stand in the place of one.
    if (lost)
      return !names[i] || ['value', ignoredName].includes(names[i]) ? [] : [`${at} ${lost}`];
    if (!names[i] && cell.trim() !== '') return [`${at} "${cell}" has no heading`];
    return cell.includes('\uFFFD')
      ? [`${at} "${cell}" is not UTF-8; save the file as "CSV UTF-8"`]
      : [];
  });

const toTableLine = <C extends string>(
  names: readonly string[],
  { line, cells }: CsvLine,
): TableLine<C> => ({
  line,
  cells: Object.fromEntries(
    names.flatMap((name, i) =>
      name === '' || name === ignoredName ? [] : [[name, cells[i] ?? '']],
    ),
  ) as TableLine<C>['cells'],
});

/** The headings of a table, in lower case with single spaces; none for an empty file. */
export const readHeadings = ([header]: readonly CsvLine[]): string[] =>
  (header?.cells ?? []).map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, ' '),
  );

/** Stands for the heading of a column that is passed over. */
const ignoredName = '\u0000';

/** Finds the columns by the names in the first line, in any order and case. */
export const readTableOf = <C extends string>(
  all: readonly CsvLine[],
  shape: TableShape<C>,
): Table<C> => {
  const [header, ...lines] = all;
  if (!header)
    return {
      lines: [],
      passedOver: [],
      faults: [
        `the file is empty: its first line names the columns, at least ${and.format(shape.needed)}`,
      ],
    };
  const read = readHeadings(all).map((name) => shape.aliases?.[name] ?? name);
  const isKnown = (name: string): boolean => (shape.columns as readonly string[]).includes(name);
  const ignored = new Set(shape.ignoreOthers ? read.filter((name) => !isKnown(name)) : []);
  const names = read.map((name) => (ignored.has(name) ? ignoredName : name));
  const passedOver = [...ignored].filter((name) => name !== '');
  const faults = findHeaderFaults(header.line, names, shape);
  if (faults.length > 0) return { lines: [], faults, passedOver };
  return {
    passedOver,
    lines: lines.map((line) => toTableLine<C>(names, line)),
    faults: lines.flatMap((line) => findCellFaults(names, line)),
  };
};
