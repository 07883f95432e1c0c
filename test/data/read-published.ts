import { readFileSync } from 'node:fs';

const folder = new URL('published/', import.meta.url);

/** A file of `published/`: figures that others published, with their source and licence. */
export const readPublishedText = (name: string): string =>
  readFileSync(new URL(name, folder), 'utf8');

export const readPublished = (name: string): unknown => JSON.parse(readPublishedText(name));
