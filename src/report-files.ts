import PQueue from 'p-queue';
import type { MakeReportFile, ReportFile, ReportFileRequest } from './bot/report-file.ts';
import { runWorker } from './run-worker.ts';
import type { StorageAddress } from './storage/table.ts';

/** What the worker is told. */
export type FileOrder = ReportFileRequest & {
  readonly storage: StorageAddress;
  /** The council's folder. */
  readonly council: string;
};

/**
 * Enough for forty indicators with ten years of quarters. The pictures are not in this memory: the less there is for what
 * is young, the sooner they are given back. (npm run bench -- report)
 */
const limits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 24 };

/** Two at once take 750 MB; the others wait. */
const mostAtOnce = 2;

/**
 * Makes reports, each in a thread of its own.
 *
 * @throws OutcomesError `report-not-made` when the thread ended without one; what it refused
 */
export const buildMakeReportFile = (storage: StorageAddress, council: string): MakeReportFile => {
  const queue = new PQueue({ concurrency: mostAtOnce });
  return (request) => {
    const task: FileOrder = { ...request, storage, council };
    return queue.add(() =>
      runWorker<ReportFile>({
        script: new URL('./report-worker.ts', import.meta.url),
        task,
        limits,
        ended: 'report-not-made',
      }),
    );
  };
};
