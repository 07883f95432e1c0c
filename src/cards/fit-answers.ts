import type { Answer, TextBlock } from '../domain/commentary.ts';

/** About what the elements around a block take, in characters. */
const frame = { paragraph: 120, bullet: 300 };

const goesOn: TextBlock = {
  kind: 'paragraph',
  text: 'The text goes on; it is too long to show here in full.',
};

// As JSON, since a quotation mark takes two characters there and a line break too.
const sizeOf = ({ kind, text }: TextBlock): number => JSON.stringify(text).length + frame[kind];

const cutBlock = (block: TextBlock, room: number): TextBlock => {
  const share = Math.floor((block.text.length * room) / sizeOf(block));
  return { ...block, text: `${block.text.slice(0, share).replace(/\s+\S*$/, '')}…` };
};

const cutBlocks = (blocks: readonly TextBlock[], room: number): readonly TextBlock[] => {
  let left = room;
  const full = blocks.findIndex((block) => {
    left -= sizeOf(block);
    return left < 0;
  });
  const last = blocks[full];
  if (!last) return blocks;
  return [...blocks.slice(0, full), cutBlock(last, left + sizeOf(last)), goesOn];
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
