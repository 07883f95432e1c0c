import { once } from 'node:events';
import { parentPort, type ResourceLimits, Worker } from 'node:worker_threads';
import { type ErrorCode, OutcomesError } from './domain/outcomes-error.ts';

/** What a worker answers: its result, or a refusal, of which a thread can hand over only the words. */
type Answer<T> =
  | { readonly value: T }
  | { readonly refused: Pick<OutcomesError, 'code' | 'message' | 'next'> };

/** What a worker is made of, and what is said when it ends without an answer. */
export type WorkerOrder = {
  readonly script: URL;
  readonly task: unknown;
  readonly limits: ResourceLimits;
  readonly ended: ErrorCode;
};

/**
 * Has something done in a thread of its own, so that nobody who asks meanwhile waits, and so that what it
 * needs of memory is given back.
 *
 * @throws OutcomesError what the worker refused; the code `ended` when it died, or ran out of memory
 */
export const runWorker = async <T>({ script, task, limits, ended }: WorkerOrder): Promise<T> => {
  const worker = new Worker(script, { workerData: task, resourceLimits: limits });
  const gone = new AbortController();
  worker.once('exit', () => gone.abort());
  try {
    const [answer] = (await once(worker, 'message', { signal: gone.signal })) as [Answer<T>];
    if ('value' in answer) return answer.value;
    const { code, message, next } = answer.refused;
    throw new OutcomesError(code, message, next);
  } catch (cause) {
    if (cause instanceof OutcomesError) throw cause;
    throw new OutcomesError(
      ended,
      `The worker ${script.pathname.split('/').at(-1)} ended without an answer.`,
      'Look at the cause; if it is memory, make what it works on smaller.',
      { cause },
    );
  } finally {
    await worker.terminate();
  }
};

/** The worker's side: hands over what comes of the work. */
export const answerFromWorker = async (work: () => Promise<unknown>): Promise<void> => {
  const answer = await work().then(
    (value): Answer<unknown> => ({ value }),
    (error: unknown): Answer<unknown> => {
      if (!(error instanceof OutcomesError)) throw error;
      const { code, message, next }: { code: ErrorCode; message: string; next: string } = error;
      return { refused: { code, message, next } };
    },
  );
  parentPort?.postMessage(answer);
};
