import { hash } from 'node:crypto';
import { z } from 'zod';
import { OutcomesError } from '../../domain/outcomes-error.ts';
import { type Period, parsePeriod } from '../../domain/period/period.ts';
import type { PeriodKind } from '../../domain/period/period-kinds.ts';

/**
 * The version of the schema of stored rows, in every table. It is raised by one when the bot starts
 * to write rows that the version before would misread or refuse. Rows without one were written by
 * 0.1.0 to 0.4.0.
 *
 * Rows of an earlier schema are migrated when they are read (see `riskRow`), and stored in the new
 * form when they are next changed, so there is no separate step that could be forgotten or
 * interrupted.
 */
export const schemaVersion = 3;

/** What every row has in addition to its own properties. */
export type Stamp = { readonly schema: number };

/**
 * Adds the schema version to a row that is about to be written.
 *
 * @example stamp({ partitionKey: 'people', rowKey: 'snooze~alex-field' }).schema // 1
 */
export const stamp = <T extends object>(entity: T): T & Stamp => ({
  ...entity,
  schema: schemaVersion,
});

const stamped = z.object({ schema: z.number().int().min(1).optional() });

/**
 * Accepts only rows that this version of the bot can read.
 *
 * @throws OutcomesError `row-newer` for a row that a later version wrote, which could be misread;
 *   `row-unreadable` when its version is not a number
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

/**
 * Line and paragraph separators are not allowed in keys either, because programs read them
 * differently.
 */
const unfit = /[/\\#?\p{Cc}\u2028\u2029]/u;

/**
 * Refuses keys that Azure would refuse but Azurite would accept.
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
 * Turns a text from outside into part of a key. It stays as it is if it is short and consists of
 * letters, digits and `. _ : -`; otherwise it is hashed. So table storage cannot refuse it, and it
 * cannot contain the `~` that joins the parts of a key.
 *
 * @example keyPart('alex-field') // 'alex-field'
 */
export const keyPart = (text: string): string =>
  /^[A-Za-z0-9._:-]{1,63}$/.test(text) ? text : hash('sha256', text);

/** A property that holds JSON; anything else counts as a fault of the row. */
export const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue('is not JSON');
    return z.NEVER;
  }
});

/**
 * Reads an entity that has a property for each of its values.
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

/** A council's figures have a few hundred labels, each in thousands of values. */
const mostLabels = 10_000;
const readLabels = new Map<string, Period>();

/** Reading a label takes longer than everything else about a value. */
const readLabelOnce = (kind: PeriodKind, label: string): Period | undefined => {
  const key = `${kind}~${label}`;
  const known = readLabels.get(key);
  if (known) return known;
  const period = parsePeriod(kind, label);
  if (readLabels.size >= mostLabels) readLabels.clear();
  if (period) readLabels.set(key, period);
  return period;
};

/**
 * Reads a label that was checked when its file was loaded.
 *
 * @throws OutcomesError `row-unreadable` when it is not of that kind after all
 */
export const readPeriod = (kind: PeriodKind, label: string): Period => {
  const period = readLabelOnce(kind, label);
  if (period) return period;
  throw new OutcomesError(
    'row-unreadable',
    `"${label}" is not a ${kind}.`,
    'Import the report again.',
  );
};
