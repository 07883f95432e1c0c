import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { OutcomesError } from '../../domain/outcomes-error.ts';
import { schemaVersion } from '../rows/entity.ts';
import type { TableName } from '../table.ts';
import { type BackupHeader, type BackupLine, type BackupRow, parseLine } from './backup-format.ts';

/** Not Node's own reader of lines: it ends a line at a line separator too, which JSON may hold. */
async function* readLines(path: string): AsyncGenerator<string> {
  let rest = '';
  try {
    for await (const chunk of createReadStream(path, 'utf8')) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (cause) {
    const next = 'Give the name of a file that npm run backup wrote.';
    throw new OutcomesError('file-invalid', `${path} cannot be read.`, next, { cause });
  }
  if (rest !== '') yield rest;
}

const refuse = (path: string, what: string): OutcomesError =>
  new OutcomesError(
    'file-invalid',
    `${path} is not a whole backup: ${what}.`,
    'Use another backup.',
  );

const checkHeader = (path: string, line: BackupLine | undefined): BackupHeader => {
  if (!line || !('format' in line)) throw refuse(path, 'line 1 is not that of a backup');
  if (line.schema <= schemaVersion) return line;
  throw new OutcomesError(
    'row-newer',
    `${path} was made by a later version of the bot: its rows have schemas up to ${line.schema}, and this version knows up to ${schemaVersion}.`,
    'Restore it with the version that made it, or a later one.',
  );
};

type End = Extract<BackupLine, { readonly sha256: string }>;

const checkEnd = (path: string, end: End, found: Omit<End, 'changing'>): void => {
  if (end.sha256 !== found.sha256) throw refuse(path, 'its checksum does not match its lines');
  for (const [table, count] of Object.entries(end.rows))
    if ((found.rows[table as TableName] ?? 0) !== count)
      throw refuse(path, `it should have ${count} rows of ${table}`);
};

/** What a backup says of itself. */
export type BackupSummary = Pick<End, 'rows' | 'changing' | 'sha256'> & { readonly at: Date };

/**
 * Reads a backup from its first line to its last, row by row.
 *
 * @param onRow is given every row in the order of the file, before the end is known to be right
 * @throws OutcomesError `file-invalid` with the line, when it is none, was cut off or was changed; `row-newer` when a
 *   later version of the bot made it; what `onRow` throws
 */
export const readBackup = async (
  path: string,
  onRow: (table: TableName, row: BackupRow) => void | Promise<void>,
): Promise<BackupSummary> => {
  const digest = createHash('sha256');
  const rows: Partial<Record<TableName, number>> = {};
  let header: BackupHeader | undefined;
  let end: End | undefined;
  let number = 0;
  for await (const text of readLines(path)) {
    number += 1;
    if (end) throw refuse(path, `line ${number} comes after its end`);
    const line = parseLine(text);
    header ??= checkHeader(path, line);
    if (line && 'sha256' in line) {
      end = line;
      checkEnd(path, end, { rows: rows as End['rows'], sha256: digest.digest('hex') });
      continue;
    }
    digest.update(`${text}\n`);
    if (line && 'table' in line) {
      rows[line.table] = (rows[line.table] ?? 0) + 1;
      await onRow(line.table, line.row);
    } else if (number > 1) throw refuse(path, `line ${number} is not a row`);
  }
  if (!header || !end) throw refuse(path, 'its end is missing');
  const { changing, sha256 } = end;
  return { at: new Date(header.at), rows: end.rows, changing, sha256 };
};
