import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OutcomesError } from './domain/outcomes-error.ts';
import type { NamedText } from './sample-data.ts';

/**
 * Writes files into a folder, made if need be. Files of an earlier time would be imported along with
 * these, so that none may lie there but those that are replaced.
 *
 * @throws OutcomesError `config-invalid` before anything is written
 */
export const writeFolder = async (folder: string, files: readonly NamedText[]): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const names = new Set(files.map(({ name }) => name));
  const others = (await readdir(folder)).filter((name) => !names.has(name));
  if (others.length > 0)
    throw new OutcomesError(
      'config-invalid',
      `${folder} holds other files (${others.slice(0, 3).join(', ')}); nothing was written.`,
      'Name a new or an empty folder.',
    );
  for (const { name, text } of files) await writeFile(join(folder, name), text);
};
