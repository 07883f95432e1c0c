/** A tick arrives as the text or the boolean; some clients write it with a capital. */
export const isTicked = (typed = ''): boolean => /^\s*true\s*$/i.test(typed);
