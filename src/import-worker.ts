import { parentPort, workerData } from 'node:worker_threads';
import { OutcomesError } from './domain/outcomes-error.ts';
import type { ImportAnswer, ImportTask } from './imported-files.ts';
import { importFiles, planFiles } from './storage/import/import-files.ts';
import { readTextsOf } from './storage/import/read-texts.ts';
import { openTable } from './storage/table.ts';

const { storage, name, bytes, at, isDryRun }: ImportTask = workerData;

const run = async (): Promise<ImportAnswer> => {
  try {
    const files = await readTextsOf(name, bytes);
    const table = openTable(storage, 'Outcomes');
    const plans = isDryRun
      ? await planFiles(table, files, { at, by: 'dry run' })
      : await importFiles(table, files, { at, confirmed: true });
    return { plans };
  } catch (error) {
    if (!(error instanceof OutcomesError)) throw error;
    const { code, message, next } = error;
    return { refused: { code, message, next } };
  }
};

parentPort?.postMessage(await run());
