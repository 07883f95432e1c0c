import { zipSync } from 'fflate';

/**
 * A zip holds local time without a zone. Midnight by the local clock therefore gives the same bytes
 * everywhere, which a moment in UTC would not.
 */
const fixedTime = new Date(2000, 0, 1);

/** Packs files so that the same files always give the same bytes. */
export const zipFiles = (files: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync({ ...files }, { level: 9, mtime: fixedTime });
