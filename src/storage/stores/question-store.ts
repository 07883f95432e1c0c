import { hash } from 'node:crypto';
import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { londonDay } from '../../domain/london-time.ts';
import { deleteOn, hoursAsked, type MissedQuestion, missKinds } from '../../domain/questions.ts';
import type { QuestionStore, Thumbs } from '../../domain/stores/question-store.ts';
import { keyPart, readEntity, stamp } from '../rows/entity.ts';
import {
  callForRow,
  callTable,
  conflict,
  readRange,
  type StoredEntity,
  tryChange,
} from '../table.ts';

const partitions = { missed: 'missed', asked: 'asked', thumbs: 'thumbs' } as const;

const day = z.iso.date();

const missedRow = z.object({
  key: z.string(),
  text: z.string(),
  kind: z.enum(missKinds),
  month: z.string(),
  count: z.number().int().min(1),
  said: z.string().optional(),
  deleteOn: day,
  dismissed: z.boolean().optional(),
});

const askedRow = z.object({ key: z.string(), text: z.string(), until: z.iso.datetime() });

const thumbsRow = z.object({ up: z.number().int(), down: z.number().int() });

type Entity = Record<string, unknown> & { readonly etag: string };

/** Row keys of a partition are all before this. */
const everything = { from: '', to: '~' };

const openRows = (table: TableClient) => {
  const read = (partition: string, rowKey: string): Promise<Entity | undefined> =>
    callForRow((signal) => table.getEntity<Record<string, unknown>>(partition, rowKey, signal));
  /** @throws OutcomesError `storage-conflict` */
  const write = async (
    keys: { readonly partitionKey: string; readonly rowKey: string },
    content: object,
    before: Entity | undefined,
  ): Promise<void> => {
    const entity = stamp({ ...keys, ...content });
    const done = await tryChange(table, (signal) =>
      before
        ? table.updateEntity(entity, 'Replace', { ...signal, etag: before.etag })
        : table.createEntity(entity, signal),
    );
    if (!done) throw conflict();
  };
  const remove = async (partition: string, rowKey: string): Promise<void> => {
    await callForRow((signal) => table.deleteEntity(partition, rowKey, signal));
  };
  return { read, write, remove };
};

type Rows = ReturnType<typeof openRows>;

const openMissed = (
  table: TableClient,
  { read, write, remove }: Rows,
): Pick<QuestionStore, 'note' | 'readMissed' | 'dismiss' | 'remove'> => {
  const keysOf = (key: string) => ({ partitionKey: partitions.missed, rowKey: keyPart(key) });
  return {
    note: async ({ key, text, kind, said }, today) => {
      const keys = keysOf(key);
      const before = await read(keys.partitionKey, keys.rowKey);
      const known = before && readEntity(missedRow, before);
      const kept = said ?? known?.said;
      const now: z.infer<typeof missedRow> = {
        ...{ key, text, kind, month: today.slice(0, 7), deleteOn: deleteOn(today) },
        count: (known?.count ?? 0) + 1,
        ...(kept ? { said: kept } : {}),
        ...(known?.dismissed ? { dismissed: true } : {}),
      };
      await write(keys, now, before);
    },
    readMissed: async (today) => {
      const rows = await readRange(table, { ...everything, partition: partitions.missed });
      return rows
        .map((row) => readEntity(missedRow, row))
        .filter((one) => !one.dismissed && today < one.deleteOn)
        .map(
          ({ deleteOn: _, dismissed: __, said, ...rest }): MissedQuestion => ({
            ...rest,
            ...(said ? { said } : {}),
          }),
        )
        .sort((a, b) => b.count - a.count || (a.month < b.month ? 1 : -1));
    },
    dismiss: async (key) => {
      const entity = { ...keysOf(key), dismissed: true };
      await callForRow((signal) => table.updateEntity(entity, 'Merge', signal));
    },
    remove: (key) => remove(partitions.missed, keyPart(key)),
  };
};

const hour = 60 * 60 * 1_000;

/** Ids of the channel may be long, and contain characters that are not allowed in a key. */
const replyKey = (replyId: string): string => hash('sha256', replyId);

const openAsked = (
  table: TableClient,
  { read }: Rows,
): Pick<QuestionStore, 'keepAsked' | 'readAsked'> => ({
  keepAsked: async (replyId, { key, text }, now) => {
    const keys = { partitionKey: partitions.asked, rowKey: replyKey(replyId) };
    const until = new Date(now.getTime() + hoursAsked * hour).toISOString();
    const entity = stamp({ ...keys, key, text, until });
    await callTable(table, (signal) => table.upsertEntity(entity, 'Replace', signal));
  },
  readAsked: async (replyId, now) => {
    const found = await read(partitions.asked, replyKey(replyId));
    if (!found) return undefined;
    const { key, text, until } = readEntity(askedRow, found);
    return now.toISOString() < until ? { key, text } : undefined;
  },
});

const openThumbs = ({ read, write }: Rows): Pick<QuestionStore, 'countThumb' | 'readThumbs'> => {
  const toThumbs = (found: Entity | undefined): Thumbs => {
    if (!found) return { up: 0, down: 0 };
    const { up, down } = readEntity(thumbsRow, found);
    return { up, down };
  };
  return {
    countThumb: async (month, which) => {
      const before = await read(partitions.thumbs, month);
      const known = toThumbs(before);
      const keys = { partitionKey: partitions.thumbs, rowKey: month };
      await write(keys, { ...known, [which]: known[which] + 1 }, before);
    },
    readThumbs: async (month) => toThumbs(await read(partitions.thumbs, month)),
  };
};

/** More than a team ever looks through; beyond it the rarest go first. */
const mostMissed = 5_000;

type Kept = { readonly row: StoredEntity; readonly isOld: boolean; readonly count: number };

/** Rows whose time is over, and those beyond the most that are kept. */
const findOld = (kept: readonly Kept[]): StoredEntity[] => {
  const [old, fresh] = [true, false].map((isOld) => kept.filter((one) => one.isOld === isOld));
  const rare = (fresh ?? []).toSorted((a, b) => b.count - a.count).slice(mostMissed);
  return [...(old ?? []), ...rare].map(({ row }) => row);
};

/** Deletes rows that nobody has changed meanwhile. */
const deleteRows = async (
  table: TableClient,
  partition: string,
  rows: readonly StoredEntity[],
): Promise<number> => {
  let deleted = 0;
  for (const { rowKey, etag } of rows)
    if (
      await tryChange(table, (signal) => table.deleteEntity(partition, rowKey, { ...signal, etag }))
    )
      deleted += 1;
  return deleted;
};

const openCleaning = (table: TableClient): Pick<QuestionStore, 'deleteOld'> => ({
  deleteOld: async (now) => {
    const today = londonDay(now);
    const missed = await readRange(table, { ...everything, partition: partitions.missed });
    const asked = await readRange(table, { ...everything, partition: partitions.asked });
    const oldMissed = findOld(
      missed.map((row) => {
        const { deleteOn: until, count } = readEntity(missedRow, row);
        return { row, count, isOld: until <= today };
      }),
    );
    const oldAsked = asked.filter((row) => readEntity(askedRow, row).until <= now.toISOString());
    return (
      (await deleteRows(table, partitions.missed, oldMissed)) +
      (await deleteRows(table, partitions.asked, oldAsked))
    );
  },
});

/** What the bot could not answer, in a table of its own, which is created when it is missing. */
export const openQuestionStore = (table: TableClient): QuestionStore => {
  const rows = openRows(table);
  return {
    ...openMissed(table, rows),
    ...openAsked(table, rows),
    ...openThumbs(rows),
    ...openCleaning(table),
  };
};
