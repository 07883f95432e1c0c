import { CsvError, parse } from 'csv-parse/sync';
import { refuseFile } from '../refuse-file.ts';
import { unguardCell } from './formula-guard.ts';

/** One line of a CSV file that has anything in it; of one that goes over several, the first counts. */
export type CsvLine = { readonly line: number; readonly cells: readonly string[] };

const count = (cells: readonly string[], what: RegExp): number =>
  cells.reduce((sum, cell) => sum + (cell.match(what)?.length ?? 0), 0);

const sayError = (error: CsvError, lastLine: number): string => {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return `line ${lastLine + 1} or after: a quotation mark is opened and not closed`;
  return `line ${lastLine + 1}, column ${Number(error.column) + 1}: ${error.message.replace(/ at line.*/s, '')}`;
};

/**
 * Reads CSV with commas and quotation marks (RFC 4180): BOM, LF or CRLF, and blank lines are no matter.
 * The apostrophe that keeps a cell from being a formula is taken off.
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
    if (cells.some((cell) => cell.trim() !== ''))
      found.push({
        line: lastLine - count(cells, /\r\n|\r|\n/g),
        cells: cells.map(unguardCell),
      });
    return null;
  };
  try {
    parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true, on_record: keep });
  } catch (cause) {
    if (cause instanceof CsvError) throw refuseFile(name, [sayError(cause, lastLine)], cause);
    throw cause;
  }
  return found;
};
