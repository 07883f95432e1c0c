// Bidirectional overrides and isolates could turn a figure round; control characters break clients.
const unprintable = /[[\p{Cc}--[\n\t]]\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gv;

/** Word processors and browsers break lines with more than one character. */
const lineBreak = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/**
 * Makes text that a person wrote safe to show where Markdown is not read (a TextRun). Letters of
 * every script stay as they are; a client's own `{{DATE(…)}}` is broken with a word joiner.
 */
export const plainText = (text: string): string =>
  text
    .toWellFormed()
    .replace(lineBreak, '\n')
    .replace(unprintable, '')
    .replace(/\{\{/g, '{\u2060{');
