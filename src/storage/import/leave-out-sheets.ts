import { type NamedText, withNotes } from './named-text.ts';
import { refuseFile } from './parse-file.ts';
import { tableKindOf } from './parse-words.ts';
import { readLines } from './read-table.ts';
import { isTableOfValues } from './read-value-table.ts';
import type { Sheet } from './read-workbook.ts';

type MaybeSheet = NamedText & Partial<Pick<Sheet, 'sheet' | 'isHidden'>>;

/** Whether a text is a table of values or of words. */
const isTable = (text: NamedText): boolean =>
  tableKindOf(text) !== undefined || isTableOfValues(readLines(text.name, text.text));

/**
 * The sheets of a workbook that are tables, without a cover, pages of notes and sheets that are hidden, which the first of them
 * names. Where none is a table, all that can be seen are kept, and are refused for what they lack.
 *
 * @throws OutcomesError `file-invalid` where all sheets are hidden
 */
export const leaveOutSheets = (name: string, texts: readonly MaybeSheet[]): NamedText[] => {
  const visible = texts.filter(({ isHidden }) => !isHidden);
  if (texts.length > 0 && visible.length === 0)
    throw refuseFile(name, ['all of its sheets are hidden: unhide those that are to be imported']);
  const meant = visible.filter((one) => one.sheet === undefined || isTable(one));
  const [first, ...others] = meant.length > 0 ? meant : visible;
  if (!first) return [];
  const left = texts
    .filter((one) => one !== first && !others.includes(one))
    .map(({ sheet, isHidden }) => `“${sheet}”, which ${isHidden ? 'is hidden' : 'has no table'}`);
  const notes = left.length > 0 ? [`Left out: the sheet ${left.join('; the sheet ')}`] : [];
  return [withNotes(first, notes), ...others].map(({ sheet: _, isHidden: __, ...text }) => text);
};
