import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type NamedText, readNamed } from './sample-data.ts';

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() ?? false;

/** A file, or all JSON and CSV files of a folder in the order of their names, which is how an export names them. */
export const readPath = async (path: string): Promise<NamedText[]> => {
  if (!(await isFolder(path))) return [await readNamed(path)];
  const names = (await readdir(path)).filter((name) => /\.(json|csv)$/i.test(name)).sort();
  return Promise.all(names.map((name) => readNamed(join(path, name))));
};
