import { z } from 'zod';
import { OutcomesError } from '../../domain/outcomes-error.ts';
import { type DataFile, historyFile, reportFile } from '../report-schema.ts';
import { findFaults } from './find-faults.ts';
import { sayJsonFault } from './say-json-fault.ts';

/**
 * The refusal of a file, `file-invalid`, which names it and every reason.
 *
 * @param reasons each with its place: "indicators[4].name: …", "line 7, column value: …"
 */
export const refuseFile = (
  name: string,
  reasons: readonly string[],
  cause?: unknown,
): OutcomesError =>
  new OutcomesError(
    'file-invalid',
    `${name} was refused, and nothing was imported from it:\n${reasons.map((reason) => `  ${reason}`).join('\n')}`,
    'Correct these places and import the file again; docs/data-format.md describes the format.',
    { cause },
  );

const dataFile = z.discriminatedUnion('format', [reportFile, historyFile]);

/**
 * Reads the text of a JSON file.
 *
 * @throws OutcomesError `file-invalid` that says near which line it cannot be read
 */
export const parseJson = (name: string, text: string): unknown => {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw refuseFile(name, [sayJsonFault(json)], cause);
  }
};

const place = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

/**
 * Reads the whole text of a report or history file.
 *
 * @param name the file's name, for the refusal
 * @param sayFault says a fault in other words than those of the file, for one that was made of tables
 * @throws OutcomesError `file-invalid` that names the file and every fault with its place and reason
 * @see docs/data-format.md
 */
export const parseFile = (
  name: string,
  text: string,
  sayFault = (fault: string): string => fault,
): DataFile => {
  const parsed = dataFile.safeParse(parseJson(name, text));
  if (!parsed.success) {
    const reasons = parsed.error.issues.map(
      ({ path, message }) => `${place(path) || 'file'}: ${message}`,
    );
    throw refuseFile(name, reasons.map(sayFault), parsed.error);
  }
  const faults = findFaults(parsed.data);
  if (faults.length > 0) throw refuseFile(name, faults.map(sayFault));
  return parsed.data;
};
