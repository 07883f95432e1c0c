import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { KeepFile } from '../bot/report-file.ts';

/** In the data folder of `npm start`, for what the Playground cannot take. */
export const filesFolder = 'files';

/** Writes each file into a folder; one of the same name is replaced. */
export const buildKeepFile =
  (folder: string): KeepFile =>
  async (name, bytes) => {
    await mkdir(folder, { recursive: true });
    const path = join(folder, basename(name));
    await writeFile(path, bytes);
    return path;
  };
