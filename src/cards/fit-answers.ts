import type { Answer, TextBlock } from '../domain/commentary.ts';
import { cutAtWord } from './cut-text.ts';
import { sizeOfBlock } from './size-of-block.ts';

const goesOn: TextBlock = {
  kind: 'paragraph',
  text: 'The text goes on; it is too long to show here in full.',
};

const cutBlock = (block: TextBlock, room: number): TextBlock => {
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
  return [...blocks.slice(0, full), cutBlock(last, left + sizeOfBlock(last)), goesOn];
};

/**
 * Cuts answers so that a card which holds them stays within what Teams takes, and says so where it
 * cuts. Answers as long as those of the reports so far come through whole.
 */
export const fitAnswers = (answers: readonly Answer[], room = 18_000): readonly Answer[] =>
  answers.map((answer) => ({
    ...answer,
    blocks: cutBlocks(answer.blocks, Math.floor(room / answers.length)),
  }));
