import type { TextBlock } from '../commentary.ts';
import { isBlank } from './is-blank.ts';

/** What stands before a bullet, with what word processors make of it. */
const bullet = /^[-•*–·](?:\s+|$)/;

/** Each from its first sign to its break: of a text of nothing but blanks and breaks there is none. */
const lines = /\S[^\n\r\v\u2028\u2029]*/g;

/** Line by line: a pattern for blanks around a break goes back over every run of blanks. */
const onOneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');

/**
 * Text blocks as one text that can be edited: a line for each, a bullet with a hyphen before it.
 *
 * @example blocksToText([{ kind: 'bullet', text: 'More visits' }]) // '- More visits'
 */
export const blocksToText = (blocks: readonly TextBlock[]): string =>
  blocks.map(({ kind, text }) => (kind === 'bullet' ? `- ${onOneLine(text)}` : text)).join('\n');

/**
 * The inverse of {@link blocksToText}: every line that is not blank becomes a paragraph or a bullet.
 *
 * @example textToBlocks('Fewer plans.\n\n- More visits') // a paragraph and a bullet
 */
export const textToBlocks = (text: string): TextBlock[] =>
  (text.match(lines) ?? [])
    .map((line) => line.trimEnd())
    .map((line) =>
      bullet.test(line)
        ? { kind: 'bullet' as const, text: line.replace(bullet, '').trim() }
        : { kind: 'paragraph' as const, text: line },
    )
    .filter((block) => !isBlank(block.text));

/**
 * A text as it comes back once it is stored: two texts that differ in blank lines or in the marks of
 * their bullets are the same.
 *
 * @example tidyText('Fewer plans.\r\n\r\n* More visits ') // 'Fewer plans.\n- More visits'
 */
export const tidyText = (text: string): string => blocksToText(textToBlocks(text));
