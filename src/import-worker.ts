import { workerData } from 'node:worker_threads';
import type { ImportTask } from './imported-files.ts';
import { answerFromWorker } from './run-worker.ts';
import { importFiles, planFiles } from './storage/import/import-files.ts';
import { readTextsOf } from './storage/import/read-texts.ts';
import { openTable } from './storage/table.ts';

const { storage, name, bytes, at, author, isDryRun }: ImportTask = workerData;

await answerFromWorker(async () => {
  const files = await readTextsOf(name, bytes);
  const table = openTable(storage, 'Outcomes');
  return isDryRun
    ? planFiles(table, files, { at, by: 'dry run' })
    : importFiles(table, files, { at, confirmed: true, ...(author && { author }) });
});
