import type { TableServiceClientOptions } from '@azure/data-tables';
import { measure } from '../telemetry/metrics.ts';
import { inStep } from '../telemetry/trace.ts';

type Policy = NonNullable<TableServiceClientOptions['additionalPolicies']>[number];
type Send = Policy['policy']['sendRequest'];
type Request = Parameters<Send>[0];

const operations: Readonly<Record<string, string>> = {
  GET: 'read',
  DELETE: 'delete',
  PUT: 'write',
  PATCH: 'write',
  MERGE: 'write',
};

const operationOf = ({ method, url }: Pick<Request, 'method' | 'url'>): string => {
  if (url.includes('/$batch')) return 'transaction';
  return operations[method] ?? (/\/Tables(?:\?|$)/.test(url) ? 'create table' : 'insert');
};

const isFault = (status: number): boolean => status >= 500 || status === 408 || status === 429;

/**
 * Counts and times each request to a table, every try by itself, as a step of the trace under way. It says what
 * was done to which table, and not to which row: the keys of rows name people.
 *
 * @param table its name: a word of ours
 */
export const watchRequests = (table: string): Policy => ({
  position: 'perRetry',
  policy: {
    name: 'watchRequests',
    sendRequest: async (request, next) => {
      const known = { table, operation: operationOf(request) };
      const began = performance.now();
      let status = 'no answer';
      try {
        const response = await inStep(
          'storage',
          known,
          () => next(request),
          (answer) => ({ status: answer.status, isFault: isFault(answer.status) }),
        );
        status = String(response.status);
        return response;
      } finally {
        const seconds = (performance.now() - began) / 1_000;
        measure('outcomes.storage.duration', seconds, { ...known, status });
      }
    },
  },
});
