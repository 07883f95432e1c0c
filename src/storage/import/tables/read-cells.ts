import { readNumber } from '../../../domain/format.ts';
import { parsePeriod, periodDates } from '../../../domain/period/period.ts';
import type { PeriodKind } from '../../../domain/period/period-kinds.ts';

/** Reads one cell; `undefined` for an empty one. Faults go to the reader that made it. */
export type RowReader<C extends string> = {
  /** Where the row is: "sheet Measures, line 5". */
  readonly place: string;
  readonly text: (column: C) => string | undefined;
  readonly number: (column: C) => number | undefined;
  /** "5%" or "0.05" as 0.05. */
  readonly share: (column: C) => number | undefined;
  /** "60%" or "60" as 60, and so 0.6, which a spreadsheet makes of "60%". */
  readonly percent: (column: C) => number | undefined;
  readonly yes: (column: C) => boolean;
  /** An ISO date. */
  readonly day: (column: C) => string | undefined;
  /** The ISO date by which something is to be done: of a month, the last. */
  readonly due: (column: C) => string | undefined;
  readonly dayOrMonth: (column: C) => string | undefined;
  readonly list: (column: C) => string[];
  readonly blocks: (column: C) => { kind: 'paragraph' | 'bullet'; text: string }[];
  readonly choice: <T extends string>(
    column: C,
    words: Readonly<Record<string, T>>,
  ) => T | undefined;
  /** One of the words on each line of the cell. */
  readonly choices: <T extends string>(
    column: C,
    words: Readonly<Record<string, T>>,
  ) => (T | undefined)[];
  /** The lines of the cell; one that only has a dash is empty. */
  readonly lines: (column: C) => (string | undefined)[];
  readonly refuse: (column: C, reason: string) => void;
};

/** A limit that is too far itself, without the words that say so: "less than 1%". */
export const withoutLess = (cell: string): string =>
  cell.trim().replace(/^(?:less than|under|below|<)\s*/i, '');

const iso = (year: string, month: string, day: string): string | undefined => {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
};

/** A month of a year as people write it: "December 2018" as "2018-12". */
export const readMonth = (cell: string): string | undefined => {
  const text = cell.trim();
  const period = parsePeriod('month', text);
  if (period) return periodDates(period).start.slice(0, 7);
  return /^\d{4}-\d{2}$/.test(text) ? iso(...yearAndMonth(text), '1')?.slice(0, 7) : undefined;
};

const yearAndMonth = (text: string): [string, string] => {
  const [year = '', month = ''] = text.split('-');
  return [year, month];
};

/** A day as people and spreadsheets write it: "31/01/2019", "2019-01-31" or "31 January 2019" as an ISO date. */
export const readDay = (cell: string): string | undefined => {
  const text = cell.trim();
  const [, d, m, y] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? [];
  if (d && m && y) return iso(y, m, d);
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year && month && day) return iso(year, month, day);
  const [, first, rest = ''] = /^(\d{1,2}) (.+)$/.exec(text) ?? [];
  const named = first === undefined ? undefined : readMonth(rest);
  return named && first ? iso(...yearAndMonth(named), first) : undefined;
};

/** A workbook's first of a month comes as the month. */
const readDate = (cell: string): string | undefined => {
  const month = readMonth(cell);
  return readDay(cell) ?? (month && `${month}-01`);
};

/** A day by which something is to be done: of a month, the last. */
const readDue = (cell: string): string | undefined => {
  const [year, month] = yearAndMonth(readMonth(cell) ?? '').map(Number);
  if (readDay(cell) !== undefined || !year || !month) return readDay(cell);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};

const splitLines = (cell: string): string[] =>
  cell
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const plain = (text: string): string => text.toLowerCase().replaceAll(/[\s_-]+/g, ' ');

const listWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/**
 * Reads the cells of a row.
 *
 * @param onFault called with each fault and its place
 */
export const readCells = <C extends string>(
  cells: Readonly<Partial<Record<C, string>>>,
  place: string,
  onFault: (fault: string) => void,
): RowReader<C> => {
  const refuse = (column: C, reason: string): void =>
    onFault(`${place}, column ${column}: ${reason}`);
  const text = (column: C): string | undefined => cells[column]?.trim() || undefined;
  const read =
    <T>(what: string, parse: (cell: string) => T | undefined) =>
    (column: C): T | undefined => {
      const cell = text(column);
      if (cell === undefined) return undefined;
      const found = parse(cell);
      if (found === undefined) refuse(column, `"${cell}" is not ${what}`);
      return found;
    };
  const choose = <T extends string>(
    column: C,
    cell: string | undefined,
    words: Readonly<Record<string, T>>,
  ): T | undefined => {
    const found = cell === undefined ? undefined : words[plain(cell)];
    if (cell !== undefined && found === undefined)
      refuse(column, `"${cell}" is not ${listWords(Object.keys(words))}`);
    return found;
  };
  const lines = (column: C): (string | undefined)[] =>
    splitLines(text(column) ?? '').map((line) => (/^[-–]$/.test(line) ? undefined : line));
  return {
    place,
    text,
    refuse,
    lines,
    number: read('a number', (cell) => readNumber(cell)),
    share: read('a share such as 5%', (cell) => {
      const number = readNumber(withoutLess(cell).replace(/%$/, ''));
      return number !== undefined && cell.endsWith('%')
        ? Number((number / 100).toPrecision(12))
        : number;
    }),
    percent: read('a percentage such as 60%', (cell) => {
      const number = readNumber(cell.replace(/%$/, ''));
      if (number === undefined || cell.endsWith('%') || number > 1) return number;
      return Number((number * 100).toPrecision(12));
    }),
    yes: (column) =>
      read('yes or no', (cell) => {
        if (/^(?:y|yes|true|x)$/i.test(cell)) return true;
        return /^(?:n|no|false)$/i.test(cell) ? false : undefined;
      })(column) ?? false,
    day: read('a date such as 31/01/2019', readDate),
    due: read('a date such as 31/01/2019, or a month such as January 2019', readDue),
    dayOrMonth: read(
      'a date such as 31/01/2019, or a month such as January 2019',
      (cell) => readDay(cell) ?? readMonth(cell),
    ),
    list: (column) =>
      (text(column) ?? '')
        .split(/[;\n]/)
        .map((one) => one.trim())
        .filter((one) => one !== ''),
    blocks: (column) =>
      splitLines(text(column) ?? '').map((line) => {
        const [, bullet] = /^[-•*]\s(.+)$/.exec(line) ?? [];
        return bullet ? { kind: 'bullet', text: bullet.trim() } : { kind: 'paragraph', text: line };
      }),
    choice: (column, words) => choose(column, text(column), words),
    choices: (column, words) => lines(column).map((line) => choose(column, line, words)),
  };
};

/** How people write a kind of period, in small letters. */
export const periodWords: Readonly<Record<string, PeriodKind>> = {
  quarter: 'financial-quarter',
  'half year': 'half-year',
  'financial year': 'financial-year',
  'academic year': 'academic-year',
  'calendar year': 'calendar-year',
  term: 'school-term',
  month: 'month',
  'twelve months': 'rolling-12-months',
  '24 months': 'rolling-24-months',
  'three months': 'rolling-3-months',
  'two years': 'two-years',
  'three years': 'three-years',
  'financial quarter': 'financial-quarter',
  'school term': 'school-term',
  'rolling 12 months': 'rolling-12-months',
  'rolling 24 months': 'rolling-24-months',
  'rolling 3 months': 'rolling-3-months',
};
