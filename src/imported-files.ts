import type { ImportFile, ImportOrder, ImportPlan } from './bot/import-file.ts';
import { runWorker } from './run-worker.ts';
import type { StorageAddress } from './storage/table.ts';

/** What the worker is told. */
export type ImportTask = ImportOrder & {
  readonly storage: StorageAddress;
  /** The council's folder, which may have mappings of tables that others publish. */
  readonly council: string;
};

/** Enough for 100,000 values. */
const limits = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 12 };

/**
 * Imports files, each in a thread of its own.
 *
 * @throws OutcomesError `import-ended` when the thread ended without an answer, and a part may be stored;
 *   `file-not-read` when that was before anything could be; what it refused
 */
export const buildImportFile =
  (storage: StorageAddress, council: string): ImportFile =>
  (order) => {
    const task: ImportTask = { ...order, storage, council };
    return runWorker<readonly ImportPlan[]>({
      script: new URL('./import-worker.ts', import.meta.url),
      task,
      limits,
      ended: order.isDryRun ? 'file-not-read' : 'import-ended',
    });
  };
