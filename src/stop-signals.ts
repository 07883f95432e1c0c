/** npm passes on a signal that a terminal has already given to the whole group: that is still the first. */
const sameSignalMs = 1_000;

export type StopSteps = {
  /** Called once: lets what is under way end. */
  readonly stop: () => void;
  /** Called at a second signal: ends the process at once. */
  readonly endNow: () => void;
};

/**
 * Listens for the signals that ask a process to stop.
 *
 * @returns the same as a first signal, and nothing after one
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
