import type { TextBlock } from '../domain/commentary.ts';
import bulletTemplate from './bullet.json' with { type: 'json' };
import paragraphTemplate from './paragraph.json' with { type: 'json' };
import { type Content, compileCard } from './render.ts';
import { runText } from './run-text.ts';

const fill = { bullet: compileCard(bulletTemplate), paragraph: compileCard(paragraphTemplate) };

/** One paragraph of text that a person wrote; nothing in it is read as Markdown. */
export const showParagraph = (text: string): Content => fill.paragraph({ text: runText(text) });

/** Paragraphs and bullets as they were written. */
export const showText = (blocks: readonly TextBlock[]): Content[] =>
  blocks.map(({ kind, text }) => fill[kind]({ text: runText(text) }));
