import { readNumber } from '../../domain/format.ts';
import { nameSome } from '../../domain/name-some.ts';
import type { CsvLine } from './shape-table.ts';

/** The columns of a table of values, by where they are. */
export type ValueColumns = {
  readonly measure: number;
  /** Absent where there is a column for each period. */
  readonly period?: number | undefined;
  /** Those of figures: one, or one for each period. */
  readonly figures: readonly number[];
  /** Others that a line of a value may fill: its target, its status. */
  readonly beside: readonly number[];
};

type Tidy = {
  readonly lines: readonly CsvLine[];
  /** What was left out or read in another way, a sentence each. */
  readonly notes: readonly string[];
  readonly faults: readonly string[];
};

/** Fewer do not show that a number is their sum. */
const fewestAdded = 2;
const tolerance = 1e-9;

const longestQuoted = 60;

const quote = ({ line, cells }: CsvLine): string => {
  const text = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const said = text.join(' | ').replaceAll(/\s+/g, ' ');
  return `line ${line} “${said.length > longestQuoted ? `${said.slice(0, longestQuoted - 1)}…` : said}”`;
};

/** What each column adds up to, so far. */
const startSums = () => {
  const sums = new Map<number, { total: number; count: number }>();
  return {
    add: (at: number, cell: string): void => {
      const number = readNumber(cell);
      const { total, count } = sums.get(at) ?? { total: 0, count: 0 };
      if (number !== undefined) sums.set(at, { total: total + number, count: count + 1 });
    },
    isSum: (at: number, cell: string): boolean => {
      const { total, count } = sums.get(at) ?? { total: 0, count: 0 };
      const number = readNumber(cell) ?? Number.NaN;
      return (
        count >= fewestAdded && Math.abs(number - total) <= tolerance * Math.max(1, Math.abs(total))
      );
    },
  };
};

/** Whether a line has nothing but one text, in whichever column. */
const hasTextAlone = ({ cells }: CsvLine): boolean => {
  const [only = '', ...others] = cells.filter((one) => one.trim() !== '');
  return others.length === 0 && readNumber(only) === undefined;
};

type Kind = 'value' | 'aside' | 'total' | 'unknown' | 'continued';

/** What a line without the code of a measure has. */
type Other = {
  readonly isTextAlone: boolean;
  readonly hasCode: boolean;
  readonly period: 'given' | 'none' | 'heading';
  readonly isOfValue: boolean;
  readonly isSum: boolean;
};

const kindOfOther = ({ isTextAlone, hasCode, period, isOfValue, isSum }: Other): Kind => {
  if (isTextAlone || !isOfValue) return 'aside';
  // The sum of lines of several areas would be the figure of the last of them.
  if (period === 'given' && !hasCode) return isSum ? 'unknown' : 'continued';
  if (period === 'given') return 'value';
  if (isSum) return 'total';
  return period === 'none' ? 'unknown' : 'value';
};

/**
 * A table of values without the notes and sums that stand among its lines, and with the code of the line above where only the
 * first of several lines has it, as merged cells are saved.
 *
 * @param isMeasure whether a cell is the code of a measure that is stored
 */
export const tidyTable = (
  [header, ...rows]: readonly CsvLine[],
  { measure, period, figures, beside }: ValueColumns,
  isMeasure: (code: string) => boolean,
): Tidy => {
  const sums = startSums();
  const found: Record<Kind, CsvLine[]> = {
    ...{ value: [], aside: [], total: [], unknown: [], continued: [] },
  };
  const kindOf = (row: CsvLine): Kind => {
    const cell = (at: number): string => row.cells[at]?.trim() ?? '';
    const isFilled = (at: number): boolean => cell(at) !== '';
    if (isMeasure(cell(measure))) return 'value';
    const filled = figures.filter(isFilled);
    return kindOfOther({
      isTextAlone: hasTextAlone(row),
      hasCode: isFilled(measure),
      period: period === undefined ? 'heading' : isFilled(period) ? 'given' : 'none',
      isOfValue: filled.length > 0 || beside.some(isFilled),
      // What has a digit may be a code that is mistyped.
      isSum:
        !/\d/.test(cell(measure)) &&
        filled.length > 0 &&
        filled.every((at) => sums.isSum(at, cell(at))),
    });
  };
  let above = '';
  const lines = rows.flatMap((row): CsvLine[] => {
    const kind = kindOf(row);
    found[kind].push(row);
    if (kind !== 'value' && kind !== 'continued') {
      above = '';
      return [];
    }
    for (const at of figures) sums.add(at, row.cells[at] ?? '');
    if (kind === 'continued') return [{ ...row, cells: row.cells.with(measure, above) }];
    above = row.cells[measure] ?? '';
    return [row];
  });
  const note = (kind: Kind, said: string, name = quote): string[] =>
    found[kind].length > 0 ? [`${said}: ${nameSome(found[kind].map(name))}`] : [];
  return {
    lines: header ? [header, ...lines] : lines,
    notes: [
      ...note('aside', 'Left out, since there is no value in it'),
      ...note('total', 'Left out, since it is the sum of the lines above'),
      ...note(
        'continued',
        'Without a code, and read as of the code above',
        ({ line }) => `line ${line}`,
      ),
    ],
    faults: found.unknown.map(
      (row) =>
        `${quote(row)} has no code of a measure: take it out if it is a total or a note, or write the code and the period`,
    ),
  };
};
