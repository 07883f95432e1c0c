import type { TextBlock } from '../commentary.ts';

const bullet = /^\s*[-•*–]\s+/;

/**
 * Text blocks as one text that can be edited: a line for each, a bullet with a hyphen before it.
 *
 * @example blocksToText([{ kind: 'bullet', text: 'More visits' }]) // '- More visits'
 */
export const blocksToText = (blocks: readonly TextBlock[]): string =>
  blocks
    .map(({ kind, text }) => (kind === 'bullet' ? `- ${text.replace(/\s*\n\s*/g, ' ')}` : text))
    .join('\n');

/**
 * The inverse of {@link blocksToText}: every line that is not blank becomes a paragraph or a bullet.
 *
 * @example textToBlocks('Fewer plans.\n\n- More visits') // a paragraph and a bullet
 */
export const textToBlocks = (text: string): TextBlock[] =>
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => ({
      kind: bullet.test(line) ? ('bullet' as const) : ('paragraph' as const),
      text: line.replace(bullet, '').trim(),
    }))
    .filter((block) => block.text !== '');
