import type { TableClient, TransactionAction } from '@azure/data-tables';
import type { ObservedSeries } from '../../domain/observed-series.ts';
import { comparePeriods, type Period } from '../../domain/period/period.ts';
import type { SubmissionStore } from '../../domain/stores/submission-store.ts';
import type { Draft } from '../../domain/submission/form.ts';
import type {
  IndicatorRecord,
  IndicatorUpdate,
  ValuePlace,
} from '../../domain/submission/indicator-record.ts';
import { keyPart } from '../rows/entity.ts';
import { mergeValues } from '../rows/merge-values.ts';
import { fromObservation, type StoredObservation } from '../rows/observation-rows.ts';
import { planTarget } from '../rows/planned-targets.ts';
import { readRows } from '../rows/read-rows.ts';
import {
  type Content,
  changeKey,
  changePrefix,
  draftKey,
  fromEntity,
  makeRow,
  onlyDraft,
  pagePrefix,
  partition,
  prefixRange,
  type Row,
  rowsOfKind,
  toEntity,
} from '../rows/row.ts';
import { isSame, type Stored, storedContent, writeRow } from '../rows/stored-rows.ts';
import {
  changeRow,
  commentaryRow,
  draftRow,
  roundRow,
  toDraft,
  toIndicatorRound,
  toRecordedChange,
} from '../rows/submission-rows.ts';
import { toCommentary, toObservedSeries } from '../rows/to-domain.ts';
import { readRange, tryChange } from '../table.ts';
import { holdSeries } from './held-series.ts';

/** One row for a series and area, however many of its values and targets are new. */
const valuesRows = (
  { round, change, observations, targets = [] }: IndicatorUpdate,
  stored: Stored,
): Row[] => {
  const rows = new Map<string, Row<'values'>>();
  const rowOf = (
    { measure, series, area }: ValuePlace,
    { kind }: Period,
    values: readonly StoredObservation[],
  ): Row<'values'> => {
    const fresh = makeRow('values', {
      indicator: round.indicator,
      ...{ measure, series, area },
      periodKind: kind,
      observations: [...values],
    });
    const before = rows.get(fresh.key)?.content ?? storedContent('values', fresh.key, stored);
    return before ? makeRow('values', mergeValues(before, fresh.content)) : fresh;
  };
  for (const { observation, ...place } of observations) {
    const row = rowOf(place, observation.period, [fromObservation(observation)]);
    rows.set(row.key, row);
  }
  for (const { period, target, ...place } of targets) {
    const { key, content } = rowOf(place, period, []);
    rows.set(key, makeRow('values', planTarget(content, { period, target }, change)));
  }
  return [...rows.values()];
};

/**
 * The rows that a decision changes, in full.
 *
 * @param stored the indicator's rows, as they were when it was decided
 */
const updateRows = (update: IndicatorUpdate, stored: Stored): Row[] => {
  const { round, change, commentary } = update;
  const version = makeRow('version', { indicator: round.indicator, version: change.version });
  const others = [
    roundRow(round),
    ...valuesRows(update, stored),
    ...(commentary ? [commentaryRow(commentary)] : []),
  ].filter((row) => !isSame(row, stored.get(row.key)));
  return [version, changeRow(change), ...others];
};

/** The part of {@link SubmissionStore} that concerns one person at a time. */
type DraftStore = Pick<SubmissionStore, 'readDrafts' | 'readDraftsOf' | 'saveDraft' | 'dropDraft'>;

const newestFirst = (a: Draft, b: Draft): number => b.savedAt.getTime() - a.savedAt.getTime();

/** Until 0.4.0 a person had one draft of an indicator and round, under a key without an id. */
const idIn = (rowKey: string, { objectId, form }: Draft & { objectId: string }): string =>
  rowKey.slice(draftKey(objectId, form.indicator, form.round, onlyDraft).length + 1) || onlyDraft;

const handOut = (rowKey: string, content: Content<'draft'>): Draft => {
  const draft = toDraft(content, onlyDraft);
  return { ...draft, id: idIn(rowKey, { ...draft, objectId: content.objectId }) };
};

type Keys = ReturnType<typeof prefixRange>;

const read = async (table: TableClient, keys: Keys): Promise<Draft[]> =>
  (await readRange(table, keys)).flatMap((entity) =>
    rowsOfKind([fromEntity(entity)], 'draft').map((content) => handOut(entity.rowKey, content)),
  );

/**
 * Deletes a draft. The key identifies the text, so a newer draft is never deleted instead. If the
 * draft has gone, the whole transaction fails.
 */
const deleteDraft = (
  objectId: string,
  { id, form: { indicator, round } }: Draft,
): TransactionAction => [
  'delete',
  { partitionKey: partition, rowKey: draftKey(objectId, indicator, round, id) },
];

/**
 * Drafts are stored with the indicators that they are for, so that a submission removes its draft
 * in the same transaction.
 *
 * @param clock gives the time when a draft was saved
 */
const openDraftStore = (table: TableClient, clock: () => Date): DraftStore => {
  // Azurite corrupts characters in a single write over 64 KB, but not in a transaction.
  const tryAll = (actions: TransactionAction[]): Promise<boolean> =>
    tryChange(table, (signal) => table.submitTransaction(actions, signal));
  return {
    readDrafts: (objectId) => read(table, prefixRange(`draft~${keyPart(objectId)}~`)),
    readDraftsOf: async (objectId, indicator, round) => {
      const from = draftKey(objectId, indicator, round, onlyDraft);
      return (await read(table, { partition, from, to: `${from}~~` })).sort(newestFirst);
    },
    saveDraft: async (objectId, form, over) => {
      const savedAt = clock();
      const row = draftRow(objectId, { form, savedAt });
      const create: TransactionAction = ['create', toEntity(row, { at: savedAt, by: objectId })];
      return tryAll([create, ...(over ? [deleteDraft(objectId, over)] : [])]);
    },
    dropDraft: (objectId, draft) => tryAll([deleteDraft(objectId, draft)]),
  };
};

const oldestFirst = (a: { period: Period }, b: { period: Period }): number =>
  comparePeriods(a.period, b.period);

const indicatorOf = ({ content }: Row): string => ('indicator' in content ? content.indicator : '');

const toRecord = (
  indicator: string,
  rows: readonly Row[],
  series: readonly ObservedSeries[],
): IndicatorRecord => ({
  indicator,
  version: rowsOfKind(rows, 'version')[0]?.version ?? 0,
  series,
  commentaries: rowsOfKind(rows, 'commentary').map(toCommentary).sort(oldestFirst),
  rounds: rowsOfKind(rows, 'round').map(toIndicatorRound).sort(oldestFirst),
});

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
 * Stores what officers submit, in the table that the bot shows figures from. A write succeeds only
 * if the version row and every row that it replaces have not changed since they were read.
 *
 * @param clock gives the time when a draft was saved
 */
export const openSubmissionStore = (
  table: TableClient,
  clock: () => Date,
  held = holdSeries(table),
): SubmissionStore => {
  // The etags belong to a record that this store returned, and are freed with it.
  const handedOut = new WeakMap<IndicatorRecord, Stored>();
  return {
    ...openDraftStore(table, clock),
    readRecord: async (indicator) => {
      const entities = await readRange(table, prefixRange(pagePrefix(indicator)));
      const rows = await readRows(table, entities, indicator);
      const record = toRecord(indicator, rows, rowsOfKind(rows, 'values').map(toObservedSeries));
      handedOut.set(record, new Map(entities.map((entity) => [entity.rowKey, entity])));
      return record;
    },
    readRecords: async () => {
      const pages = prefixRange('page~');
      const others = await readRange(table, { ...pages, kindNot: 'values' });
      // After the rest, so that no figure is older than the round that it was handed in for.
      const series = Map.groupBy(await held.read([pages]), ({ indicator }) => indicator);
      const rows = Map.groupBy(others.map(fromEntity), indicatorOf);
      return [...new Set([...series.keys(), ...rows.keys()])]
        .sort()
        .map((indicator) =>
          toRecord(indicator, rows.get(indicator) ?? [], series.get(indicator) ?? []),
        );
    },
    write: async (seen, update) => {
      const stored = handedOut.get(seen);
      if (!stored) throw new RangeError('a record that does not come from this store');
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
      const from = changeKey(indicator, after + 1);
      const entities = await readRange(table, { ...prefixRange(changePrefix(indicator)), from });
      return rowsOfKind(entities.map(fromEntity), 'change').map(toRecordedChange).reverse();
    },
  };
};
