import type { TextBlock } from '../domain/commentary.ts';
import { wordStart } from './cut-text.ts';
import { sizeOfBlock } from './size-of-block.ts';

/** What can be read at one go; three such answers fill a card. */
const readable = 6_000;

const isHighSurrogate = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text.charAt(at));

/** After the last word that fits; in the middle of one that fits no page. */
export const wordEnd = (text: string, most: number): number => {
  const words = wordStart(text, most);
  if (words > most / 2) return words;
  return isHighSurrogate(text, most - 1) && most > 1 ? most - 1 : most;
};

/** A block in pieces that each fit a page; most fit whole. */
const cutBlock = (block: TextBlock, room: number): TextBlock[] => {
  const size = sizeOfBlock(block);
  if (size <= room) return [block];
  const most = Math.max(Math.floor((block.text.length * room) / size), 2);
  const pieces: TextBlock[] = [];
  let rest = block.text;
  while (rest.length > most) {
    const cut = wordEnd(rest, most);
    pieces.push({ ...block, text: rest.slice(0, cut) });
    rest = rest.slice(cut);
  }
  return [...pieces, { ...block, text: rest }];
};

/**
 * A text in pages, each of about as much as fits a card that is to be read. All pages together are the
 * text, character by character.
 *
 * @param room characters of a page, with what stands around them
 */
export const splitText = (blocks: readonly TextBlock[], room = readable): TextBlock[][] => {
  const pages: TextBlock[][] = [];
  let left = 0;
  for (const piece of blocks.flatMap((block) => cutBlock(block, room))) {
    const size = sizeOfBlock(piece);
    const last = pages.at(-1);
    if (last && size <= left) {
      last.push(piece);
      left -= size;
    } else {
      pages.push([piece]);
      left = room - size;
    }
  }
  return pages;
};
