import type { TextBlock } from '../domain/indicator.ts';
import { type Block, paragraph } from './document.ts';

/** What somebody wrote; bullets that follow one another are one list. */
export const textBlocks = (written: readonly TextBlock[]): Block[] => {
  const blocks: Block[] = [];
  let list: string[] = [];
  for (const { kind, text } of written) {
    if (kind === 'paragraph') {
      blocks.push(paragraph(text));
      list = [];
      continue;
    }
    if (list.length === 0) blocks.push({ kind: 'bullets', items: list });
    list.push(text);
  }
  return blocks;
};
