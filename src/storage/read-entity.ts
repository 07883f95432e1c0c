import type { z } from 'zod';
import { OutcomesError } from '../domain/outcomes-error.ts';

/**
 * Reads an entity whose properties stand in clear.
 *
 * @throws OutcomesError `row-unreadable` when it does not meet the schema
 */
export const readEntity = <T>(schema: z.ZodType<T>, entity: Record<string, unknown>): T => {
  const read = schema.safeParse(entity);
  if (read.success) return read.data;
  throw new OutcomesError(
    'row-unreadable',
    `The stored row ${String(entity.rowKey)} cannot be read.`,
    'Delete the row, or run the version of the bot that wrote it.',
    { cause: read.error },
  );
};
