import { z } from 'zod';
import { hash } from '../../domain/hash.ts';
import { OutcomesError } from '../../domain/outcomes-error.ts';

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
      `The stored row ${key} has the schema ${String(entity.schema)}, which is not a version number.`,
      'Restore the row from a backup, or import the file that it came from again.',
      { cause: read.error },
    );
  const { schema = 0 } = read.data;
  if (schema > schemaVersion)
    throw new OutcomesError(
      'row-newer',
      `The stored row ${key} has schema ${schema}, but this version of the bot only knows schemas up to ${schemaVersion}.`,
      'Start the version of the bot that wrote it, or a later one.',
    );
};

/** The line and paragraph separators are for no key either: not everything reads them alike. */
const unfit = /[/\\#?\p{Cc}\u2028\u2029]/u;

/**
 * Refuses what Azure would refuse, and Azurite would not.
 *
 * @throws OutcomesError `key-invalid` for a key that is empty, over 512 characters, or holds `/ \ # ?`,
 *   a control character, a line separator or half a character
 */
export const checkKey = (key: string): string => {
  if (key.length > 0 && key.length <= 512 && key.isWellFormed() && !unfit.test(key)) return key;
  throw new OutcomesError(
    'key-invalid',
    `"${key.slice(0, 80)}" cannot be a key in table storage.`,
    'Use a shorter code, without / \\ # ? or control characters.',
  );
};

/**
 * A text from outside as a part of a key: as it is when it is short and made of letters, digits and
 * `. _ : -`, hashed otherwise. So it can neither be refused by table storage nor hold the `~` that
 * parts are joined with.
 *
 * @example keyPart('andy-frost') // 'andy-frost'
 */
export const keyPart = (text: string): string =>
  /^[A-Za-z0-9._:-]{1,63}$/.test(text) ? text : hash(text);

/** A property that holds JSON; what is none is a fault of the row like any other. */
export const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue('is not JSON');
    return z.NEVER;
  }
});

/**
 * Reads an entity whose properties stand in clear.
 *
 * @throws OutcomesError `row-unreadable` when it does not meet the schema, `row-newer` when a later
 *   version of the bot wrote it
 */
export const readEntity = <T>(schema: z.ZodType<T>, entity: Record<string, unknown>): T => {
  checkSchema(entity);
  const read = schema.safeParse(entity);
  if (read.success) return read.data;
  throw new OutcomesError(
    'row-unreadable',
    `The stored row ${String(entity.rowKey)} cannot be read.`,
    'Delete the row, or run the version of the bot that wrote it.',
    { cause: read.error },
  );
};
