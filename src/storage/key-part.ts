import { hash } from './hash.ts';

/**
 * A text from outside as a part of a key: as it is when it is short and made of letters, digits and
 * `. _ : -`, hashed otherwise. So it can neither be refused by table storage nor hold the `~` that
 * parts are joined with.
 *
 * @example keyPart('andy-frost') // 'andy-frost'
 */
export const keyPart = (text: string): string =>
  /^[A-Za-z0-9._:-]{1,63}$/.test(text) ? text : hash(text);
