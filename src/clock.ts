/** A clock that starts at a given instant and ticks on from there; the real one without an instant. */
export const startClock = (today: Date | undefined, now: () => Date): (() => Date) => {
  if (!today) return now;
  const offset = today.getTime() - now().getTime();
  return () => new Date(now().getTime() + offset);
};
