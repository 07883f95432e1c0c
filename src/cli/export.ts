import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { londonDay } from '../domain/london-time.ts';
import { OutcomesError } from '../domain/outcomes-error.ts';
import { readOutcome } from '../read-outcome.ts';
import { buildWorkbook } from '../report/workbook.ts';
import { writeXlsx } from '../report/write-xlsx.ts';
import { exportFiles } from '../storage/export/export-files.ts';
import type { NamedText } from '../storage/import/named-text.ts';
import { openTable, type StorageAddress } from '../storage/table.ts';
import { refuseCommandLine, startCommand } from './command-line.ts';
import { exportCommand } from './commands.ts';
import { type FoundStorage, findStorage } from './find-storage.ts';

/**
 * Writes files into a folder, which is created if necessary. Files from an earlier export would be
 * imported along with these, so the folder may hold only files that are replaced.
 *
 * @throws OutcomesError `config-invalid` before anything is written
 */
const writeFolder = async (folder: string, files: readonly NamedText[]): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const names = new Set(files.map(({ name }) => name));
  const others = (await readdir(folder)).filter((name) => !names.has(name));
  if (others.length > 0)
    throw new OutcomesError(
      'config-invalid',
      `${folder} contains other files (${others.slice(0, 3).join(', ')}); nothing was written.`,
      'Give a new or empty folder.',
    );
  for (const { name, text } of files) await writeFile(join(folder, name), text);
};

const { values, operands } = startCommand(exportCommand, process.argv.slice(2));

const writeFiles = async (folder: string, storage: StorageAddress): Promise<void> => {
  const { csv = false } = values;
  const { files, warnings } = await exportFiles(openTable(storage, 'Outcomes'), { csv });
  await writeFolder(folder, files);
  for (const warning of warnings) console.error(`Note: ${warning}`);
  console.log(`${folder}: ${files.map(({ name }) => name).join(', ')}`);
};

const writeWorkbook = async (out: string, found: FoundStorage): Promise<void> => {
  const sheets = buildWorkbook(await readOutcome(values.outcome, found), londonDay(found.clock()));
  await writeFile(out, await writeXlsx(sheets));
  const counts = sheets.map(({ name, rows }) => `${name} ${rows.length}`);
  console.log(`${out}: ${counts.join(', ')}`);
};

const main = async (): Promise<void> => {
  const [folder] = operands;
  const { out } = values;
  if ((folder === undefined) === (out === undefined))
    throw refuseCommandLine(exportCommand, 'Give either a folder or --out with a workbook.');
  if (out !== undefined && !/\.xlsx$/i.test(out))
    throw refuseCommandLine(exportCommand, `${out}: a workbook ends in .xlsx.`);
  const found = findStorage(exportCommand, readConfig(process.env), () => new Date());
  if (out !== undefined) await writeWorkbook(out, found);
  else await writeFiles(folder ?? '', found.storage);
};

await main().catch((error: unknown) => {
  console.error(error instanceof OutcomesError ? `${error.message}\n${error.next}` : error);
  process.exitCode = 1;
});
