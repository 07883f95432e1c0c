import PQueue from 'p-queue';
import { keepTrace } from '../../telemetry/trace.ts';
import type { Wait } from '../retry.ts';

/**
 * Runs functions with the same key one after another; functions with different keys do not wait.
 */
export const serialiseByKey = () => {
  const last = new Map<string, Promise<unknown>>();
  return <T>(key: string, act: () => Promise<T>): Promise<T> => {
    const mine = (last.get(key) ?? Promise.resolve()).then(act, act);
    last.set(key, mine);
    const forget = () => {
      if (last.get(key) === mine) last.delete(key);
    };
    void mine.then(forget, forget);
    return mine;
  };
};

export type RateLimits = {
  /** Requests in any second, for the whole app. */
  readonly perSecond: number;
  /** Requests that may be under way at the same time. */
  readonly atOnce: number;
};

/** Below the limit that Teams sets for an app, which is 50 a second and used to be 30. */
export const defaultRateLimits: RateLimits = { perSecond: 20, atOnce: 20 };

export type RateLimiter = {
  /** Makes a request when its turn has come. */
  readonly inTurn: <T>(request: () => Promise<T>) => Promise<T>;
  /**
   * Lets no request go out for a number of milliseconds; when there are several holds, the longest
   * counts.
   */
  readonly hold: (ms: number) => void;
  /** Resolves when a request would not have to queue. */
  readonly ready: () => Promise<void>;
};

/** The pace at which the app calls the channel. */
export const buildRateLimiter = ({ perSecond, atOnce }: RateLimits, wait: Wait): RateLimiter => {
  const queue = new PQueue({
    intervalCap: perSecond,
    interval: 1_000,
    // Fixed seconds would let twice as many through around a boundary.
    strict: true,
    concurrency: atOnce,
  });
  let holds = 0;
  let held: PromiseWithResolvers<void> | undefined;

  const letGo = (): void => {
    holds -= 1;
    if (holds > 0) return;
    queue.start();
    held?.resolve();
    held = undefined;
  };

  return {
    inTurn: (request) => queue.add(keepTrace(request)),
    hold: (ms) => {
      holds += 1;
      queue.pause();
      held ??= Promise.withResolvers();
      void wait(ms).then(letGo, letGo);
    },
    ready: async () => {
      while (held || queue.size > 0) await (held?.promise ?? queue.onSizeLessThan(1));
    },
  };
};
