import { decodeText } from './decode-text.ts';
import { readWorkbook } from './read-workbook.ts';
import { readReportTables } from './tables/read-report-tables.ts';

/**
 * What a file holds: its text, that of each sheet of a workbook, or the reports that a workbook fills in.
 *
 * @param name of the file; a workbook's ends in .xlsx
 * @throws OutcomesError `file-invalid` for a workbook that cannot be read
 */
export const readTextsOf = async (
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly name: string; readonly text: string }[]> =>
  /\.xlsx$/i.test(name)
    ? readReportTables(name, await readWorkbook(name, bytes))
    : [{ name, text: decodeText(bytes) }];
