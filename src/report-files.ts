import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { MakeReportFile, ReportFile, ReportFileRequest } from './bot/report-file.ts';
import type { StorageAddress } from './storage/table.ts';

/** What the worker is told. */
export type FileOrder = ReportFileRequest & {
  readonly storage: StorageAddress;
  /** The council's folder. */
  readonly council: string;
};

/** What it gives. */
export type MadeFile = ReportFile;

/**
 * Enough for forty indicators with ten years of quarters. The pictures are not in this memory: the less there is for what
 * is young, the sooner they are given back. (npm run bench -- report)
 */
const memory = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 24 };

/**
 * Makes reports in a thread of their own, so that nobody who asks meanwhile waits, and so that what a
 * report needs of memory is given back.
 *
 * @throws what ended the worker
 */
export const buildMakeReportFile =
  (storage: StorageAddress, council: string): MakeReportFile =>
  async (request) => {
    const order: FileOrder = { ...request, storage, council };
    const worker = new Worker(new URL('./report-worker.ts', import.meta.url), {
      workerData: order,
      resourceLimits: memory,
    });
    const [made]: [MadeFile] = (await once(worker, 'message')) as [MadeFile];
    await worker.terminate();
    return made;
  };
