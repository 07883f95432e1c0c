import type { TableClient } from '@azure/data-tables';

/** Has something happen before the nth transaction (from 1) that a client sends from now on. */
export const beforeTransaction = (
  table: TableClient,
  nth: number,
  act: () => Promise<unknown>,
): void => {
  let sent = 0;
  table.pipeline.addPolicy({
    name: 'beforeTransaction',
    sendRequest: async (request, next) => {
      if (request.url.includes('$batch')) sent += 1;
      if (request.url.includes('$batch') && sent === nth) await act();
      return next(request);
    },
  });
};
