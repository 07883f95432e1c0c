import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readNumber } from '../domain/format.ts';
import { OutcomesError } from '../domain/outcomes-error.ts';
import type { Sheet, SheetCell } from '../report/workbook.ts';
import { writeXlsx } from '../report/write-xlsx.ts';
import { type TextTable, writeTableCsv } from '../storage/export/tables/to-report-tables.ts';
import type { ReportColumn } from '../storage/import/tables/column.ts';
import {
  explainingSheet,
  type ReportTable,
  reportTables,
} from '../storage/import/tables/report-tables.ts';
import { valueColumnsExplained } from '../storage/import/tables/value-columns.ts';

/**
 * Refuses a folder that holds anything: files that are there would be imported along with these.
 *
 * @throws OutcomesError `config-invalid` before anything is written
 */
export const assertEmptyFolder = async (folder: string): Promise<void> => {
  const found = await readdir(folder).catch(() => []);
  if (found.length > 0)
    throw new OutcomesError(
      'config-invalid',
      `${folder} contains files (${found.slice(0, 3).join(', ')}); nothing was written.`,
      'Give a new or empty folder.',
    );
};

const columnsOf = ({ name }: TextTable): readonly ReportColumn[] =>
  name === 'values' ? valueColumnsExplained : reportTables[name as ReportTable];

/** What every column of every table holds, one a row. */
const explain = (tables: readonly TextTable[]): TextTable => ({
  name: explainingSheet,
  columns: ['table', 'column', 'must be filled in', 'what it holds', 'example'],
  rows: tables.flatMap((table) =>
    columnsOf(table).map(({ name, needed, does, example }) => [
      table.name,
      name,
      needed ? 'yes' : '',
      does,
      example,
    ]),
  ),
});

const width = (table: TextTable, at: number): number =>
  Math.min(
    60,
    Math.max(12, ...[table.columns, ...table.rows].map((row) => (row[at] ?? '').length + 2)),
  );

/** A number that people work with is one in the workbook, too. */
const cellOf = (table: TextTable, column: string | undefined, text: string): SheetCell => {
  if (text === '') return null;
  const number = table.name === 'values' && column === 'value' ? readNumber(text) : undefined;
  if (number === undefined) return text;
  return { number, decimals: (text.split('.')[1] ?? '').length };
};

const toSheet = (table: TextTable): Sheet => ({
  name:
    table.name === explainingSheet
      ? table.name
      : `${table.name[0]?.toUpperCase()}${table.name.slice(1)}`,
  columns: table.columns.map((title, at) => ({ title, width: width(table, at) })),
  rows: table.rows.map((row) => row.map((text, at) => cellOf(table, table.columns[at], text))),
});

/**
 * Writes tables to be filled in, and beside them what their columns mean.
 *
 * @param path a workbook, which ends in .xlsx, or a folder of CSV files
 */
export const writeTables = async (path: string, tables: readonly TextTable[]): Promise<void> => {
  const all = [explain(tables), ...tables];
  if (/\.xlsx$/i.test(path)) {
    await mkdir(dirname(path), { recursive: true });
    return writeFile(path, await writeXlsx(all.map(toSheet)));
  }
  await assertEmptyFolder(path);
  await mkdir(path, { recursive: true });
  for (const table of all) await writeFile(join(path, `${table.name}.csv`), writeTableCsv(table));
};
