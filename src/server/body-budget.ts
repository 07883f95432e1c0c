/**
 * Bytes of all bodies that are being read or answered. A parsed body takes up to twenty times as
 * much memory as its text; an activity of Teams has a few kilobytes.
 */
const mostHeldBytes = 6 * 1024 * 1024;

/** Counts the bytes of bodies held in memory, over all connections. */
export const buildBodyBudget = () => {
  let held = 0;
  return {
    /**
     * Whether a number of bytes fit in the budget; if so they are held until they are given back.
     */
    take: (bytes: number): boolean => {
      if (held + bytes > mostHeldBytes) return false;
      held += bytes;
      return true;
    },
    giveBack: (bytes: number): void => {
      held -= bytes;
    },
  };
};

export type BodyBudget = ReturnType<typeof buildBodyBudget>;
