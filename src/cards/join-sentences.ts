/**
 * Puts texts behind each other, each ended as a sentence.
 *
 * @example joinSentences('Which one?', 'Several fit.') // 'Which one? Several fit.'
 */
export const joinSentences = (...texts: readonly string[]): string =>
  texts
    .filter((text) => text.trim() !== '')
    .map((text) => (/[.?!…:]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`))
    .join(' ');
