import { cutText } from './cut-text.ts';
import { line } from './line.ts';
import type { Content } from './render.ts';
import { richLine } from './rich-line.ts';
import { together } from './together.ts';

/** One thing that became another; without `from` it is new, without `to` it was taken out. */
export type DifferenceView = {
  /** "S05A Total crime, Q3 2018/19" */
  readonly what: string;
  readonly from?: string;
  readonly to?: string;
};

/** Enough to know a text by. */
const mostCharacters = 120;

/** What is longer than a figure is quoted. */
const longestFigure = 40;

const flatten = (text: string): string => text.replace(/\s+/g, ' ').trim();

const isFigure = (text: string): boolean => flatten(text).length <= longestFigure;

const quote = (text: string): string => `“${cutText(flatten(text), mostCharacters)}”`;

const wasOf = ({ from, to }: DifferenceView): string => {
  if (!from) return '';
  return to ? ` (was\u00a0${flatten(from)})` : `taken out; it was ${flatten(from)}`;
};

const nameOf = ({ what }: DifferenceView): string => cutText(flatten(what), mostCharacters);

const figureLine = (difference: DifferenceView): Content => {
  const { to = '' } = difference;
  const name = nameOf(difference);
  return richLine([
    { text: name.endsWith('?') ? `${name} ` : `${name}: ` },
    { text: flatten(to), weight: 'Bolder' },
    { text: wasOf(difference), isSubtle: true },
  ]);
};

/** Two texts in one flow would read as one. */
const textLines = (difference: DifferenceView): Content => {
  const { from, to } = difference;
  return together([
    line(nameOf(difference), { size: 'Small', subtle: true }),
    line(to ? quote(to) : 'Taken out'),
    ...(from ? [line(`Was: ${quote(from)}`, { size: 'Small', subtle: true })] : []),
  ]);
};

/** What became of one thing, with what it was before; long texts are cut. */
export const differenceLine = (difference: DifferenceView): Content =>
  [difference.from, difference.to].every((text = '') => isFigure(text))
    ? figureLine(difference)
    : textLines(difference);
