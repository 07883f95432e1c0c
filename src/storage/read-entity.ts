import type { z } from 'zod';
import { OutcomesError } from '../domain/outcomes-error.ts';
import { checkSchema } from './schema-version.ts';

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
