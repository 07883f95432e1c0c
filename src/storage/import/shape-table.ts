import { readWrittenPeriod } from '../../domain/period/written-period.ts';
import { readBeside } from './beside-periods.ts';
import { isLost, sayLost } from './lost-cells.ts';
import { isMonthEnd } from './read-period-cell.ts';

/**
 * One line of a CSV file that is not blank; a row that covers several lines has the number of the
 * first.
 */
export type CsvLine = { readonly line: number; readonly cells: readonly string[] };

/** Titles and dates that a report tool writes above its table take fewer lines. */
export const mostAbove = 20;

const plainHeading = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, ' ');

/** What the column under a heading is called here. */
export const nameColumn = (heading: string, aliases: Aliases): string =>
  aliases[plainHeading(heading)] ?? plainHeading(heading);

const has = ({ cells }: CsvLine, heading: string, aliases: Aliases): boolean =>
  cells.some((cell) => nameColumn(cell, aliases) === heading);

/** Other headings that are in use for a column, in lower case. */
export type Aliases = Readonly<Record<string, string>>;

/**
 * A table without the titles that stand above its headings.
 *
 * @param first a column that every such table has
 */
export const withoutTitles = (
  lines: readonly CsvLine[],
  first: string,
  aliases: Aliases = {},
): readonly CsvLine[] => {
  const at = lines.slice(0, mostAbove).findIndex((line) => has(line, first, aliases));
  return at > 0 ? lines.slice(at) : lines;
};

/** A heading that is a period, and not one of the columns: "Q2 2018/19". */
export const isPeriod = (heading: string): boolean =>
  readWrittenPeriod(heading) !== undefined || isMonthEnd(heading);

/** What stands for no figure. */
export const dash = /^[-–—−]+$/u;

/** A table with a line for each value, and what is wrong with one that had a column for each period. */
type Unpivoted = { readonly lines: readonly CsvLine[]; readonly faults: readonly string[] };

/**
 * A table with a column for each period as one with a line for each value. An empty cell, or one with a dash, is no value; the other
 * columns, beside the periods, are repeated where they are of all of them.
 *
 * @example unpivot([headings: measure, Q1 2018/19, Q2 2018/19][S05A, 6038, 6270]).lines
 *   // [measure, period, value][S05A, Q1 2018/19, 6038][S05A, Q2 2018/19, 6270]
 */
export const unpivot = (lines: readonly CsvLine[], aliases: Aliases = {}): Unpivoted => {
  const [header, ...rows] = lines;
  if (!header || has(header, 'period', aliases) || has(header, 'value', aliases))
    return { lines, faults: [] };
  const periods = header.cells.flatMap((cell, at) => (isPeriod(cell) ? [{ label: cell, at }] : []));
  if (periods.length === 0) return { lines, faults: [] };
  const beside = header.cells.flatMap((cell, at) =>
    isPeriod(cell) ? [] : [{ name: nameColumn(cell, aliases), at }],
  );
  const { others, faults } = readBeside({ periods, others: beside, headings: header.line, rows });
  const headings = { ...header, cells: [...others.map(({ name }) => name), 'period', 'value'] };
  const values = rows.flatMap(({ line, cells }) =>
    periods.flatMap(({ label, at }) => {
      const value = cells[at]?.trim() ?? '';
      if (value === '' || isLost(value) || dash.test(value)) return [];
      return [{ line, cells: [...others.map((one) => cells[one.at] ?? ''), label, value] }];
    }),
  );
  const lost = rows.flatMap(({ line, cells }) =>
    periods.flatMap(({ label, at }) => {
      const said = sayLost(cells[at] ?? '');
      return said ? [`line ${line}, column ${label}: ${said}`] : [];
    }),
  );
  return { lines: [headings, ...values], faults: [...faults, ...lost] };
};
