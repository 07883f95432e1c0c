import { hash } from 'node:crypto';
import { basename } from 'node:path';
import type { TableEntity } from '@azure/data-tables';
import { londonDay } from '../../domain/london-time.ts';
import { OutcomesError } from '../../domain/outcomes-error.ts';
import { lastEndedQuarter } from '../../domain/round/deadlines.ts';
import { markRow } from '../rows/restore-mark.ts';
import { type Content, fromEntity, makeRow, type Row, rowsOfKind, toEntity } from '../rows/row.ts';
import { changeRow } from '../rows/submission-rows.ts';
import {
  callStorage,
  ensureTable,
  openTable,
  type StorageAddress,
  type TableName,
  tableNames,
} from '../table.ts';
import { type BackupRow, isLast, toPlainRow } from './backup-format.ts';
import type { RestorePlan } from './plan-restore.ts';
import { type BackupSummary, readBackup } from './read-backup.ts';
import { openWriter } from './write-rows.ts';

/** Whose restore it is, and when. */
type Restoring = { readonly by: string; readonly at: Date };

type Restore = {
  /** Made from the same file, for what storage holds now. */
  readonly plan: RestorePlan;
  /** Whether rows that storage has may be lost. */
  readonly replace: boolean;
  readonly restoring: Restoring;
};

const isEmpty = ({ tables }: RestorePlan): boolean =>
  Object.values(tables).every(
    ({ changed, same, deleted }) => changed + same + deleted.length === 0,
  );

/** A restore of the same backup that was broken off may go on. */
const checkMayWrite = ({ plan, replace }: Restore): void => {
  if (replace || isEmpty(plan) || plan.mark?.restoring === plan.backup.sha256) return;
  throw new OutcomesError(
    'config-invalid',
    'The tables have rows already; nothing was written.',
    'Look at what would be lost with --dry-run; to restore over it, make a backup of it, stop the bot, and add --replace.',
  );
};

/**
 * A form that was opened before the restore may have seen changes that are gone; none of them has a number as high as
 * this one.
 */
const versionsSkipped = 1_000;

/** Who restored what, for the audit trail of an indicator. */
const recordRestore = (
  { indicator, version: seen }: Content<'version'>,
  { at: made }: BackupSummary,
  { by, at }: Restoring,
): Row[] => {
  const version = seen + versionsSkipped;
  const name = `restore of the backup of ${londonDay(made)}, by ${by}`;
  const note = `What was changed after ${made.toISOString()} is gone.`;
  return [
    makeRow('version', { indicator, version }),
    changeRow({
      ...{ indicator, version, seen, kind: 'import', round: lastEndedQuarter(made), at, note },
      ...{ by: { objectId: 'restore', name }, differences: [], digest: hash('sha256', name) },
    }),
  ];
};

/** The count of an indicator's changes, if the row is that. */
const readVersion = (table: TableName, row: BackupRow): Content<'version'> | undefined =>
  table === 'Outcomes' && row.kind === 'version'
    ? rowsOfKind([fromEntity(toPlainRow(row))], 'version')[0]
    : undefined;

/** Writes what has to be written of each row; returns the one that is to be the last. */
const writeRows = async (
  address: StorageAddress,
  path: string,
  { plan, restoring }: Pick<Restore, 'plan' | 'restoring'>,
): Promise<BackupRow | undefined> => {
  const writers = new Map(
    tableNames.map((name) => [name, openWriter(openTable(address, name))] as const),
  );
  let last: BackupRow | undefined;
  await readBackup(path, async (table, row) => {
    const add = async (entity: TableEntity): Promise<void> =>
      writers.get(table)?.add(['upsert', entity, 'Replace']);
    const version = readVersion(table, row);
    const { at, by } = restoring;
    if (isLast(table, row)) last = row;
    else if (version)
      for (const own of recordRestore(version, plan.backup, restoring))
        await add(toEntity(own, { at, by: `restore by ${by}` }));
    else if (plan.isNeeded(table, row)) await add(row);
  });
  for (const writer of writers.values()) await writer.flush();
  return last;
};

const deleteRows = async (address: StorageAddress, { tables }: RestorePlan): Promise<void> => {
  for (const name of tableNames) {
    const writer = openWriter(openTable(address, name));
    for (const keys of tables[name].deleted) await writer.add(['delete', keys]);
    await writer.flush();
  }
};

/**
 * Makes the tables what they were when a backup was made. Meanwhile, and if it is broken off, the catalogue says that it
 * is being restored, and nobody is answered or writes; repeated, it goes on. Each indicator's audit trail says who
 * restored what, and no form that was opened before can be submitted.
 *
 * @throws OutcomesError `config-invalid` before anything is written, when there are rows that may not be replaced; as
 *   {@link readBackup}; `storage-conflict` when somebody else writes at the same time;
 *   `storage-unavailable`; after these it can be repeated
 */
export const restore = async (
  address: StorageAddress,
  path: string,
  given: Restore,
): Promise<void> => {
  checkMayWrite(given);
  const { plan, restoring } = given;
  for (const name of tableNames) await ensureTable(openTable(address, name));
  const outcomes = openTable(address, 'Outcomes');
  const mark = markRow({
    restoring: plan.backup.sha256,
    from: basename(path),
    since: restoring.at.toISOString(),
  });
  await callStorage((signal) => outcomes.upsertEntity(mark, 'Replace', signal));
  await deleteRows(address, plan);
  const last = await writeRows(address, path, given);
  const { partitionKey, rowKey } = mark;
  await callStorage(async (signal) => {
    if (last) await outcomes.upsertEntity(last, 'Replace', signal);
    else await outcomes.deleteEntity(partitionKey, rowKey, signal);
  });
};
