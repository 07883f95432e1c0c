import { workerData } from 'node:worker_threads';
import { readMappings } from './data-files.ts';
import type { ImportTask } from './imported-files.ts';
import { answerFromWorker } from './run-worker.ts';
import { importFiles, planFiles } from './storage/import/import-files.ts';
import { readTextsOf } from './storage/import/read-texts.ts';
import { openTable } from './storage/table.ts';

const { storage, council, name, bytes, ...task }: ImportTask = workerData;
const { at, author, isDryRun, ignoreOthers } = task;

await answerFromWorker(async () => {
  const mappings = { all: await readMappings(council), areAsked: false };
  const files = await readTextsOf(name, bytes, { ignoreOthers, mappings });
  const table = openTable(storage, 'Outcomes');
  return isDryRun
    ? planFiles(table, files, { at, by: 'dry run' })
    : importFiles(table, files, { at, confirmed: true, ...(author && { author }) });
});
