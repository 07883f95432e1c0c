import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { OutcomesError } from './domain/outcomes-error.ts';

/**
 * What comes with the bot: the report of one council, and what is the same for all. The folder of
 * another council has the same layout.
 */
export const deliveredFolder = join(import.meta.dirname, '..', 'data');

/**
 * The folder of a council, from a path as it is typed.
 *
 * @param path undefined: the council that comes with the bot
 * @throws OutcomesError `config-invalid` when there is no report in it
 */
export const findCouncilFolder = (path: string | undefined): string => {
  if (path === undefined) return deliveredFolder;
  const folder = resolve(path);
  if (!existsSync(join(folder, 'reports')))
    throw new OutcomesError(
      'config-invalid',
      `${path} is not the folder of a council: it has no folder "reports".`,
      'Give a folder like data/samples/district; or make one with npm run init.',
    );
  return folder;
};

/**
 * The path of a file that a council may have of its own, such as `cycle.json`; without one, that of
 * the file that comes with the bot.
 */
export const findCouncilFile = (council: string, name: string): string => {
  const own = join(council, name);
  return existsSync(own) ? own : join(deliveredFolder, name);
};

/**
 * What a JSON file holds.
 *
 * @throws OutcomesError `file-invalid` when it is no JSON
 */
export const readJsonFile = async (path: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new OutcomesError(
      'file-invalid',
      `${path}: ${cause instanceof Error ? cause.message : String(cause)}`,
      'Correct the file; an editor that knows JSON shows where.',
      { cause },
    );
  }
};

const plain = ({ path, message }: z.core.$ZodIssue): string => {
  const place = path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
  return `  ${place || 'file'}: ${message.replace(/^Invalid input: /, '')}`;
};

/**
 * Reads what a council's own file holds.
 *
 * @param read reads it from its JSON; what it refuses is said with the file's name and the place
 * @throws OutcomesError `file-invalid` with every place and reason
 */
export const readAs = <T>(path: string, json: unknown, read: (json: unknown) => T): T => {
  try {
    return read(json);
  } catch (cause) {
    if (!(cause instanceof z.ZodError)) throw cause;
    throw new OutcomesError(
      'file-invalid',
      `${path} cannot be used:\n${cause.issues.map(plain).join('\n')}`,
      'Correct these places; docs/adopting.md says what the file holds.',
      { cause },
    );
  }
};

/** Reads a JSON file that a council may have of its own. */
export const readCouncilFile = async <T>(
  council: string,
  name: string,
  read: (json: unknown) => T,
): Promise<T> => readAs(findCouncilFile(council, name), await readCouncilJson(council, name), read);

/** What a JSON file of the council holds, or the one that comes with the bot. */
export const readCouncilJson = (council: string, name: string): Promise<unknown> =>
  readJsonFile(findCouncilFile(council, name));

/**
 * The paths of the files in one of a council's folders, in the order of their names. Reports, history,
 * values and words are only ever a council's own.
 */
export const listCouncilFiles = async (council: string, folder: string): Promise<string[]> => {
  const path = join(council, folder);
  if (!existsSync(path)) return [];
  const names = (await readdir(path)).filter((name) => /\.(json|csv|xlsx)$/i.test(name));
  return names.sort().map((name) => join(path, name));
};
