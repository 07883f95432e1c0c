/**
 * A clock that starts at a given instant and runs from there; the real clock when no instant is
 * given.
 */
export const startClock = (today: Date | undefined, now: () => Date): (() => Date) => {
  if (!today) return now;
  const offset = today.getTime() - now().getTime();
  return () => new Date(now().getTime() + offset);
};
