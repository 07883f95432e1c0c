/**
 * npm passes on a signal that a terminal has already sent to the whole group, so it counts as the
 * same signal.
 */
const sameSignalMs = 1_000;

export type StopSteps = {
  /** Called once: lets work under way finish. */
  readonly stop: () => void;
  /** Called at a second signal: ends the process at once. */
  readonly endNow: () => void;
};

/**
 * Listens for the signals that ask a process to stop.
 *
 * @returns a function that does the same as a first signal, and nothing after one
 */
export const onStopSignals = ({ stop, endNow }: StopSteps): (() => void) => {
  let since: number | undefined;
  const begin = (): void => {
    if (since !== undefined) return;
    since = performance.now();
    stop();
  };
  const onSignal = (): void => {
    if (since === undefined) begin();
    else if (performance.now() - since >= sameSignalMs) endNow();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  return begin;
};
