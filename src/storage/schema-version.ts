import { z } from 'zod';
import { OutcomesError } from '../domain/outcomes-error.ts';

/**
 * The version of the shape of stored rows, in every table. It goes up by one when rows are written that
 * the version before would misread or refuse. Rows without one were written by 0.1.0 to 0.4.0.
 *
 * Rows of an earlier schema are migrated when they are read (see `riskRow`), and stored in the new shape
 * when they are next changed: there is no other step that could be forgotten or cut off.
 */
export const schemaVersion = 1;

/** What every row carries beside its own properties. */
export type Stamp = { readonly schema: number };

/**
 * A row with the version of the schema that it is written under.
 *
 * @example stamp({ partitionKey: 'people', rowKey: 'snooze~andy-frost' }).schema // 1
 */
export const stamp = <T extends object>(entity: T): T & Stamp => ({
  ...entity,
  schema: schemaVersion,
});

const stamped = z.object({ schema: z.number().int().min(1).optional() });

/**
 * Lets through what this version of the bot knows how to read.
 *
 * @throws OutcomesError `row-newer` for a row that a later version wrote, which could be misread;
 *   `row-unreadable` when its version is no number
 */
export const checkSchema = (entity: Readonly<Record<string, unknown>>): void => {
  const read = stamped.safeParse(entity);
  const key = String(entity.rowKey);
  if (!read.success)
    throw new OutcomesError(
      'row-unreadable',
      `The stored row ${key} bears no version of a schema, but ${String(entity.schema)}.`,
      'Restore the row from a backup, or load the file that it came from again.',
      { cause: read.error },
    );
  const { schema = 0 } = read.data;
  if (schema > schemaVersion)
    throw new OutcomesError(
      'row-newer',
      `The stored row ${key} was written under schema ${schema}, and this version of the bot knows ${schemaVersion} and earlier ones.`,
      'Start the version of the bot that wrote it, or a later one.',
    );
};
