import type { TableClient } from '@azure/data-tables';
import { comparePeriods, type Period } from '../domain/period.ts';
import type { IndicatorUpdate, SubmissionStore } from '../domain/stores.ts';
import type { IndicatorRecord } from '../domain/submission/indicator-record.ts';
import { changeKey, changePrefix } from './bookkeeping-keys.ts';
import { deleteDraft, openDraftStore } from './draft-store.ts';
import { fromEntity } from './entity.ts';
import { prefixRange, readRange, type StoredEntity } from './read-range.ts';
import { rowsOfKind } from './row.ts';
import type { Stored } from './stored-content.ts';
import { toIndicatorRound, toRecordedChange } from './submission-rows.ts';
import { tryChange } from './table.ts';
import { toCommentary, toObservedSeries } from './to-domain.ts';
import { updateRows } from './update-rows.ts';
import { writeRow } from './write-row.ts';

const oldestFirst = (a: { period: Period }, b: { period: Period }): number =>
  comparePeriods(a.period, b.period);

const toRecord = (indicator: string, entities: readonly StoredEntity[]): IndicatorRecord => {
  const rows = entities.map(fromEntity);
  return {
    indicator,
    version: rowsOfKind(rows, 'version')[0]?.version ?? 0,
    series: rowsOfKind(rows, 'values').map(toObservedSeries),
    commentaries: rowsOfKind(rows, 'commentary').map(toCommentary).sort(oldestFirst),
    rounds: rowsOfKind(rows, 'round').map(toIndicatorRound).sort(oldestFirst),
  };
};

const checkFits = (seen: IndicatorRecord, { round, change }: IndicatorUpdate): void => {
  const fits =
    round.indicator === seen.indicator &&
    change.indicator === seen.indicator &&
    change.version === seen.version + 1;
  if (!fits)
    throw new RangeError(
      `${change.indicator} ${change.version} does not follow ${seen.indicator} ${seen.version}`,
    );
};

/**
 * What officers hand in, in the table that shows it. A write succeeds only if the version row and
 * every row that it replaces still stand as they were read.
 *
 * @param clock tells when a draft was saved
 */
export const openSubmissionStore = (table: TableClient, clock: () => Date): SubmissionStore => {
  // The etags belong to a record that was handed out, and go when it goes.
  const handedOut = new WeakMap<IndicatorRecord, Stored>();
  const handOut = (indicator: string, entities: readonly StoredEntity[]): IndicatorRecord => {
    const record = toRecord(indicator, entities);
    handedOut.set(record, new Map(entities.map((entity) => [entity.rowKey, entity])));
    return record;
  };
  return {
    ...openDraftStore(table, clock),
    readRecord: async (indicator) =>
      handOut(indicator, await readRange(table, prefixRange(`page~${indicator}~`))),
    readRecords: async (outcome) => {
      const entities = await readRange(table, prefixRange(`page~${outcome}`));
      const pages = Map.groupBy(entities, ({ rowKey }) => rowKey.split('~')[1] ?? '');
      return [...pages].map(([indicator, own]) => handOut(indicator, own));
    },
    write: async (seen, update) => {
      const stored = handedOut.get(seen);
      if (!stored) throw new RangeError('a record that this store did not hand out');
      checkFits(seen, update);
      const change = { at: update.change.at, by: update.change.by.objectId };
      const actions = [
        ...updateRows(update, stored).flatMap((row) => writeRow(row, change, stored.get(row.key))),
        ...(update.dropDrafts ?? []).map((draft) => deleteDraft(change.by, draft)),
      ];
      const done = await tryChange(table, (signal) => table.submitTransaction(actions, signal));
      return done ? 'written' : 'conflict';
    },
    readChanges: async (indicator, after) => {
      const { to } = prefixRange(changePrefix(indicator));
      const entities = await readRange(table, { from: changeKey(indicator, after + 1), to });
      return rowsOfKind(entities.map(fromEntity), 'change').map(toRecordedChange).reverse();
    },
  };
};
