import writeExcelFile from 'write-excel-file/node';
import { plainText } from '../cards/format-text.ts';
import { formatNumber } from '../domain/format.ts';
import { OutcomesError } from '../domain/outcomes-error.ts';
import type { Sheet, SheetCell } from './workbook.ts';

/** What one cell of Excel can hold, in characters. */
const mostCharacters = 32_767;

/** A text that were cut would be loaded again as if it were the whole. */
const fitCell = (text: string, sheet: Sheet, at: number): string => {
  if (text.length <= mostCharacters) return text;
  throw new OutcomesError(
    'report-not-made',
    `The workbook was not written: in its sheet ${sheet.name}, a cell of the column ${sheet.columns[at]?.title ?? at + 1} would have ${formatNumber(text.length, 0)} characters, and Excel takes at most ${formatNumber(mostCharacters, 0)}.`,
    'Give a folder instead of a workbook: its files, CSV or JSON, hold texts of any length.',
  );
};

const cellOf = (cell: SheetCell, sheet: Sheet, at: number) => {
  if (cell === null) return null;
  if (typeof cell === 'string')
    return { value: fitCell(plainText(cell), sheet, at), type: String, wrap: true };
  if ('day' in cell)
    return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
  const { number, decimals } = cell;
  const format = decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
  return { value: number, type: Number, format };
};

/**
 * Sheets as a workbook: numbers and days are ones that Excel can reckon with, and no text is a formula.
 *
 * @throws OutcomesError `report-not-made` where a text is longer than a cell may be
 */
export const writeXlsx = async (sheets: readonly Sheet[]): Promise<Uint8Array> =>
  writeExcelFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      stickyRowsCount: 1,
      columns: sheet.columns.map(({ width }) => ({ width })),
      data: [
        sheet.columns.map(({ title }) => ({
          ...{ value: title, type: String, fontWeight: 'bold' as const },
        })),
        ...sheet.rows.map((row) =>
          row.map((cell, at) => ({ alignVertical: 'top' as const, ...cellOf(cell, sheet, at) })),
        ),
      ],
    })),
  ).toBuffer();
