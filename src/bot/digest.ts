import { createHash } from 'node:crypto';

/** A short text that is the same for the same content, by which a second press is known again. */
export const digestOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32);
