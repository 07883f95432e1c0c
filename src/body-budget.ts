/**
 * Bytes of all bodies that are being read or answered. What is parsed takes up to twenty times as much
 * memory as its text; an activity of Teams has a few kilobytes.
 */
const most = 6 * 1024 * 1024;

/** Counts what is held in memory of bodies, over all connections. */
export const buildBodyBudget = () => {
  let held = 0;
  return {
    /** Whether there is room for so many bytes; they are held until they are given back. */
    take: (bytes: number): boolean => {
      if (held + bytes > most) return false;
      held += bytes;
      return true;
    },
    giveBack: (bytes: number): void => {
      held -= bytes;
    },
  };
};

export type BodyBudget = ReturnType<typeof buildBodyBudget>;
