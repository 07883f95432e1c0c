import {
  type Column,
  columns,
  neededColumns,
  readTableOf,
  sayPassedOver,
  type Table,
} from './read-table.ts';
import {
  type CsvLine,
  isPeriod,
  mostAbove,
  nameColumn,
  unpivot,
  withoutTitles,
} from './shape-table.ts';
import { tidyTable, type ValueColumns } from './tidy-table.ts';

/** What councils call the columns of values. */
const aliases: Readonly<Record<string, Column>> = {
  reportedother: 'reported other',
  rag: 'status',
  'rag status': 'status',
  'rag rating': 'status',
  'year end target': 'year-end target',
  'annual target': 'year-end target',
  code: 'measure',
  indicator: 'measure',
  'measure code': 'measure',
  'indicator code': 'measure',
  'area code': 'area',
  quarter: 'period',
  'time period': 'period',
  actual: 'value',
  figure: 'value',
  flag: 'flags',
};

/** Where the columns of a table of values are, by its headings; undefined where it has none of values. */
const findColumns = ({ cells }: CsvLine): ValueColumns | undefined => {
  const names = cells.map((cell) => nameColumn(cell, aliases));
  const [measure, period, value] = neededColumns.map((name) => names.indexOf(name));
  if (measure === undefined || measure < 0 || value === undefined || period === undefined)
    return undefined;
  const places = cells.map((_, at) => at);
  const isWide = period < 0 && value < 0;
  const figures = isWide ? places.filter((at) => isPeriod(cells[at] ?? '')) : [value];
  if (figures.length === 0 || figures.includes(-1) || (!isWide && period < 0)) return undefined;
  const placing = ['measure', 'series', 'area', 'period', 'value'];
  const beside = places.filter((at) => {
    const name = names[at] ?? '';
    return (columns as readonly string[]).includes(name) && !placing.includes(name);
  });
  return { measure, figures, beside, ...(!isWide && { period }) };
};

/**
 * Whether a text is a table of values: it names at least two of its columns. A cover, a page of notes and a list of names
 * do not.
 */
export const isTableOfValues = (lines: readonly CsvLine[]): boolean =>
  lines.slice(0, mostAbove).some(({ cells }) => {
    const names = cells.map((cell) => nameColumn(cell, aliases));
    const named = neededColumns.filter((name) => names.includes(name));
    const periods = named.some((name) => name !== 'measure') ? [] : cells.filter(isPeriod);
    return named.length + periods.length > 1;
  });

type ValueTable = Table<Column> & {
  /** What was left out or read in another way, a sentence each. */
  readonly notes: readonly string[];
};

type HowToRead = {
  readonly ignoreOthers?: boolean | undefined;
  /** Whether a cell is the code of a measure that is stored. */
  readonly isMeasure?: (code: string) => boolean;
};

/**
 * The lines of a table of values: below any titles, without notes and sums, and with a line for each value where the
 * file has a column for each period.
 */
export const readTable = (
  lines: readonly CsvLine[],
  { ignoreOthers, isMeasure = () => true }: HowToRead = {},
): ValueTable => {
  const table = withoutTitles(lines, 'measure', aliases);
  const at = table[0] && findColumns(table[0]);
  const tidy = at ? tidyTable(table, at, isMeasure) : { lines: table, notes: [], faults: [] };
  const long = unpivot(tidy.lines, aliases);
  const shape = { needed: neededColumns, columns, aliases, ignoreOthers };
  const { lines: read, faults, passedOver } = readTableOf(long.lines, shape);
  return {
    lines: read,
    faults: [...tidy.faults, ...long.faults, ...faults],
    passedOver,
    notes: [...tidy.notes, ...sayPassedOver(passedOver)],
  };
};
