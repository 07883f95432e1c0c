/** Runs a check once at a time: whoever asks while it is under way gets the same answer. */
export const shareCheck = (check: () => Promise<void>): (() => Promise<void>) => {
  let underWay: Promise<void> | undefined;
  return () => {
    underWay ??= check().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
};
