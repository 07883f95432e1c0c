import writeExcelFile from 'write-excel-file/node';
import { plainText } from '../cards/format-text.ts';
import type { Sheet, SheetCell } from './workbook.ts';

/** What one cell of Excel can hold, in characters. */
const mostCharacters = 32_767;

const cellOf = (cell: SheetCell) => {
  if (cell === null) return null;
  if (typeof cell === 'string')
    return { value: plainText(cell).slice(0, mostCharacters), type: String, wrap: true };
  if ('day' in cell)
    return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
  const { number, decimals } = cell;
  const format = decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
  return { value: number, type: Number, format };
};

/** Sheets as a workbook: numbers and days are ones that Excel can reckon with, and no text is a formula. */
export const writeXlsx = async (sheets: readonly Sheet[]): Promise<Uint8Array> =>
  writeExcelFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: columns.map(({ width }) => ({ width })),
      data: [
        columns.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' as const })),
        ...rows.map((row) =>
          row.map((cell) => ({ alignVertical: 'top' as const, ...cellOf(cell) })),
        ),
      ],
    })),
  ).toBuffer();
