import { parseArgs } from 'node:util';
import { readConfig } from './config.ts';
import { OutcomesError } from './domain/outcomes-error.ts';
import { exportFiles } from './storage/export-files.ts';
import { openTable } from './storage/table.ts';
import { writeFolder } from './write-folder.ts';

const refuse = (message: string, cause?: unknown): OutcomesError =>
  new OutcomesError(
    'config-invalid',
    message,
    'Write npm run export -- FOLDER (or -- FOLDER --csv), with TABLES_ENDPOINT or AZURE_STORAGE_CONNECTION_STRING set.',
    { cause },
  );

const readArguments = (args: string[]): { csv: boolean; folders: string[] } => {
  try {
    const options = { csv: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { csv: values.csv ?? false, folders: positionals };
  } catch (cause) {
    throw refuse(cause instanceof Error ? cause.message : String(cause), cause);
  }
};

const main = async (): Promise<void> => {
  const { csv, folders } = readArguments(process.argv.slice(2));
  const [folder, ...more] = folders;
  const { storage } = readConfig(process.env);
  if (!folder || more.length > 0) throw refuse('Name one folder.');
  if (!storage) throw refuse('No storage is configured.');
  const { files, warnings } = await exportFiles(openTable(storage, 'Outcomes'), { csv });
  await writeFolder(folder, files);
  for (const warning of warnings) console.error(`Note: ${warning}`);
  console.log(`${folder}: ${files.map(({ name }) => name).join(', ')}`);
};

await main().catch((error: unknown) => {
  console.error(error instanceof OutcomesError ? `${error.message}\n${error.next}` : error);
  process.exitCode = 1;
});
