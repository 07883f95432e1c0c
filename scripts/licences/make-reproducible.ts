import { hash } from 'node:crypto';
import { z } from 'zod';

const bill = z.looseObject({
  metadata: z.looseObject({ component: z.looseObject({}) }),
});

/** @example uuidOf('3f…') // '3f……-…': the same text, the same UUID (version 8: of our own making) */
const uuidOf = (text: string): string => {
  const digits = hash('sha256', text);
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`];
  return [...parts, `8${digits.slice(17, 20)}`, digits.slice(20, 32)].join('-');
};

/**
 * A bill of materials as npm writes it, without what differs from one run to the next: the time, a random serial number,
 * and the name of the folder in which it was made.
 *
 * @param name of the program
 */
export const makeReproducible = (text: string, name: string): string => {
  const { serialNumber: _, metadata, ...rest } = bill.parse(JSON.parse(text));
  const { timestamp: __, component, ...about } = metadata;
  const same = { ...rest, metadata: { ...about, component: { ...component, name } } };
  const serialNumber = `urn:uuid:${uuidOf(JSON.stringify(same))}`;
  return `${JSON.stringify({ ...same, serialNumber }, null, 2)}\n`;
};
