import type { TableEntity } from '@azure/data-tables';
import { z } from 'zod';
import { OutcomesError } from '../../domain/outcomes-error.ts';
import { contents, type Row, type RowKind } from './row.ts';

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

/** Everything stands in one partition, so that a file is one transaction (docs/decisions). */
export const partition = 'council';

/** A property holds 32K UTF-16 characters at most, an entity 1 MiB. (Azure Tables, data model) */
const propertyLength = 32_000;
const entityLength = 450_000;

/** A row as the table holds it: who changed it last and when, its schema, and the JSON in parts. */
export type RowEntity = TableEntity<{
  kind: string;
  parts: number;
  changedAt: string;
  changedBy: string;
  schema: number;
}>;

/** Who changes something, and when; every row that is written carries it. */
export type Change = { readonly at: Date; readonly by: string };

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
    'Use a shorter code or one without / \\ # ? and control characters.',
  );
};

/** A character of two halves is not cut through: a half alone is not text and would not come back. */
const cutAt = (json: string): number =>
  /[\uD800-\uDBFF]/.test(json.charAt(propertyLength - 1)) ? propertyLength - 1 : propertyLength;

const split = (json: string): string[] => {
  const parts: string[] = [];
  for (let rest = json; rest.length > 0; ) {
    const part = rest.slice(0, cutAt(rest));
    parts.push(part);
    rest = rest.slice(part.length);
  }
  return parts;
};

/** A row that could not be read back would take a whole page with it. */
const jsonOf = ({ kind, key, content }: Row): string => {
  const read = contents[kind].safeParse(content);
  if (read.success) return JSON.stringify(content);
  throw new OutcomesError(
    'row-unreadable',
    `${key} is not stored, since it could not be read back.`,
    'Mend what does not meet the schema.',
    { cause: read.error },
  );
};

/**
 * A row as table storage holds it: the fragment's JSON in one or more properties.
 *
 * @throws OutcomesError `key-invalid`, `row-too-large` over 450,000 characters, or `row-unreadable`
 *   when the content does not meet the schema of its kind
 */
export const toEntity = (row: Row, { at, by }: Change): RowEntity => {
  const json = jsonOf(row);
  if (json.length > entityLength)
    throw new OutcomesError(
      'row-too-large',
      `${row.key} has ${json.length} characters, ${entityLength} fit.`,
      'Split the series into two.',
    );
  const parts = split(json);
  return stamp({
    partitionKey: partition,
    rowKey: checkKey(row.key),
    kind: row.kind,
    ...Object.fromEntries(parts.map((part, i) => [`json${i}`, part])),
    parts: parts.length,
    changedAt: at.toISOString(),
    changedBy: by,
  });
};

const isRowKind = (kind: unknown): kind is RowKind => typeof kind === 'string' && kind in contents;

const unreadable = (key: unknown, cause?: unknown): OutcomesError =>
  new OutcomesError(
    'row-unreadable',
    `The stored row ${String(key)} cannot be read.`,
    'Load the file that it came from again.',
    { cause },
  );

/** The JSON text that an entity holds. */
export const entityJson = (entity: Record<string, unknown>): string =>
  Array.from({ length: Number(entity.parts) }, (_, i) => String(entity[`json${i}`])).join('');

/**
 * Reads a row back; the inverse of {@link toEntity}.
 *
 * @throws OutcomesError `row-unreadable` when what is stored does not meet the schema of its kind;
 *   `row-newer` when a later version of the bot wrote it
 */
export const fromEntity = (entity: Record<string, unknown>): Row => {
  checkSchema(entity);
  const { kind, rowKey } = entity;
  if (!isRowKind(kind)) throw unreadable(rowKey);
  try {
    const content = contents[kind].parse(JSON.parse(entityJson(entity)));
    return { kind, key: String(rowKey), content };
  } catch (cause) {
    throw unreadable(rowKey, cause);
  }
};

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
