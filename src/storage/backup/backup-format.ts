import { z } from 'zod';
import { catalogueVersionKey } from '../rows/row.ts';
import { type TableName, tableNames } from '../table.ts';

/** Raised when a line of a backup gets another meaning. */
const format = 'outcomes-backup/1';

/** A text or a truth value as it is; anything else with the type that table storage has for it. */
const stored = z.union([
  z.string(),
  z.boolean(),
  z.strictObject({
    type: z.enum(['Int32', 'Int64', 'Double', 'DateTime', 'Guid', 'Binary']),
    value: z.string(),
  }),
]);

const row = z
  .object({ partitionKey: z.string().min(1), rowKey: z.string().min(1) })
  .catchall(stored);

/** A row of a table as a backup holds it: without etag and timestamp, which storage gives. */
export type BackupRow = z.infer<typeof row>;

export type RowKeys = Pick<BackupRow, 'partitionKey' | 'rowKey'>;

/** The row that is written last, when all others are there. */
export const isLast = (table: TableName, { rowKey }: RowKeys): boolean =>
  table === 'Outcomes' && rowKey === catalogueVersionKey;

/** The first line of a backup. */
const header = z.strictObject({
  format: z.literal(format),
  /** When it was begun, an ISO date-time in UTC. */
  at: z.iso.datetime(),
  /** The newest schema of rows that the bot which made it knows. */
  schema: z.number().int().min(1),
});

export type BackupHeader = z.infer<typeof header>;

const line = z.union([
  header,
  z.strictObject({ table: z.enum(tableNames), row }),
  /** The last line: what came before it, so that a backup that was cut off is noticed. */
  z.strictObject({
    rows: z.record(z.enum(tableNames), z.number().int().min(0)),
    /** Tables that somebody wrote to whenever they were copied. */
    changing: z.array(z.enum(tableNames)),
    /** Of every byte before this line. */
    sha256: z.string().regex(/^[\da-f]{64}$/),
  }),
]);

/** A line of a backup: the header, a row, or the end. */
export type BackupLine = z.infer<typeof line>;

/** The first line of a backup. */
export const buildHeader = (at: Date, schema: number): BackupHeader => ({
  format,
  at: at.toISOString(),
  schema,
});

/** A line as it is written, with its line break; JSON has none of its own. */
export const writeLine = (content: BackupLine): string => `${JSON.stringify(content)}\n`;

/** @returns undefined for a line that no backup of this format has */
export const parseLine = (text: string): BackupLine | undefined => {
  try {
    return line.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

type Typed = { readonly type: string; readonly value: string };

const isTyped = (value: unknown): value is Typed =>
  typeof value === 'object' && value !== null && 'type' in value && 'value' in value;

const toStored = (value: unknown): unknown => {
  if (!isTyped(value)) return value;
  const { type, value: text } = value;
  if (type === 'String') return text;
  return type === 'Boolean' ? text === 'true' : { type, value: text };
};

/**
 * A row as the client gives it without type conversion.
 *
 * @example toBackupRow({ partitionKey: 'a', rowKey: 'b', etag: '…', n: { type: 'Int32', value: '3' }, t: { type: 'String', value: 'x' } })
 *   // { partitionKey: 'a', rowKey: 'b', n: { type: 'Int32', value: '3' }, t: 'x' }
 */
export const toBackupRow = (entity: Readonly<Record<string, unknown>>): BackupRow => {
  const { etag: _, timestamp: __, ...own } = entity;
  return row.parse(
    Object.fromEntries(
      Object.entries(own)
        .filter(([name]) => !name.startsWith('odata.'))
        .map(([name, value]) => [name, toStored(value)]),
    ),
  );
};

const toPlain = (value: BackupRow[string]): unknown => {
  if (!isTyped(value)) return value;
  return value.type === 'Int32' || value.type === 'Double' ? Number(value.value) : value.value;
};

/** The row as the stores read it, with plain numbers. */
export const toPlainRow = (stored: BackupRow): Record<string, unknown> =>
  Object.fromEntries(Object.entries(stored).map(([name, value]) => [name, toPlain(value)]));

/** What a backup has of each table. */
export type RowCounts = Readonly<Record<TableName, number>>;
