import { createHash, type Hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { OutcomesError } from '../../domain/outcomes-error.ts';
import { schemaVersion } from '../rows/entity.ts';
import { checkRestored } from '../rows/restore-mark.ts';
import { openTable, type StorageAddress, type TableName, tableNames } from '../table.ts';
import {
  type BackupLine,
  buildHeader,
  isLast,
  type RowCounts,
  toBackupRow,
  writeLine,
} from './backup-format.ts';
import { readPages, type TypedEntity } from './read-pages.ts';

type Place = { readonly bytes: number; readonly digest: Hash };

/** Lines that go to a file one after another; it can go back to an earlier place. */
const openLines = (file: FileHandle) => {
  let bytes = 0;
  let digest = createHash('sha256');
  return {
    write: async (lines: readonly BackupLine[]): Promise<void> => {
      const text = Buffer.from(lines.map(writeLine).join(''));
      await file.write(text, 0, text.length, bytes);
      digest.update(text);
      bytes += text.length;
    },
    place: (): Place => ({ bytes, digest: digest.copy() }),
    goBack: async (place: Place): Promise<void> => {
      await file.truncate(place.bytes);
      bytes = place.bytes;
      digest = place.digest.copy();
    },
    sha256: (): string => digest.copy().digest('hex'),
  };
};

type Lines = ReturnType<typeof openLines>;

/** What tells whether any row was added, changed or deleted between two readings. */
const addKeys = (keys: Hash, page: readonly TypedEntity[]): void => {
  for (const { partitionKey, rowKey, etag } of page)
    keys.update(JSON.stringify([partitionKey, rowKey, etag]));
};

type Copied = { readonly rows: number; readonly quiet: boolean };

/** Copies a table, and looks afterwards whether it is still what was copied. */
const copyOnce = async (address: StorageAddress, table: TableName, to: Lines): Promise<Copied> => {
  const client = openTable(address, table);
  const [copied, now] = [createHash('sha256'), createHash('sha256')];
  let rows = 0;
  for await (const page of readPages(client)) {
    addKeys(copied, page);
    rows += page.length;
    const lines = page.map((entity) => ({ table, row: toBackupRow(entity) }));
    for (const { row } of lines) if (isLast(table, row)) checkRestored(row);
    await to.write(lines);
  }
  for await (const page of readPages(client, ['PartitionKey', 'RowKey'])) addKeys(now, page);
  return { rows, quiet: copied.digest('hex') === now.digest('hex') };
};

/** A copy takes seconds, so it is rare that somebody writes during all of them. */
const mostTries = 3;

const copyTable = async (address: StorageAddress, table: TableName, to: Lines): Promise<Copied> => {
  const start = to.place();
  let copied = await copyOnce(address, table, to);
  for (let tries = 1; !copied.quiet && tries < mostTries; tries += 1) {
    await to.goBack(start);
    copied = await copyOnce(address, table, to);
  }
  return copied;
};

/** What was written into a backup. */
export type Backup = {
  readonly rows: RowCounts;
  /** Tables that somebody wrote to during each try: what belongs together may not be all there. */
  readonly changing: readonly TableName[];
};

const copyAll = async (address: StorageAddress, file: FileHandle, at: Date): Promise<Backup> => {
  const to = openLines(file);
  await to.write([buildHeader(at, schemaVersion)]);
  const rows: [TableName, number][] = [];
  const changing: TableName[] = [];
  for (const name of tableNames) {
    const copied = await copyTable(address, name, to);
    rows.push([name, copied.rows]);
    if (!copied.quiet) changing.push(name);
  }
  const counts = Object.fromEntries(rows) as RowCounts;
  await to.write([{ rows: counts, changing, sha256: to.sha256() }]);
  await file.sync();
  return { rows: counts, changing };
};

/**
 * Writes every row of every table into a file, one line for each, a thousand in memory at a time. Each table is as it
 * was at one instant: when somebody wrote to it meanwhile it is copied again, up to three times. Only its owner may read
 * the file, which appears under its name when it is complete.
 *
 * @param at when it is made; in the first line
 * @throws OutcomesError `config-invalid` when there is a file of that name; `storage-unavailable`; `restore-unfinished` where the storage is not whole; the file system's own error when the file cannot be written
 */
export const writeBackup = async (
  address: StorageAddress,
  path: string,
  at: Date,
): Promise<Backup> => {
  if (existsSync(path))
    throw new OutcomesError(
      'config-invalid',
      `${path} is there already; nothing was written.`,
      'Give a new file, or a folder.',
    );
  const part = `${path}.part`;
  const file = await open(part, 'w', 0o600);
  try {
    const backup = await copyAll(address, file, at);
    await file.close();
    await rename(part, path);
    return backup;
  } catch (error) {
    await file.close();
    await rm(part, { force: true });
    throw error;
  }
};
