import { readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { deliveredFolder, listCouncilFiles } from './council-folder.ts';
import { OutcomesError, readTogether } from './domain/outcomes-error.ts';
import { parseMapping } from './storage/import/map-columns.ts';
import type { NamedMapping } from './storage/import/map-texts.ts';
import type { NamedText } from './storage/import/named-text.ts';
import { type HowToRead, readTextsOf } from './storage/import/read-texts.ts';
import { readReportTables } from './storage/import/tables/read-report-tables.ts';

const root = join(import.meta.dirname, '..');

/** The folders of what is loaded into empty storage, in this order: values belong to a report's measures. */
const folders = ['history', 'reports', 'values'];

/**
 * The bytes of a file.
 *
 * @throws OutcomesError `file-invalid` when it cannot be read
 */
const readBytes = async (path: string): Promise<Uint8Array> => {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new OutcomesError(
      'file-invalid',
      `${path} cannot be read.`,
      'Give the name of a file that exists.',
      { cause },
    );
  }
};

/** What the file of a path holds. */
export const readTexts = async (path: string, how: HowToRead = {}): Promise<NamedText[]> =>
  readTextsOf(path, await readBytes(path), how);

/** How tables that others publish are read, from a file that says it. */
export const readMapping = async (path: string): Promise<NamedMapping> => {
  const [{ text } = { text: '' }] = await readTexts(path);
  return { name: basename(path), rules: parseMapping(path, text) };
};

/** How a council has tables read that others publish: what its folder `mappings` says. */
export const readMappings = async (council: string): Promise<NamedMapping[]> =>
  readTogether((await listCouncilFiles(council, 'mappings')).map(readMapping));

/** The same of several files of one folder, whose CSV files may fill in a report together. */
export const readAllTexts = async (
  folder: string,
  paths: readonly string[],
  how: HowToRead = {},
): Promise<NamedText[]> => {
  const texts = await readTogether(paths.map((path) => readTexts(path, how)));
  return readReportTables(folder, texts.flat());
};

/** The name of a file in messages: from the project's folder, if it is below it. */
const nameOf = (path: string): string => {
  const name = relative(root, path);
  return name.startsWith('..') ? path : name;
};

/** What a council's folder has to load into empty storage, in the order of loading. */
export const readSampleFiles = async (
  council = deliveredFolder,
  how: HowToRead = {},
): Promise<NamedText[]> => {
  const files = await readTogether(
    folders.map(async (folder) =>
      readAllTexts(join(council, folder), await listCouncilFiles(council, folder), how),
    ),
  );
  return files.flat().map(({ name, ...text }) => ({ ...text, name: nameOf(name) }));
};
