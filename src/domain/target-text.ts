import { readNumber } from './format.ts';
import type { Series } from './measure.ts';
import type { Target } from './target.ts';
import { splitUnit } from './unit.ts';

const number = String.raw`-?[\d,]*\.?\d+`;
const before = (words: string): RegExp => new RegExp(`^(?:${words})\\s*(${number})$`, 'i');
const behind = (words: string): RegExp => new RegExp(`^(${number}) (?:or|and) (?:${words})$`, 'i');
const shapes: readonly (readonly [RegExp, (first: number, second: number) => Aim])[] = [
  [new RegExp(`^(${number})$`), (value) => ({ value })],
  [
    before(
      'at most|no(?:t)? (?:more|higher|greater|over|above)(?: than)?|up to|max(?:imum)?(?: of)?|<=|≤',
    ),
    (atMost) => ({ atMost }),
  ],
  [
    before(
      'at least|no(?:t)? (?:less|fewer|lower|under|below)(?: than)?|min(?:imum)?(?: of)?|>=|≥',
    ),
    (atLeast) => ({ atLeast }),
  ],
  [behind('less|fewer|lower|under|below'), (atMost) => ({ atMost })],
  [behind('more|higher|greater|over|above'), (atLeast) => ({ atLeast })],
  [before('below|under|(?:less|fewer|lower) than|<'), (below) => ({ below })],
  [before('above|over|(?:more|greater|higher) than|>'), (above) => ({ above })],
  [
    new RegExp(`^(${number})\\s*(?:to|-|–)\\s*(${number})$`, 'i'),
    (atLeast, atMost) => ({ atLeast, atMost }),
  ],
];

type Aim = Exclude<Target, { readonly words: string }>;

/** What {@link writeTarget} has for a target anyway, and signs, which no card needs. */
const plain = /^(?:at most|at least|below|above|[<>]=?|≤|≥)?\s*[-\d][^a-z]*(?:to[^a-z]*)?$/i;

/** The words of a report, where they say more than the numbers: other words, or zeros at the end of a decimal. */
const printedIn = (text: string): Pick<Target, 'printed'> =>
  plain.test(text) && !/\.\d*0(?!\d)/.test(text) ? {} : { printed: text };

const readSigned = (text = '0'): number | undefined => {
  const size = readNumber(text.replace(/^-/, ''));
  return size === undefined || !text.startsWith('-') ? size : -size;
};

/** A target, nothing at all, or why the text is neither, as a clause that begins with the text. */
type ReadTarget =
  | { readonly kind: 'target'; readonly target: Target }
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly reason: string };

const findTarget = (bare: string): Aim | undefined => {
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

type Form = Pick<Series, 'valueKind'> & Partial<Pick<Series, 'unit'>>;

/** Without the signs and words of the unit, which a report may print with the number or leave out. */
const withoutUnit = (text: string, { unit = '' }: Form): string => {
  const { before, after, words } = splitUnit(unit);
  const behind = [after, words].filter((part) => part !== '').map((part) => RegExp.escape(part));
  const bare = behind.reduce(
    (left, part) => left.replace(new RegExp(`(\\d)\\s*${part}\\b`, 'gi'), '$1'),
    text.replace(/(\d)\s*%/g, '$1'),
  );
  return before === '' ? bare : bare.replaceAll(before, '');
};

/**
 * Reads a target as councils print it: a number, a limit or a range, in the unit of the series.
 *
 * @param series a percentage sign is refused where the series is of something else
 * @example parseTarget('at most 6,000', crimes) // { kind: 'target', target: { atMost: 6000 } }
 * @example parseTarget('under 20%', percentage) // { kind: 'target', target: { below: 20, printed: 'under 20%' } }
 * @example parseTarget('Good or better', grade) // { kind: 'target', target: { words: 'Good' } }
 * @example parseTarget('90% to 95%', percentage) // { kind: 'target', target: { atLeast: 90, atMost: 95 } }
 */
export const parseTarget = (typed: string, form: Form): ReadTarget => {
  const { valueKind } = form;
  const text = typed.trim();
  if (text === '') return { kind: 'none' };
  if (valueKind === 'words' && text.length <= longest)
    return { kind: 'target', target: { words: text.replace(/ or better$/i, '') } };
  if (text.includes('%') && valueKind !== 'percentage')
    return { kind: 'refused', reason: `"${text}" is a percentage` };
  const target = text.length > longest ? undefined : findTarget(withoutUnit(text, form));
  if (target) return { kind: 'target', target: { ...target, ...printedIn(text) } };
  return {
    kind: 'refused',
    reason: `"${text}" is not a number, "at most", "at least", "below" or "above" a number, a number "or more" or "or fewer", or a range such as 90 to 95`,
  };
};

/** A target as {@link parseTarget} reads it; empty for none. */
export const writeTarget = (target: Target | undefined): string => {
  if (!target) return '';
  if (target.printed !== undefined) return target.printed;
  if ('words' in target) return target.words;
  if ('value' in target) return String(target.value);
  if ('below' in target) return `below ${target.below}`;
  if ('above' in target) return `above ${target.above}`;
  if (!('atLeast' in target)) return `at most ${target.atMost}`;
  const { atLeast, atMost } = target;
  return atMost === undefined ? `at least ${atLeast}` : `${atLeast} to ${atMost}`;
};
