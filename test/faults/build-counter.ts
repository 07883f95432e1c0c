type Waiting = { readonly until: number; readonly resolve: () => void };

/** Counts what happens, and tells when it has happened so many times more. */
export const buildCounter = () => {
  let count = 0;
  let waiting: readonly Waiting[] = [];
  return {
    add: (): void => {
      count += 1;
      for (const { until, resolve } of waiting) if (until <= count) resolve();
      waiting = waiting.filter(({ until }) => until > count);
    },
    more: (times: number): Promise<void> =>
      new Promise((resolve) => {
        waiting = [...waiting, { until: count + times, resolve }];
      }),
  };
};
