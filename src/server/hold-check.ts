/** Milliseconds for which a check that went well is not made again. */
const readyFor = 10_000;

/** Milliseconds for which one that went badly is not made again: storage is paid for by the request. */
const notReadyFor = 1_000;

export type CheckParts = {
  /** Resolves when a message could be answered now; rejects with the reason. */
  readonly checkReady: () => Promise<void>;
  /** Milliseconds since any fixed moment. */
  readonly stopwatch: () => number;
};

/**
 * Makes checks cheap, whoever asks for them and however often: one runs at a time, for everybody who
 * asks meanwhile, and its result counts for ten seconds if it went well, for one if it did not.
 */
export const holdCheck = ({ checkReady, stopwatch }: CheckParts): (() => Promise<void>) => {
  let last: Promise<void> = Promise.resolve();
  let holdsUntil = Number.NEGATIVE_INFINITY;
  const check = async (): Promise<void> => {
    let wentWell = false;
    try {
      await checkReady();
      wentWell = true;
    } finally {
      holdsUntil = stopwatch() + (wentWell ? readyFor : notReadyFor);
    }
  };
  return async () => {
    if (stopwatch() >= holdsUntil) {
      holdsUntil = Number.POSITIVE_INFINITY;
      last = check();
    }
    await last;
  };
};
