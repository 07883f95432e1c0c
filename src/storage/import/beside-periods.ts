import { financialYearOf, parsePeriod } from '../../domain/period/period.ts';
import type { PeriodKind } from '../../domain/period/period-kinds.ts';

/** A column by its name, and where it is. */
type Column = { readonly name: string; readonly at: number };

/** A table with a column for each period. */
type WideTable = {
  readonly periods: readonly { readonly label: string; readonly at: number }[];
  readonly others: readonly Column[];
  readonly headings: number;
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
};

/** What is of one value, and of no other in its row. */
const ofOneValue: ReadonlySet<string> = new Set([
  'flags',
  'numerator',
  'denominator',
  'reported',
  'reported other',
  'printed',
  'why',
  'target',
  'revised from',
  'status',
  'status reason',
]);

const partsOfYear: readonly PeriodKind[] = ['financial-quarter', 'half-year', 'month'];

/** The financial year of a quarter, half a year or a month. */
const yearOf = (label: string): number | undefined => {
  const period = partsOfYear.map((kind) => parsePeriod(kind, label)).find((one) => one);
  return period && financialYearOf(period);
};

/**
 * The columns that stand beside those of several periods, each by what it is of. A target beside quarters of one year is that of
 * the year.
 */
const settle = ({ periods, others }: WideTable): readonly Column[] => {
  const years = new Set(periods.map(({ label }) => yearOf(label)));
  const isOfYear = periods.length > 1 && years.size === 1 && !years.has(undefined);
  const hasYearTarget = others.some(({ name }) => name === 'year-end target');
  return others.map((one) =>
    one.name === 'target' && isOfYear && !hasYearTarget ? { ...one, name: 'year-end target' } : one,
  );
};

const isFilled = (cells: readonly string[], at: number): boolean => Boolean(cells[at]?.trim());

/**
 * What stands beside the columns of several periods.
 *
 * @returns the columns, by what they are of, and a fault for each that is of one value and does not say of which
 */
export const readBeside = (
  table: WideTable,
): { readonly others: readonly Column[]; readonly faults: readonly string[] } => {
  const { periods, headings, rows } = table;
  const others = settle(table);
  const severalYears = new Set(periods.map(({ label }) => yearOf(label))).size > 1;
  const faults = others
    .filter(({ name }) => ofOneValue.has(name) || (name === 'year-end target' && severalYears))
    .flatMap(({ name, at }) => {
      const found = rows.find(
        ({ cells }) =>
          isFilled(cells, at) && periods.filter((one) => isFilled(cells, one.at)).length > 1,
      );
      return found
        ? [
            `line ${headings}: "${name}" stands beside several periods and does not say of which it is, as in line ${found.line}; write each value in a line of its own, in the columns measure, period, value and ${name}`,
          ]
        : [];
    });
  return { others, faults };
};
