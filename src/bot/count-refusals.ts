import type { Log } from './log.ts';

const minute = 60 * 1_000;

/** Anybody on the network can be refused, as often as they like: the log gets one line a minute at most. */
export const countRefusals = (log: Log, clock: () => Date): ((reason: string) => void) => {
  let silentUntil = Number.NEGATIVE_INFINITY;
  let reasons: Record<string, number> = {};
  return (reason) => {
    reasons[reason] = (reasons[reason] ?? 0) + 1;
    const now = clock().getTime();
    if (now < silentUntil) return;
    log.warn({ refused: reasons }, 'requests refused since the last such line');
    reasons = {};
    silentUntil = now + minute;
  };
};
