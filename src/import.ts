import { refuseCommandLine } from './command-line/read-command-line.ts';
import { startCommand } from './command-line/start-command.ts';
import { importCommand, noStorage } from './commands.ts';
import { readConfig } from './config.ts';
import { describeImport } from './describe-import.ts';
import { OutcomesError } from './domain/outcomes-error.ts';
import { readPath } from './read-path.ts';
import { showProgress } from './show-progress.ts';
import { importFiles } from './storage/import-files.ts';
import { planFiles } from './storage/plan-files.ts';
import { openTable } from './storage/table.ts';

const { values, operands } = startCommand(importCommand, process.argv.slice(2));

const main = async (): Promise<void> => {
  const { storage } = readConfig(process.env);
  if (!storage) throw refuseCommandLine(importCommand, noStorage);
  const dryRun = values['dry-run'] ?? false;
  const files = (await Promise.all(operands.map(readPath))).flat();
  const table = openTable(storage, 'Outcomes');
  const at = new Date();
  const { onProgress, stop } = showProgress(process.stderr);
  const plans = dryRun
    ? await planFiles(table, files, { at, by: 'dry run' })
    : await importFiles(table, files, { at, onProgress }).finally(stop);
  for (const line of plans.flatMap(describeImport)) console.log(line);
  if (dryRun) console.log('Nothing was written.');
};

await main().catch((error: unknown) => {
  console.error(error instanceof OutcomesError ? `${error.message}\n${error.next}` : error);
  process.exitCode = 1;
});
