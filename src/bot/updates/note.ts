/** The longest note of a return, in characters. */
export const longestNote = 1_000;
