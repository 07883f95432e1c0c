import { plainText } from './plain-text.ts';

const special = /[\\`*_[\]<~|]|&(?=#?\w+;)/g;
const listStart = /^([-+#>=]|\d+(?=[.)](\s|$)))/;

const escapeStart = (_: string, start: string): string =>
  /^\d/.test(start) ? `${start}\\` : `\\${start}`;

/**
 * Makes text that a person wrote inert in a TextBlock, on one line. Only what Markdown would read is
 * escaped, since some phones show the backslash: long text goes into a TextRun, which reads none.
 *
 * @see https://github.com/microsoft/AdaptiveCards/issues/5590
 * @example escapeMarkdown('1. *Crime*') // '1\\. \\*Crime\\*'
 */
export const escapeMarkdown = (text: string): string =>
  plainText(text)
    .replace(/[ \t\n]+/g, ' ')
    .trim()
    .replace(special, '\\$&')
    .replace(listStart, escapeStart);
