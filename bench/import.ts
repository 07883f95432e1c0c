import { startCommand } from '../src/cli/command-line.ts';
import { readSampleFiles } from '../src/data-files.ts';
import { startAzurite } from '../src/dev/azurite.ts';
import { importFiles } from '../src/storage/import/import-files.ts';
import { openTable } from '../src/storage/table.ts';
import { benchParts } from './bench-commands.ts';
import { valuesCsv, wideHistory } from './many-values.ts';

startCommand(benchParts.import, process.argv.slice(2));

const at = new Date();
const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const azurite = await startAzurite({ inMemory: true, port: 0 });
try {
  const table = openTable({ connectionString: azurite.connectionString }, 'Outcomes');
  await importFiles(table, [...(await readSampleFiles()), ...wideHistory()], { at });
  const measure = async (what: string, shift: number): Promise<void> => {
    let transactions = 0;
    const onProgress = () => {
      transactions += 1;
    };
    const began = performance.now();
    const [plan] = await importFiles(table, [{ name: 'values.csv', text: valuesCsv(shift) }], {
      at,
      onProgress,
    });
    if (!plan) throw new Error('nothing was planned');
    const { added, revised, unchanged } = plan.values;
    const counts = `${added} added, ${revised.length} revised, ${unchanged} unchanged`;
    console.log(
      `${what.padEnd(45)} ${seconds(began)}, ${transactions} transactions (${counts}; goal: 120 s)`,
    );
  };
  await measure('import of 100,000 values as CSV', 0);
  await measure('the same again', 0);
  await measure('all of them revised', 1);
} finally {
  await azurite.stop();
}
