import { hash } from 'node:crypto';
import { OutcomesError } from '../../domain/outcomes-error.ts';
import type { RecordedChange } from '../../domain/submission/indicator-record.ts';
import { type RestoreMark, readMark } from '../rows/restore-mark.ts';
import { fromEntity, rowsOfKind } from '../rows/row.ts';
import { toRecordedChange } from '../rows/submission-rows.ts';
import { openTable, type StorageAddress, type TableName, tableNames } from '../table.ts';
import { type BackupRow, isLast, type RowKeys, toBackupRow, toPlainRow } from './backup-format.ts';
import { type BackupSummary, readBackup } from './read-backup.ts';
import { readPages } from './read-pages.ts';

/** What a restore does to one table. */
type TablePlan = {
  /** Rows of the backup that storage lacks. */
  readonly added: number;
  /** Rows that storage has in another form, which is lost. */
  readonly changed: number;
  readonly same: number;
  /** Rows that only storage has, which are lost. */
  readonly deleted: readonly RowKeys[];
};

/** What a restore would do, before it does anything. */
export type RestorePlan = {
  readonly backup: BackupSummary;
  readonly tables: Readonly<Record<TableName, TablePlan>>;
  /** Entries of the audit trail that the backup does not have. */
  readonly lost: readonly RecordedChange[];
  /** What an earlier restore that was broken off left. */
  readonly mark: RestoreMark | undefined;
  /** Whether a row of the backup has to be written. */
  readonly isNeeded: (table: TableName, row: BackupRow) => boolean;
};

const keyOf = ({ partitionKey, rowKey }: RowKeys): string => JSON.stringify([partitionKey, rowKey]);

/** The same for rows that hold the same, in whatever order. */
const digestOf = (row: BackupRow): string =>
  hash('sha256', JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))));

const isChange = (table: TableName, { rowKey }: RowKeys): boolean =>
  table === 'Outcomes' && rowKey.startsWith('change~');

/** An entry that this version cannot read is deleted like any other row, and only counted. */
const readChange = (row: BackupRow): RecordedChange[] => {
  try {
    return rowsOfKind([fromEntity(toPlainRow(row))], 'change').map(toRecordedChange);
  } catch (error) {
    if (error instanceof OutcomesError) return [];
    throw error;
  }
};

/** By table, then by key: a digest of each row that is to be in storage and is not yet. */
type Wanted = Readonly<Record<TableName, Map<string, string>>>;

const readWanted = async (path: string) => {
  const wanted = Object.fromEntries(tableNames.map((name) => [name, new Map()])) as Wanted;
  const backup = await readBackup(path, (table, row) => {
    if (!isLast(table, row)) wanted[table].set(keyOf(row), digestOf(row));
  });
  return { wanted, backup };
};

/** What of a row of storage a restore would lose; also notes which rows of the backup are there already. */
const compareRow = (
  row: BackupRow,
  wanted: Map<string, string>,
): 'same' | 'changed' | 'deleted' => {
  const digest = wanted.get(keyOf(row));
  if (digest === undefined) return 'deleted';
  if (digest !== digestOf(row)) return 'changed';
  wanted.delete(keyOf(row));
  return 'same';
};

const compareTable = async (address: StorageAddress, name: TableName, { [name]: own }: Wanted) => {
  const counts = { same: 0, changed: 0, deleted: 0 };
  const deleted: RowKeys[] = [];
  const lost: RecordedChange[] = [];
  let mark: RestoreMark | undefined;
  for await (const page of readPages(openTable(address, name)))
    for (const row of page.map(toBackupRow)) {
      if (isLast(name, row)) {
        mark = readMark(row);
        continue;
      }
      const what = compareRow(row, own);
      counts[what] += 1;
      if (what !== 'deleted') continue;
      deleted.push({ partitionKey: row.partitionKey, rowKey: row.rowKey });
      if (isChange(name, row)) lost.push(...readChange(row));
    }
  const { same, changed } = counts;
  return { plan: { same, changed, added: own.size - changed, deleted }, lost, mark };
};

/**
 * Finds out what a restore would change; writes nothing. The keys of all rows are in memory, their contents are not.
 *
 * @throws OutcomesError as {@link readBackup}; `storage-unavailable`
 */
export const planRestore = async (address: StorageAddress, path: string): Promise<RestorePlan> => {
  const { wanted, backup } = await readWanted(path);
  const tables: [TableName, TablePlan][] = [];
  const lost: RecordedChange[] = [];
  let mark: RestoreMark | undefined;
  for (const name of tableNames) {
    const compared = await compareTable(address, name, wanted);
    tables.push([name, compared.plan]);
    lost.push(...compared.lost);
    mark ??= compared.mark;
  }
  return {
    backup,
    tables: Object.fromEntries(tables) as RestorePlan['tables'],
    lost,
    mark,
    isNeeded: (table, row) => wanted[table].has(keyOf(row)),
  };
};
