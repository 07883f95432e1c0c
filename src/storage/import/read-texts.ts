import { decodeText } from './decode-text.ts';
import { leaveOutSheets } from './leave-out-sheets.ts';
import { type Mappings, mapTexts } from './map-texts.ts';
import type { NamedText } from './named-text.ts';
import { readWorkbook } from './read-workbook.ts';
import { readReportTables } from './tables/read-report-tables.ts';

/** How files are read. */
export type HowToRead = {
  /** Passes over columns that are not known. */
  readonly ignoreOthers?: boolean | undefined;
  /** How tables that others publish are read. */
  readonly mappings?: Mappings | undefined;
};

/**
 * What a file holds: its text, that of each sheet of a workbook that is a table, or the reports that a workbook fills in.
 *
 * @param name of the file; a workbook's ends in .xlsx
 * @throws OutcomesError `file-invalid` for a workbook that cannot be read
 */
export const readTextsOf = async (
  name: string,
  bytes: Uint8Array,
  { ignoreOthers = false, mappings = { all: [], areAsked: false } }: HowToRead = {},
): Promise<NamedText[]> => {
  const how = ignoreOthers ? { ignoreOthers } : {};
  if (!/\.xlsx$/i.test(name))
    return [...mapTexts([{ name, text: decodeText(bytes), ...how }], mappings)];
  const sheets = (await readWorkbook(name, bytes)).map((one) => ({ ...one, ...how }));
  return leaveOutSheets(name, mapTexts(readReportTables(name, sheets), mappings));
};
