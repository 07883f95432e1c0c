import { grammarClass } from './grammar-words.ts';

const mention = /<at\b[^<>]*>([^<>]*)<\/at>/g;

/** Enough for the word before a mention, and the tags between. */
const lookBack = 60;

const wordBefore = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - lookBack), at)
    .replace(/<[^<>]*>/g, ' ')
    .trim()
    .split(/\s/)
    .at(-1) ?? '';

/**
 * Without the mentions of people whom the report does not name: they are spoken to, and not of. After a
 * preposition one may be a part of what is asked.
 *
 * @param isName whether a word in lower case stands in a name of the report
 */
export const dropMentions = (text: string, isName: (word: string) => boolean): string =>
  text.replace(mention, (whole, name: string, at: number) => {
    const isKnown = name
      .toLowerCase()
      .split(/[^\p{L}]/u)
      .some(isName);
    const isAsked = grammarClass(wordBefore(text, at).toLowerCase()) === 'preposition';
    return isKnown || isAsked ? whole : ' ';
  });

/** Without the message that Teams quotes above a reply. */
export const dropBlockquote = (text: string): string => {
  const from = text.search(/<blockquote\b/i);
  const close = /<\/blockquote>/i.exec(text.slice(Math.max(from, 0)));
  if (from < 0 || !close) return text;
  const rest = text.slice(from + close.index + close[0].length);
  return /\p{L}|\p{N}/u.test(rest.replace(/<[^<>]*>/g, ''))
    ? `${text.slice(0, from)}\n${rest}`
    : text;
};

/** Where it leads says nothing of what is asked. */
export const dropLinks = (text: string): string =>
  text.replace(/[^\s<>()"]+/g, (word) => (/^(?:https?:\/\/|www\.)/i.test(word) ? ' ' : word));

/** From here on somebody else is quoted. */
const quoted =
  /^(?:.{3,120}\swrote:$|-{2,} ?(?:original|forwarded) message ?--|_{5,}$|from: .|sent: .|begin forwarded message:?$)/im;

const quotedLine = /^>.*\n?/gm;

const wroteLine = /^.{3,120}\swrote:$/gim;

/** What somebody writes, below or above what they quote; where they only quote, what they quote. */
export const dropQuoted = (text: string): string => {
  const at = text.search(quoted);
  const above = (at < 0 ? text : text.slice(0, at)).replace(quotedLine, '');
  if (above.trim() !== '') return above;
  const below = text.replace(quotedLine, '').replace(wroteLine, '');
  if (below.trim() !== '' && !quoted.test(below)) return below;
  return text.replaceAll(/^> ?/gm, '');
};
