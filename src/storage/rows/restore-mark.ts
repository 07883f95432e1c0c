import { z } from 'zod';
import { OutcomesError } from '../../domain/outcomes-error.ts';
import { stamp } from './entity.ts';
import { catalogueVersionKey, partition } from './row.ts';

/** Which backup is being restored, and since when. */
export type RestoreMark = {
  /** The checksum of the backup. */
  readonly restoring: string;
  /** The name of its file. */
  readonly from: string;
  /** An ISO date-time. */
  readonly since: string;
};

const marked = z.object({ restoring: z.string(), from: z.string(), since: z.string() });

/**
 * What stands in the place of the catalogue's version while a backup is restored, so that whoever reads the catalogue
 * finds it first.
 */
export const markRow = (mark: RestoreMark) =>
  stamp({ partitionKey: partition, rowKey: catalogueVersionKey, version: 'restoring', ...mark });

/** @returns undefined for the version of a catalogue, or when there is no row */
export const readMark = (row: unknown): RestoreMark | undefined => marked.safeParse(row).data;

/**
 * Refuses a storage that is only partly restored.
 *
 * @param row the row under `catalogueVersionKey`
 * @throws OutcomesError `restore-unfinished`
 */
export const checkRestored = (row: unknown): void => {
  const mark = readMark(row);
  if (!mark) return;
  throw new OutcomesError(
    'restore-unfinished',
    `${mark.from} is being restored since ${mark.since}, or its restore was broken off.`,
    `If it is not under way, run npm run restore -- ${mark.from} again.`,
  );
};
