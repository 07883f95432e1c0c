import { stringify } from 'csv-stringify/sync';
import readSheets from 'read-excel-file/node';
import { shortMonth } from '../../domain/period/month-names.ts';
import { refuseFile } from './parse-file.ts';
import { guardCell } from './read-table.ts';
import { showCells } from './shown-cells.ts';
import { fillMerged, readSheetParts } from './workbook-parts.ts';

type Cell = string | number | boolean | Date | null;

/** A period that a spreadsheet took for a date is the first day of its month. */
const writeDate = (date: Date): string =>
  date.getUTCDate() === 1
    ? `${shortMonth(date.getUTCMonth() + 1)} ${date.getUTCFullYear()}`
    : date.toISOString().slice(0, 10);

const writeCell = (cell: Cell): string => {
  if (cell === null) return '';
  return cell instanceof Date ? writeDate(cell) : String(cell);
};

/** A workbook is a ZIP archive; unpacked, one of 100,000 values takes a quarter of this. */
const mostUnpacked = 200_000_000;

const entryMark = 0x02014b50;
const entryHead = 46;

/** How many bytes the directory of a ZIP archive says that its files take once unpacked. */
const unpackedSize = (bytes: Buffer): number => {
  let size = 0;
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(entryMark);
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 4))
    if (at + entryHead <= bytes.length) size += bytes.readUInt32LE(at + 24);
  return size;
};

/** A sheet of a workbook, named after the workbook and the sheet. */
export type Sheet = {
  readonly name: string;
  readonly text: string;
  /** What the sheet is called in the workbook. */
  readonly sheet: string;
  readonly isHidden: boolean;
};

/**
 * The sheets of an Excel workbook as CSV files, in their order; an empty sheet is left out. Each row of merged cells has their text. A date becomes its
 * month where it is the first of one and shown as its month, as Excel makes of "Jul 2018", and a number that is shown as a percentage has what is
 * shown.
 *
 * @throws OutcomesError `file-invalid` for what is no workbook
 */
export const readWorkbook = async (name: string, bytes: Uint8Array): Promise<Sheet[]> => {
  const archive = Buffer.from(bytes);
  if (unpackedSize(archive) > mostUnpacked)
    throw refuseFile(name, ['it is too large: delete the sheets and columns that are not needed']);
  try {
    const sheets = await readSheets(Buffer.from(showCells(archive)));
    const parts = readSheetParts(archive);
    return sheets
      .filter(({ data }) => data.length > 0)
      .map(({ sheet, data }) => {
        const { isHidden = false, merged = [] } = parts.get(sheet) ?? {};
        const rows = fillMerged(data as Cell[][], merged);
        return {
          name: `${name}, sheet ${sheet}`,
          text: stringify(rows.map((row) => row.map((cell) => guardCell(writeCell(cell))))),
          ...{ sheet, isHidden },
        };
      });
  } catch (cause) {
    throw refuseFile(
      name,
      ['not an Excel workbook; save it again as "Excel Workbook (.xlsx)" or as "CSV UTF-8"'],
      cause,
    );
  }
};
