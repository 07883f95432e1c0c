import type { Answer, TextBlock } from '../domain/indicator.ts';
import { cutAtWord, wordStart } from './format-text.ts';

/** Roughly what the elements around a block take, in characters. */
const frame = { paragraph: 120, bullet: 300 };

/**
 * What a block takes in a card, in characters. It is measured as JSON, where a quotation mark or a line
 * break takes two characters.
 */
const sizeOfBlock = ({ kind, text }: TextBlock): number =>
  JSON.stringify(text).length + frame[kind];

/** As much as can be read at one go; three such answers fill a card. */
const readable = 6_000;

const isHighSurrogate = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text.charAt(at));

/** The place after the last word that fits, or within a word that is longer than a page. */
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
 * A text in pages, each about as long as a readable card. All pages together are exactly the text,
 * character by character.
 *
 * @param room characters on a page, including what is around them
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

/** A text with what stands above it. */
type Passage = { readonly heading: string; readonly blocks: readonly TextBlock[] };

/**
 * Passages in pages, each about as long as a readable card; a page that begins within a passage has its heading.
 *
 * @param room characters on a page, including what is around them
 */
export const splitPassages = (passages: readonly Passage[], room = readable): Passage[][] => {
  const pages: Passage[][] = [];
  let left = 0;
  for (const { heading, blocks } of passages)
    for (const part of splitText(blocks, room)) {
      const size = part.reduce((sum, block) => sum + sizeOfBlock(block), 0);
      const last = pages.at(-1);
      if (last && size <= left) last.push({ heading, blocks: part });
      else pages.push([{ heading, blocks: part }]);
      left = (last && size <= left ? left : room) - size;
    }
  return pages;
};

const goesOn: TextBlock = {
  kind: 'paragraph',
  text: 'The text goes on; it is too long to show here in full.',
};

const shortenBlock = (block: TextBlock, room: number): TextBlock => {
  const share = Math.floor((block.text.length * room) / sizeOfBlock(block));
  return { ...block, text: cutAtWord(block.text, share) };
};

const cutBlocks = (blocks: readonly TextBlock[], room: number): readonly TextBlock[] => {
  let left = room;
  const full = blocks.findIndex((block) => {
    left -= sizeOfBlock(block);
    return left < 0;
  });
  const last = blocks[full];
  if (!last) return blocks;
  return [...blocks.slice(0, full), shortenBlock(last, left + sizeOfBlock(last)), goesOn];
};

/**
 * Cuts answers so that their card stays within the limit of Teams, and says where it cuts. Answers
 * as long as those in the reports so far are not cut.
 */
export const fitAnswers = (answers: readonly Answer[], room = 18_000): readonly Answer[] =>
  answers.map((answer) => ({
    ...answer,
    blocks: cutBlocks(answer.blocks, Math.floor(room / answers.length)),
  }));
