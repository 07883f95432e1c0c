import type { StoredProvenance } from '../../provenance-schema.ts';
import type { ReportFile } from '../../report-schema.ts';
import type { ReadResult } from '../read-place.ts';
import { readDay, readMonth } from './read-cells.ts';

/** Where a value of a table comes from: as its cell says it, or the report that the table is of. */
export type ReadSource = StoredProvenance | 'report';

/**
 * Reads where a value comes from: “report” for the report itself, “Report: title, month” for another, “Official:
 * publisher” with or without the day of publication.
 *
 * @returns nothing for an empty cell, or what is wrong with it
 * @example readSource('Official: Home Office, 18/10/2018').read
 *   // { kind: 'official', publisher: 'Home Office', on: '2018-10-18' }
 */
export const readSource = (cell: string): ReadResult<ReadSource> => {
  const text = cell.trim();
  if (text === '') return { faults: [] };
  if (/^report$/i.test(text)) return { read: 'report', faults: [] };
  const [kind = '', said = ''] = splitAt(text, text.indexOf(':'));
  const [report = '', printed = ''] = splitAt(said, said.lastIndexOf(','));
  const month = readMonth(printed);
  if (/^report$/i.test(kind) && report && month)
    return { read: { kind: 'published', report, month }, faults: [] };
  if (/^official$/i.test(kind) && said)
    return { read: { kind: 'official', ...splitDay(said) }, faults: [] };
  return {
    faults: [
      `column provenance: "${text}" is not “report”, “Report: title, month” or “Official: publisher, day of publication”`,
    ],
  };
};

/** What stands before and behind a sign; all of it where there is no such sign. */
const splitAt = (text: string, at: number): string[] =>
  at < 0 ? [text] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];

/** A publisher may have a comma in its name. */
const splitDay = (said: string): { publisher: string; on?: string } => {
  const [publisher = '', last = ''] = splitAt(said, said.lastIndexOf(','));
  const on = readDay(last);
  return on ? { publisher, on } : { publisher: said };
};

type Report = ReportFile['outcome']['report'];

/** What a cell says, as the file of a report has it. */
export const toProvenance = (read: ReadSource, { title, month }: Report): StoredProvenance =>
  read === 'report' ? { kind: 'published', report: title, month } : read;

/** Where a value comes from as {@link readSource} reads it; empty for what no table says, such as a form in the chat. */
export const writeSource = (
  provenance: StoredProvenance | undefined,
  { title, month }: Report,
): string => {
  if (provenance?.kind === 'official')
    return `Official: ${provenance.publisher}${provenance.on ? `, ${provenance.on}` : ''}`;
  if (provenance?.kind !== 'published') return '';
  return provenance.report === title && provenance.month === month
    ? 'report'
    : `Report: ${provenance.report}, ${provenance.month}`;
};
