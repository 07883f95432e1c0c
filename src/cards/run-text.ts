import { plainText } from './plain-text.ts';

/** Wider than the narrowest phone; no English word is as long. */
const longestWord = 60;
const piece = 30;

const longWord = new RegExp(`\\S{${longestWord + 1},}`, 'gu');
const pieces = new RegExp(`.{${piece}}(?=.)`, 'gu');

/**
 * Text that a person wrote, for a TextRun, where no Markdown is read. The renderer breaks no words there,
 * and an endless one would stick out of the card: it gets places to break, which nobody sees.
 *
 * @see https://www.unicode.org/reports/tr14/ U+200B
 */
export const runText = (text: string): string =>
  plainText(text).replace(longWord, (word) => word.replace(pieces, '$&\u200b'));
