import { readNumber } from './format.ts';
import type { Series } from './measure.ts';
import type { Target } from './target.ts';

const number = String.raw`-?[\d,]*\.?\d+`;
const shapes: readonly (readonly [RegExp, (first: number, second: number) => Target])[] = [
  [new RegExp(`^(${number})$`), (value) => ({ value })],
  [new RegExp(`^(?:at most|<=|≤)\\s*(${number})$`, 'i'), (atMost) => ({ atMost })],
  [new RegExp(`^(?:at least|>=|≥)\\s*(${number})$`, 'i'), (atLeast) => ({ atLeast })],
  [
    new RegExp(`^(?:below|under|(?:less|fewer|lower) than|<)\\s*(${number})$`, 'i'),
    (below) => ({ below }),
  ],
  [
    new RegExp(`^(?:above|over|(?:more|greater|higher) than|>)\\s*(${number})$`, 'i'),
    (above) => ({ above }),
  ],
  [
    new RegExp(`^(${number})\\s*(?:to|-|–)\\s*(${number})$`, 'i'),
    (atLeast, atMost) => ({ atLeast, atMost }),
  ],
];

const readSigned = (text = '0'): number | undefined => {
  const size = readNumber(text.replace(/^-/, ''));
  return size === undefined || !text.startsWith('-') ? size : -size;
};

/** A target, nothing at all, or why the text is neither, as a clause that begins with the text. */
type ReadTarget =
  | { readonly kind: 'target'; readonly target: Target }
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly reason: string };

const findTarget = (bare: string): Target | undefined => {
  for (const [shape, make] of shapes) {
    const [whole, ...found] = shape.exec(bare) ?? [];
    const [first, second] = found.map(readSigned);
    if (whole === undefined || first === undefined) continue;
    if (found.length === 1) return make(first, first);
    if (second !== undefined && first <= second) return make(first, second);
  }
  return undefined;
};

/** Longer than any target that is a number, a limit or a range. */
const longest = 80;

/**
 * Reads a target as councils print it: a number, a limit or a range, in the unit of the series.
 *
 * @param series a percentage sign is refused where the series is of something else
 * @example parseTarget('at most 6,000', crimes) // { kind: 'target', target: { atMost: 6000 } }
 * @example parseTarget('under 20%', percentage) // { kind: 'target', target: { below: 20 } }
 * @example parseTarget('Good or better', grade) // { kind: 'target', target: { words: 'Good' } }
 * @example parseTarget('90% to 95%', percentage) // { kind: 'target', target: { atLeast: 90, atMost: 95 } }
 */
export const parseTarget = (
  typed: string,
  { valueKind }: Pick<Series, 'valueKind'>,
): ReadTarget => {
  const text = typed.trim();
  if (text === '') return { kind: 'none' };
  if (valueKind === 'words' && text.length <= longest)
    return { kind: 'target', target: { words: text.replace(/ or better$/i, '') } };
  if (text.includes('%') && valueKind !== 'percentage')
    return { kind: 'refused', reason: `"${text}" is a percentage` };
  const target = text.length > longest ? undefined : findTarget(text.replace(/(\d)\s*%/g, '$1'));
  if (target) return { kind: 'target', target };
  return {
    kind: 'refused',
    reason: `"${text}" is not a number, "at most", "at least", "below" or "above" a number, or a range such as 90 to 95`,
  };
};

/** A target as {@link parseTarget} reads it; empty for none. */
export const writeTarget = (target: Target | undefined): string => {
  if (!target) return '';
  if ('words' in target) return target.words;
  if ('value' in target) return String(target.value);
  if ('below' in target) return `below ${target.below}`;
  if ('above' in target) return `above ${target.above}`;
  if (!('atLeast' in target)) return `at most ${target.atMost}`;
  const { atLeast, atMost } = target;
  return atMost === undefined ? `at least ${atLeast}` : `${atLeast} to ${atMost}`;
};
