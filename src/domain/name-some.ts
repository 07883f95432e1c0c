const most = 12;

/**
 * A list of names that can be read at once: at most a dozen, and how many more there are.
 *
 * @example nameSome(['S01', 'S02']) // 'S01, S02'
 * @example nameSome(fourteenCodes) // 'S01, S02, …, S12 and 2 more'
 */
export const nameSome = (names: readonly string[]): string => {
  const more = names.length - most;
  return names.slice(0, most).join(', ') + (more > 0 ? ` and ${more} more` : '');
};
