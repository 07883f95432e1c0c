import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readConfig } from '../config.ts';
import { OutcomesError } from '../domain/outcomes-error.ts';
import { writeBackup } from '../storage/backup/write-backup.ts';
import { refuseCommandLine, startCommand } from './command-line.ts';
import { backupCommand } from './commands.ts';
import { findStorage } from './find-storage.ts';

const { values } = startCommand(backupCommand, process.argv.slice(2));

const isFolder = async (path: string): Promise<boolean> =>
  /[/\\]$/.test(path) || ((await stat(path).catch(() => undefined))?.isDirectory() ?? false);

/** @example "outcomes-2019-01-02T09-00-00Z.jsonl": a colon may not be in a file's name everywhere */
const nameOf = (at: Date): string =>
  `outcomes-${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z.jsonl`;

const placeOf = async (out: string, at: Date): Promise<string> => {
  const path = (await isFolder(out)) ? join(out, nameOf(at)) : out;
  await mkdir(dirname(path), { recursive: true });
  return path;
};

const main = async (): Promise<void> => {
  const { out } = values;
  if (!out) throw refuseCommandLine(backupCommand, '--out is missing.');
  const { storage, clock } = findStorage(backupCommand, readConfig(process.env), () => new Date());
  const at = clock();
  const path = await placeOf(out, at);
  const { rows, changing } = await writeBackup(storage, path, at);
  const counts = Object.entries(rows).map(([table, count]) => `${table} ${count}`);
  console.log(`${path}: rows ${counts.join(', ')}`);
  for (const table of changing)
    console.error(
      `Note: somebody wrote to ${table} each time it was copied, so a change may be in it only in part. Make another backup at a quieter time.`,
    );
};

await main().catch((error: unknown) => {
  console.error(error instanceof OutcomesError ? `${error.message}\n${error.next}` : error);
  process.exitCode = 1;
});
