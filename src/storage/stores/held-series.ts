import type { TableClient } from '@azure/data-tables';
import type { ObservedSeries } from '../../domain/observed-series.ts';
import { hasOldValues } from '../rows/migrate-values.ts';
import { migrateRows } from '../rows/read-rows.ts';
import { fromEntity, partition, rowsOfKind } from '../rows/row.ts';
import { toObservedSeries } from '../rows/to-domain.ts';
import { readRange, readTags } from '../table.ts';

/** Keys from one up to but not including another. */
type Keys = { readonly from: string; readonly to: string };

/** The series of a table, as they are stored now. */
export type HeldSeries = {
  /**
   * Every series whose row's key is in one of the ranges, in the order of the ranges and of the keys.
   * The etags are read each time, and only the rows that are not held as they are now.
   */
  readonly read: (ranges: readonly Keys[]) => Promise<readonly ObservedSeries[]>;
};

type Held = { readonly etag: string; readonly series: ObservedSeries };

/** Some 150 bytes each: a council of 40 outcomes, 60 indicators and ten years of quarters has 96,000. */
const mostValues = 150_000;

/** Stretches that are asked for at once; with more of them, all that lies between is read as well. */
const mostStretches = 20;

/** Missing keys that are neighbours are one range. */
const stretchesOf = (keys: readonly string[], isMissing: (key: string) => boolean): Keys[] => {
  const runs: string[][] = [[]];
  for (const key of keys)
    if (isMissing(key)) runs.at(-1)?.push(key);
    else runs.push([]);
  const filled = runs.filter(({ length }) => length > 0);
  const all = filled.length > mostStretches ? [filled.flat()] : filled;
  return all.map((run) => ({ from: run[0] ?? '', to: `${run.at(-1)}~` }));
};

/**
 * Holds series that were read, in the form in which they are used, because reading the figures of a large
 * council anew takes a second. A row has another etag whenever it was written, by whatever process, so what
 * is held needs no invalidation. When as many values are held as may be, no more are taken in, so that
 * reading all of them again and again does not drive out what the next reading needs.
 *
 * @param most how many values are held at most
 * @see docs/decisions/0030-series-by-their-etag.md
 */
export const holdSeries = (table: TableClient, most = mostValues): HeldSeries => {
  const held = new Map<string, Held>();
  let values = 0;
  const drop = (key: string): void => {
    values -= held.get(key)?.series.observations.length ?? 0;
    held.delete(key);
  };
  const hold = (key: string, one: Held): void => {
    drop(key);
    const size = one.series.observations.length;
    if (values + size > most) return;
    held.set(key, one);
    values += size;
  };
  const readRows = async (range: Keys): Promise<(readonly [key: string, ObservedSeries])[]> => {
    const entities = await readRange(table, { partition, ...range, kind: 'values' });
    const rows = entities.map(fromEntity);
    const series = rowsOfKind(await migrateRows(table, rows, ''), 'values').map(toObservedSeries);
    return entities.flatMap(({ rowKey, etag }, at) => {
      const [row, one] = [rows[at], series[at]];
      if (!row || !one) return [];
      // Where an old value comes from is told by other rows, so its own etag does not say all.
      if (hasOldValues([row])) drop(rowKey);
      else hold(rowKey, { etag, series: one });
      return [[rowKey, one] as const];
    });
  };
  const forget = ({ from, to }: Keys, tags: ReadonlyMap<string, string>): void => {
    for (const key of held.keys()) if (key >= from && key < to && !tags.has(key)) drop(key);
  };
  const readKeys = async (range: Keys): Promise<readonly ObservedSeries[]> => {
    if (held.size === 0) return (await readRows(range)).map(([, series]) => series);
    const tags = await readTags(table, { partition, ...range, kind: 'values' });
    forget(range, tags);
    const known = new Map<string, ObservedSeries>();
    for (const [key, etag] of tags) {
      const found = held.get(key);
      if (found?.etag === etag) known.set(key, found.series);
    }
    const missing = stretchesOf([...tags.keys()], (key) => !known.has(key));
    const read = new Map((await Promise.all(missing.map(readRows))).flat());
    return [...tags.keys()].flatMap((key) => read.get(key) ?? known.get(key) ?? []);
  };
  let first: Promise<void> | undefined;
  return {
    read: async (ranges) => {
      // Whoever asks while everything is read for the first time waits for that, and then reads what has changed since.
      if (first && held.size === 0) await first;
      const reading = Promise.all(ranges.map(readKeys));
      const end = (): undefined => undefined;
      // Only when it ended is kept, and whoever began it is told what went wrong: what is read may be more than may be held.
      if (held.size === 0) first = reading.then(end, end);
      return (await reading).flat();
    },
  };
};
