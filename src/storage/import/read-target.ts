import { readNumber } from '../../domain/format.ts';
import type { Target } from '../../domain/target.ts';
import type { Content } from '../rows/row.ts';
import type { ReadResult } from './read-place.ts';

const number = String.raw`-?[\d,]*\.?\d+`;
const shapes: readonly (readonly [RegExp, (first: number, second: number) => Target])[] = [
  [new RegExp(`^(${number})$`), (value) => ({ value })],
  [new RegExp(`^(?:at most|<=|≤)\\s*(${number})$`, 'i'), (atMost) => ({ atMost })],
  [new RegExp(`^(?:at least|>=|≥)\\s*(${number})$`, 'i'), (atLeast) => ({ atLeast })],
  [
    new RegExp(`^(${number})\\s*(?:to|-|–)\\s*(${number})$`, 'i'),
    (atLeast, atMost) => ({ atLeast, atMost }),
  ],
];

const readSigned = (text = '0'): number | undefined => {
  const size = readNumber(text.replace(/^-/, ''));
  return size === undefined || !text.startsWith('-') ? size : -size;
};

/**
 * Reads the target in a cell: a number, a limit or a range, as councils print them.
 *
 * @returns nothing for an empty cell, or what is wrong with it
 * @example readTarget('at most 6,000', series).read // { atMost: 6000 }
 * @example readTarget('90% to 95%', percentage).read // { atLeast: 90, atMost: 95 }
 */
export const readTarget = (
  cell: string,
  { valueKind, measure }: Content<'series'>,
): ReadResult<Target> => {
  const text = cell.trim();
  if (text === '') return { faults: [] };
  if (text.includes('%') && valueKind !== 'percentage')
    return {
      faults: [`column target: "${text}" is a percentage, but ${measure} is a ${valueKind}`],
    };
  const bare = text.replace(/(\d)\s*%/g, '$1');
  for (const [shape, make] of shapes) {
    const [whole, ...found] = shape.exec(bare) ?? [];
    const [first, second] = found.map(readSigned);
    if (whole === undefined || first === undefined) continue;
    if (found.length === 1) return { read: make(first, first), faults: [] };
    if (second !== undefined && first <= second) return { read: make(first, second), faults: [] };
  }
  return {
    faults: [
      `column target: "${text}" is not a number, "at most" or "at least" a number, or a range such as 90 to 95`,
    ],
  };
};

/** A target as {@link readTarget} reads it. */
export const writeTarget = (target: Target | undefined): string => {
  if (!target) return '';
  if ('value' in target) return String(target.value);
  if (!('atLeast' in target)) return `at most ${target.atMost}`;
  const { atLeast, atMost } = target;
  return atMost === undefined ? `at least ${atLeast}` : `${atLeast} to ${atMost}`;
};
