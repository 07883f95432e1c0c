import type { Log } from './log.ts';

const minute = 60_000;

/**
 * Logs what may come a thousand times a second: the first of its kind at once, then one line a minute
 * that says how many there were.
 *
 * @param stopwatch milliseconds from anywhere
 */
export const countWarnings = (log: Pick<Log, 'warn'>, stopwatch: () => number) => {
  const counts = new Map<string, { readonly since: number; readonly more: number }>();
  return (message: string): void => {
    const now = stopwatch();
    const counted = counts.get(message);
    if (counted && now - counted.since < minute) {
      counts.set(message, { ...counted, more: counted.more + 1 });
      return;
    }
    log.warn({ times: (counted?.more ?? 0) + 1 }, message);
    counts.set(message, { since: now, more: 0 });
  };
};
