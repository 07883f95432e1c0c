/** All but blanks, controls, marks without a shape, and letters that are drawn as nothing. */
const visible = /[^\s\p{C}\p{Z}\u115f\u1160\u2800\u3164\uffa0]/u;

/**
 * Whether nothing can be read in a text: what cannot be seen is no answer, note or reason.
 *
 * @example isBlank('\u200b ') // true
 */
export const isBlank = (text: string): boolean => !visible.test(text);
