import { parseArgs } from 'node:util';
import { readConfig } from './config.ts';
import { describeImport } from './describe-import.ts';
import { OutcomesError } from './domain/outcomes-error.ts';
import { readPath } from './read-path.ts';
import { showProgress } from './show-progress.ts';
import { importFiles } from './storage/import-files.ts';
import { planFiles } from './storage/plan-files.ts';
import { openTable } from './storage/table.ts';

const refuse = (message: string, cause?: unknown): OutcomesError =>
  new OutcomesError(
    'config-invalid',
    message,
    'Write npm run import -- FILE… (or -- --dry-run FILE… to see what would change), with TABLES_ENDPOINT or AZURE_STORAGE_CONNECTION_STRING set.',
    { cause },
  );

const readArguments = (args: string[]): { dryRun: boolean; paths: string[] } => {
  try {
    const options = { 'dry-run': { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { dryRun: values['dry-run'] ?? false, paths: positionals };
  } catch (cause) {
    throw refuse(cause instanceof Error ? cause.message : String(cause), cause);
  }
};

const main = async (): Promise<void> => {
  const { dryRun, paths } = readArguments(process.argv.slice(2));
  const { storage } = readConfig(process.env);
  if (paths.length === 0) throw refuse('No file is named.');
  if (!storage) throw refuse('No storage is configured.');
  const files = (await Promise.all(paths.map(readPath))).flat();
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
