import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { z } from 'zod';
import type { Synonyms } from './bot/understanding/vocabulary.ts';

const root = join(import.meta.dirname, '..');
const folders = ['data/reports', 'data/history'];

/** The text of a data file, with the name that messages call it by. */
export type NamedText = { readonly name: string; readonly text: string };

/** A file, named as it is seen from the folder it is called from. */
export const readNamed = async (path: string): Promise<NamedText> => ({
  name: path,
  text: await readFile(path, 'utf8'),
});

/** The reports and the public history that come with the bot, reports first. */
export const readSampleFiles = async (): Promise<NamedText[]> => {
  const names = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(root, folder))).sort().map((name) => join(root, folder, name)),
    ),
  );
  const files = await Promise.all(names.flat().map(readNamed));
  return files.map(({ name, text }) => ({ name: relative(root, name), text }));
};

const synonyms = z.record(z.string(), z.array(z.string().min(1)));

/** The words people use, which the performance team can edit. */
export const readSynonyms = async (): Promise<Synonyms> =>
  synonyms.parse(JSON.parse(await readFile(join(root, 'data/synonyms.json'), 'utf8')));
