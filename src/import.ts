import { readConfig } from './config.ts';
import { OutcomesError } from './domain/outcomes-error.ts';
import { readNamed } from './sample-data.ts';
import { loadFile } from './storage/load-file.ts';
import { openTable } from './storage/table.ts';

const usage = new OutcomesError(
  'config-invalid',
  'No file is named, or no storage.',
  'Write npm run import -- FILE…, with TABLES_ENDPOINT or AZURE_STORAGE_CONNECTION_STRING set.',
);

const main = async (paths: readonly string[]): Promise<void> => {
  const { storage } = readConfig(process.env);
  if (paths.length === 0 || !storage) throw usage;
  const table = openTable(storage, 'Outcomes');
  for (const path of paths) {
    const file = await readNamed(path);
    const { added, changed, same } = await loadFile(table, file, {
      at: new Date(),
      by: `import of ${path}`,
    });
    console.log(`${path}: ${added} rows added, ${changed} changed, ${same} as they were`);
  }
};

await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof OutcomesError ? `${error.message}\n${error.next}` : error);
  process.exitCode = 1;
});
