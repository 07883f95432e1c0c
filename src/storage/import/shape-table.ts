import { readWrittenPeriod } from '../../domain/period/written-period.ts';

/**
 * One line of a CSV file that is not blank; a row that covers several lines has the number of the
 * first.
 */
export type CsvLine = { readonly line: number; readonly cells: readonly string[] };

/** Titles and dates that a report tool writes above its table take fewer lines. */
const mostAbove = 20;

const plainHeading = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, ' ');

const has = ({ cells }: CsvLine, heading: string, aliases: Aliases): boolean =>
  cells.some((cell) => (aliases[plainHeading(cell)] ?? plainHeading(cell)) === heading);

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
const isPeriod = (heading: string): boolean => readWrittenPeriod(heading) !== undefined;

/**
 * A table with a column for each period as one with a line for each value. An empty cell is no value; the other
 * columns, beside the periods, are repeated.
 *
 * @example unpivot([headings: measure, Q1 2018/19, Q2 2018/19][S05A, 6038, 6270])
 *   // [measure, period, value][S05A, Q1 2018/19, 6038][S05A, Q2 2018/19, 6270]
 */
export const unpivot = (lines: readonly CsvLine[], aliases: Aliases = {}): readonly CsvLine[] => {
  const [header, ...rest] = lines;
  if (!header || has(header, 'period', aliases) || has(header, 'value', aliases)) return lines;
  const periods = header.cells.flatMap((cell, at) => (isPeriod(cell) ? [{ label: cell, at }] : []));
  if (periods.length === 0) return lines;
  const others = header.cells.flatMap((cell, at) => (isPeriod(cell) ? [] : [{ cell, at }]));
  const headings = { ...header, cells: [...others.map(({ cell }) => cell), 'period', 'value'] };
  return [
    headings,
    ...rest.flatMap(({ line, cells }) =>
      periods.flatMap(({ label, at }) => {
        const value = cells[at]?.trim() ?? '';
        return value === ''
          ? []
          : [{ line, cells: [...others.map((one) => cells[one.at] ?? ''), label, value] }];
      }),
    ),
  ];
};
