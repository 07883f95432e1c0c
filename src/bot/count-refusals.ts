const minute = 60 * 1_000;

/** How often each reason came up since the last line. */
type Reasons = Readonly<Record<string, number>>;

/**
 * Anybody on the network can be refused, as often as they like: the log gets one line a minute at most.
 *
 * @param stopwatch milliseconds from anywhere; a clock that is set back would silence it for as long
 */
export const countRefusals = (
  write: (reasons: Reasons) => void,
  stopwatch: () => number,
): ((reason: string) => void) => {
  let silentUntil = Number.NEGATIVE_INFINITY;
  let reasons: Record<string, number> = {};
  return (reason) => {
    reasons[reason] = (reasons[reason] ?? 0) + 1;
    const now = stopwatch();
    if (now < silentUntil) return;
    write(reasons);
    reasons = {};
    silentUntil = now + minute;
  };
};
