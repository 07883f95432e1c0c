import type { Log } from './log.ts';

/** Work done in the background; answers never wait for it. */
export type Background = {
  /**
   * Starts something, unless too much is under way already; a failure is logged.
   *
   * @param fields of the line in the log, whose message says what was not done
   * @returns false when it was not started
   */
  readonly start: (notDone: string, fields: object, act: () => Promise<unknown>) => boolean;
  /** Resolves when nothing is under way. */
  readonly settled: () => Promise<void>;
};

/**
 * More than a council's people press at once; storage that has stopped responding must not fill the
 * memory.
 */
const usualMost = 500;

export const buildBackground = (log: Log, most = usualMost): Background => {
  const underWay = new Set<Promise<void>>();
  return {
    start: (notDone, fields, act) => {
      if (underWay.size >= most) {
        log.warn(
          { ...fields, underWay: underWay.size },
          `${notDone}: too much background work in progress`,
        );
        return false;
      }
      const mine = act()
        .then(() => undefined)
        .catch((cause: unknown) => log.warn({ ...fields, err: cause }, notDone))
        .finally(() => underWay.delete(mine));
      underWay.add(mine);
      return true;
    },
    settled: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
};
