import { createHash } from 'node:crypto';
import type { TableClient, TransactionAction } from '@azure/data-tables';
import { outcomeOf } from '../domain/code.ts';
import { OutcomesError } from '../domain/outcomes-error.ts';
import { catalogueVersionKey } from './bookkeeping-keys.ts';
import { type Change, fromEntity, partition } from './entity.ts';
import { fileRows } from './file-rows.ts';
import { mergeValues } from './merge-values.ts';
import { parseFile } from './parse-file.ts';
import { prefixRange, readRange, type StoredEntity } from './read-range.ts';
import { recordImport } from './record-import.ts';
import { type Content, makeRow, type Row } from './row.ts';
import type { Stored } from './stored-content.ts';
import { callStorage, ensureTable } from './table.ts';
import { isSame, writeRow } from './write-row.ts';

/** What a load did: how many rows it put in, changed, or found as they were. */
export type LoadResult = {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
};

const transactionLimit = 100;

/** A risk of another outcome's report keeps its place there; in this one's the file has the last word. */
const mergeRisk = (before: Content<'risk'>, now: Content<'risk'>): Content<'risk'> => {
  const here = new Set(now.featuresUnder.map(outcomeOf));
  const elsewhere = before.featuresUnder.filter((place) => !here.has(outcomeOf(place)));
  return { ...now, featuresUnder: [...elsewhere, ...now.featuresUnder] };
};

const mergeRow = (row: Row, stored: StoredEntity | undefined): Row => {
  if (!stored) return row;
  const before = fromEntity(stored);
  if (before.kind === 'values' && row.kind === 'values')
    return makeRow(
      'values',
      mergeValues(before.content as Content<'values'>, row.content as Content<'values'>),
    );
  if (before.kind === 'risk' && row.kind === 'risk')
    return makeRow(
      'risk',
      mergeRisk(before.content as Content<'risk'>, row.content as Content<'risk'>),
    );
  return row;
};

const bumpVersion = (rows: readonly Row[], stored: Stored, change: Change): TransactionAction[] => {
  if (!rows.some(({ key }) => key.startsWith('catalogue~'))) return [];
  const current = stored.get(catalogueVersionKey);
  const hash = createHash('sha256').update(String(current?.version ?? ''));
  for (const row of rows) hash.update(row.key).update(JSON.stringify(row.content));
  const entity = {
    partitionKey: partition,
    rowKey: catalogueVersionKey,
    version: hash.digest('hex').slice(0, 32),
    changedAt: change.at.toISOString(),
    changedBy: change.by,
  };
  return current ? [['update', entity, 'Replace', { etag: current.etag }]] : [['create', entity]];
};

const readStored = async (table: TableClient): Promise<Stored> => {
  const ranges = await Promise.all(
    ['catalogue~', 'page~'].map((prefix) => readRange(table, prefixRange(prefix))),
  );
  return new Map(ranges.flat().map((entity) => [entity.rowKey, entity]));
};

const submit = async (
  table: TableClient,
  name: string,
  actions: TransactionAction[],
): Promise<void> => {
  if (actions.length > transactionLimit)
    throw new OutcomesError(
      'file-invalid',
      `${name} changes ${actions.length} rows, and ${transactionLimit} are accepted whole or not at all.`,
      'Split the file into two.',
    );
  if (actions.length > 0) await callStorage((signal) => table.submitTransaction(actions, signal));
};

/**
 * Loads a report or history file in one transaction: all of it or nothing. Loading it again writes
 * nothing; what a load replaces is kept. Where it changes the figures or the commentary of an
 * indicator, that counts as a change of the indicator and stands in its audit trail.
 *
 * @throws OutcomesError `file-invalid` with file, place and reason; `storage-conflict` when somebody
 *   else wrote at the same moment; `storage-unavailable`
 * @example await loadFile(table, { name: 'x.json', text }, { at: now, by: 'import of x.json' })
 */
export const loadFile = async (
  table: TableClient,
  file: { readonly name: string; readonly text: string },
  change: Change,
): Promise<LoadResult> => {
  const data = parseFile(file.name, file.text);
  await ensureTable(table);
  const stored = await readStored(table);
  const rows = fileRows(data).map((row) => mergeRow(row, stored.get(row.key)));
  const different = rows.filter((row) => !isSame(row, stored.get(row.key)));
  const recorded = recordImport(different, { file: data, change, stored });
  const actions = [...different, ...recorded].flatMap((row) =>
    writeRow(row, change, stored.get(row.key)),
  );
  await submit(table, file.name, [...actions, ...bumpVersion(different, stored, change)]);
  const changed = different.filter(({ key }) => stored.has(key)).length;
  return { added: different.length - changed, changed, same: rows.length - different.length };
};
