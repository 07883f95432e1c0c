import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { startCommand } from '../cli/command-line.ts';
import { resetCommand } from '../cli/commands.ts';
import { OutcomesError } from '../domain/outcomes-error.ts';
import { findHolder } from './folder-lock.ts';
import { filesFolder } from './keep-file.ts';
import { dataFolderOf, storageFolder } from './trial-clock.ts';

/** What `npm start` keeps; anything else in the folder stays. */
const kept = ['storage', 'colleagues', 'playground', filesFolder, 'trial.json', 'bot.log'];

const { values } = startCommand(resetCommand, process.argv.slice(2));

const confirm = async (folder: string): Promise<boolean> => {
  if (values.yes) return true;
  if (!stdin.isTTY)
    throw new OutcomesError(
      'config-invalid',
      'Nothing was deleted: there is nobody to ask.',
      'Use npm run reset -- --yes.',
    );
  const terminal = createInterface({ input: stdin, output: stdout });
  try {
    const answer = await terminal.question(
      `Delete everything that npm start has stored in ${folder}? (y/N) `,
    );
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    terminal.close();
  }
};

const main = async (): Promise<void> => {
  const council = values.council ?? (process.env.COUNCIL_DIR || undefined);
  const folder = resolve(dataFolderOf(process.env.DATA_DIR || '.data', council));
  const found = kept.map((name) => join(folder, name)).filter(existsSync);
  if (found.length === 0) {
    console.log(`There is nothing to delete in ${folder}.`);
    return;
  }
  const held = existsSync(storageFolder(folder)) ? findHolder(storageFolder(folder)) : undefined;
  if (held) throw new OutcomesError(held.error.code, held.error.message, 'Stop it first.');
  if (!(await confirm(folder))) {
    console.log('Nothing was deleted.');
    return;
  }
  for (const path of found) await rm(path, { recursive: true });
  console.log('Done. npm start begins again with the report and the first day.');
};

await main().catch((error: unknown) => {
  console.error(error instanceof OutcomesError ? `${error.message}\n${error.next}` : error);
  process.exitCode = 1;
});
