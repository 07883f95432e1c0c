import { type Answer, commentaryQuestions, type TextBlock } from '../domain/commentary.ts';
import { section } from './frame.ts';
import template from './open-answer.json' with { type: 'json' };
import { type Content, compileCard } from './render.ts';
import { showText } from './show-text.ts';
import { wordEnd } from './split-text.ts';

const fill = compileCard(template);

/** Few enough to read at one look. */
const blocksAtFirst = 3;
const charactersAtFirst = 600;

/** Less than this saves no room: its button is as tall. */
const fewest = 150;
/** Less than this is not worth tearing a paragraph for. */
const charactersAtLeast = 400;

const lengthOf = (blocks: readonly TextBlock[]): number =>
  blocks.reduce((length, { text }) => length + text.length, 0);

const isInList = (blocks: readonly TextBlock[], at: number): boolean =>
  blocks[at]?.kind === 'bullet' && blocks[at - 1]?.kind === 'bullet';

/** A list that does not fit one look is folded as a whole, unless the answer begins with it. */
const beforeList = (blocks: readonly TextBlock[], cut: number): number => {
  let at = cut;
  while (at > 1 && isInList(blocks, at)) at -= 1;
  return at === 1 && isInList(blocks, 1) ? cut : at;
};

/** Where a paragraph or a list begins. */
const findCut = (blocks: readonly TextBlock[]): number => {
  const cut = blocks.findIndex(({ kind, text }, index) => {
    if (index === 0) return false;
    const before = lengthOf(blocks.slice(0, index));
    if (before >= charactersAtFirst) return true;
    const enough = index >= blocksAtFirst || before + text.length > charactersAtFirst;
    return enough && kind === 'paragraph';
  });
  return cut === -1 ? blocks.length : beforeList(blocks, cut);
};

/** What begins with more than one look takes is parted at a word; the rest of it is folded. */
const partFirst = ([first, ...rest]: readonly TextBlock[]): TextBlock[] => {
  if (!first) return [];
  if (first.text.length < charactersAtFirst + charactersAtLeast) return [first, ...rest];
  const cut = wordEnd(first.text, charactersAtFirst);
  return [
    { ...first, text: first.text.slice(0, cut).trimEnd() },
    { kind: 'paragraph', text: first.text.slice(cut) },
    ...rest,
  ];
};

/** A question with its answer; what a long answer goes on to say unfolds when it is asked for. */
export const openAnswer = ({ question, blocks: written }: Answer): Content => {
  const blocks = partFirst(written);
  const shown = showText(blocks);
  const cut = findCut(blocks);
  if (lengthOf(blocks.slice(cut)) < fewest) return section(commentaryQuestions[question], shown);
  const first = shown.slice(0, cut);
  const rest = shown.slice(cut);
  return section(commentaryQuestions[question], [fill({ id: question, first, rest })]);
};

/** A question with all of its answer, or one page of it. */
export const wholeAnswer = ({ question, blocks }: Answer): Content =>
  section(commentaryQuestions[question], showText(blocks));
