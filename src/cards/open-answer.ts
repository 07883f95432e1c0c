import { type Answer, commentaryQuestions, type TextBlock } from '../domain/commentary.ts';
import { section } from './frame.ts';
import template from './open-answer.json' with { type: 'json' };
import { type Content, compileCard } from './render.ts';
import { showText } from './show-text.ts';

const fill = compileCard(template);

/** Few enough to read at one look. */
const blocksAtFirst = 3;

/** Where a paragraph begins: a list is not torn apart. */
const findCut = (blocks: readonly TextBlock[]): number => {
  const cut = blocks.findIndex(({ kind }, index) => index >= blocksAtFirst && kind === 'paragraph');
  return cut === -1 ? blocks.length : cut;
};

/** A question with its answer; what a long answer goes on to say unfolds when it is asked for. */
export const openAnswer = ({ question, blocks }: Answer): Content => {
  const shown = showText(blocks);
  const cut = findCut(blocks);
  // One block more would save no room: its button is as tall.
  if (shown.length <= cut + 1) return section(commentaryQuestions[question], shown);
  const first = shown.slice(0, cut);
  const rest = shown.slice(cut);
  return section(commentaryQuestions[question], [fill({ id: question, first, rest })]);
};
