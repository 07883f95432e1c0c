import { cutText } from './cut-text.ts';
import type { Content } from './render.ts';
import { richLine } from './rich-line.ts';

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

const say = (text: string): string =>
  isFigure(text) ? flatten(text) : `“${cutText(flatten(text), mostCharacters)}”`;

const wasOf = ({ from, to }: DifferenceView): string => {
  if (!from) return '';
  return to ? ` (was ${say(from)})` : `taken out; it was ${say(from)}`;
};

const nameOf = ({ what }: DifferenceView): string => {
  const name = cutText(flatten(what), mostCharacters);
  return name.endsWith('?') ? `${name} ` : `${name}: `;
};

/** What became of one thing, with what it was before; long texts are cut. */
export const differenceLine = (difference: DifferenceView): Content => {
  const { to = '' } = difference;
  return richLine([
    { text: nameOf(difference) },
    { text: to && say(to), ...(isFigure(to) ? { weight: 'Bolder' as const } : {}) },
    { text: wasOf(difference) },
  ]);
};
