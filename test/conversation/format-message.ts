import type { Sent } from '../bot/connector.ts';
import { type ShownPart, shownParts } from '../cards/shown-parts.ts';

/** A card says its main thing first; the whole of it is seen in Teams. */
const longestText = 420;

const partsOf = ({ activity }: Sent): ShownPart[] =>
  (activity.attachments ?? []).flatMap(({ content }) => shownParts(content));

const cut = (text: string): string =>
  text.length <= longestText ? text : `${text.slice(0, text.lastIndexOf(' ', longestText))} …`;

/** Without what Markdown would read as its own. */
const escapeMarkdown = (text: string): string => text.replace(/[\\*_<>`|[\]]/g, '\\$&');

const inOneLine = ({ kind, text }: ShownPart): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return kind === 'field' ? `“${line}”` : line;
};

/** All that can be read on a message before anything is pressed, but for its buttons. */
export const textOfMessage = (message: Sent): string =>
  partsOf(message)
    .filter(({ kind }) => kind === 'text' || kind === 'field')
    .map(inOneLine)
    .join(' · ');

/** A message in short, as a quotation: what can be read on it, and its buttons. */
export const formatMessage = (message: Sent): string => {
  const buttons = partsOf(message).flatMap(({ kind, text }) =>
    kind === 'button' ? [`[${text}]`] : [],
  );
  const lines = [escapeMarkdown(cut(textOfMessage(message))), buttons.join(' ')];
  return lines
    .filter((line) => line !== '')
    .map((line) => `> ${line}`)
    .join('  \n');
};
