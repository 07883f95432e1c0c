import type { TableClient } from '@azure/data-tables';

/** Counts what a client really sends from now on, retries included. */
export const countRequests = (table: TableClient): (() => number) => {
  let sent = 0;
  table.pipeline.addPolicy(
    {
      name: 'count',
      sendRequest: (request, next) => {
        sent += 1;
        return next(request);
      },
    },
    { afterPhase: 'Retry' },
  );
  return () => sent;
};
