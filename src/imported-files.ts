import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ImportFile, ImportOrder, ImportPlan } from './bot/import-file.ts';
import { type ErrorCode, OutcomesError } from './domain/outcomes-error.ts';
import type { StorageAddress } from './storage/table.ts';

/** What the worker is told. */
export type ImportTask = ImportOrder & { readonly storage: StorageAddress };

/** What it answers: what was or would be changed, or why nothing was. */
export type ImportAnswer =
  | { readonly plans: readonly ImportPlan[] }
  | {
      readonly refused: {
        readonly code: ErrorCode;
        readonly message: string;
        readonly next: string;
      };
    };

/** Enough for 100,000 values. */
const memory = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 12 };

/**
 * Imports files in a thread of their own, so that nobody who asks meanwhile waits, and so that what a file
 * needs of memory is given back.
 */
export const buildImportFile =
  (storage: StorageAddress): ImportFile =>
  async (order) => {
    const task: ImportTask = { ...order, storage };
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), {
      workerData: task,
      resourceLimits: memory,
    });
    const [answer]: [ImportAnswer] = (await once(worker, 'message')) as [ImportAnswer];
    await worker.terminate();
    if ('plans' in answer) return answer.plans;
    const { code, message, next } = answer.refused;
    throw new OutcomesError(code, message, next);
  };
