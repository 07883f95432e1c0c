import { createHash } from 'node:crypto';

/**
 * SHA-256 of a text, in 64 hexadecimal digits.
 *
 * @example hash('') // 'e3b0c442…'
 */
export const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
