import { formatDueBy, readDueBy } from './due-by.ts';
import { readNumber } from './format.ts';
import type { Series } from './measure.ts';
import type { Target } from './target.ts';
import { withoutUnit } from './target-unit.ts';

const number = String.raw`-?[\d,]*\.?\d+`;
const most =
  'at most|no(?:t)? (?:more|higher|greater|over|above)(?: than)?|up to|max(?:imum)?(?: of)?|<=|≤';
const least =
  'at least|no(?:t)? (?:less|fewer|lower|under|below)(?: than)?|min(?:imum)?(?: of)?|>=|≥';
const under = 'below|under|(?:less|fewer|lower) than|<';
const over = 'above|over|(?:more|greater|higher) than|>';
const orLess = '(?:or|and) (?:less|fewer|lower|under|below)';
const orMore = '(?:or|and) (?:more|higher|greater|over|above)';

const before = (words: string): RegExp => new RegExp(`^(?:${words})\\s*(${number})$`, 'i');
const behind = (words: string): RegExp => new RegExp(`^(${number}) ${words}$`, 'i');
const shapes: readonly (readonly [RegExp, (first: number, second: number) => Aim])[] = [
  [new RegExp(`^(${number})$`), (value) => ({ value })],
  [before(most), (atMost) => ({ atMost })],
  [before(least), (atLeast) => ({ atLeast })],
  [behind(orLess), (atMost) => ({ atMost })],
  [behind(orMore), (atLeast) => ({ atLeast })],
  [before(under), (below) => ({ below })],
  [before(over), (above) => ({ above })],
  [
    new RegExp(`^(${number})\\s*(?:to|-|–)\\s*(${number})$`, 'i'),
    (atLeast, atMost) => ({ atLeast, atMost }),
  ],
];

type Aim = Exclude<Target, { readonly words: string }>;

const within = (words: string): RegExp => new RegExp(`(?<![a-z])(?:${words})(?![a-z])`, 'i');
const sides = [
  ['high', within(`${most}|${orLess}`)],
  ['low', within(`${least}|${orMore}`)],
  ['high', within(under)],
  ['low', within(over)],
] as const;

/**
 * Which side of a target is its limit by the words that the report prints with it.
 *
 * @example sideIn('24.0 wks or fewer') // 'high'
 * @example sideIn('24.0 wks') // undefined
 */
export const sideIn = (printed: string): 'high' | 'low' | undefined =>
  sides.find(([, words]) => words.test(printed))?.[0];

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

/** What stands between a target and the form in which the report prints it, where that cannot be read. */
const printedAs = /^(?<limit>.+?), printed as (?<printed>.+)$/i;

/** A remark in brackets behind the number: "£375,000 (profile)". */
const withoutRemark = (text: string): string => {
  const at = text.lastIndexOf('(');
  const isRemark = at > 0 && text.endsWith(')') && /^\([a-z]/i.test(text.slice(at));
  return isRemark ? text.slice(0, at).trimEnd() : text;
};

/**
 * Reads a target as councils print it: a number, a limit or a range, in the unit of the series.
 *
 * @param form a percentage sign is refused where the series is of something else
 * @example parseTarget('at most 6,000', crimes) // { kind: 'target', target: { atMost: 6000 } }
 * @example parseTarget('under 20%', percentage) // { kind: 'target', target: { below: 20, printed: 'under 20%' } }
 * @example parseTarget('Good or better', grade) // { kind: 'target', target: { words: 'Good' } }
 * @example parseTarget('90% to 95%', percentage) // { kind: 'target', target: { atLeast: 90, atMost: 95 } }
 * @example parseTarget('at most 3, printed as 3 in all', crimes) // { kind: 'target', target: { atMost: 3, printed: '3 in all' } }
 * @example parseTarget('80% by March 2026', percentage) // { kind: 'target', target: { value: 80, by: '2026-03' } }
 */
export const parseTarget = (typed: string, form: Form): ReadTarget => {
  const text = typed.trim();
  if (text === '') return { kind: 'none' };
  const { limit, printed } = printedAs.exec(text)?.groups ?? {};
  const parsed = parseDue(limit ?? text, form);
  if (printed === undefined || parsed.kind !== 'target') return parsed;
  return { kind: 'target', target: { ...parsed.target, printed } };
};

/** "80% by March 2026"; in words that say more of the day ("by the end of March"), these are kept. */
const parseDue = (text: string, form: Form): ReadTarget => {
  const at = text.toLowerCase().lastIndexOf(' by ');
  const limit = text.slice(0, Math.max(at, 0)).replace(/,$/, '');
  const clause = at < 0 ? '' : text.slice(at + ' by '.length);
  const by = readDueBy(clause.replace(/^(?:the )?end of /i, ''));
  const parsed = parseLimit(by ? limit : text, form);
  if (!by || parsed.kind !== 'target') return parsed;
  const isPlain = text === `${limit} by ${formatDueBy(by)}`;
  return {
    kind: 'target',
    target: { ...parsed.target, ...(isPlain ? {} : { printed: text }), by },
  };
};

const parseLimit = (text: string, form: Form): ReadTarget => {
  const { valueKind } = form;
  if (valueKind === 'words' && text.length <= longest)
    return { kind: 'target', target: { words: text.replace(/ or better$/i, '') } };
  if (text.includes('%') && valueKind !== 'percentage')
    return { kind: 'refused', reason: `"${text}" is a percentage` };
  const target =
    text.length > longest ? undefined : findTarget(withoutUnit(withoutRemark(text), form));
  if (target) return { kind: 'target', target: { ...target, ...printedIn(text) } };
  return {
    kind: 'refused',
    reason: `"${text}" is not a number, "at most", "at least", "below" or "above" a number, a number "or more" or "or fewer", or a range such as 90 to 95`,
  };
};

/**
 * A target without its printed form and its day, as {@link parseTarget} reads it.
 *
 * @example writeLimit({ atMost: 410, printed: '410 or fewer' }) // 'at most 410'
 */
export const writeLimit = (target: Target): string => {
  if ('words' in target) return target.words;
  if ('value' in target) return String(target.value);
  if ('below' in target) return `below ${target.below}`;
  if ('above' in target) return `above ${target.above}`;
  if (!('atLeast' in target)) return `at most ${target.atMost}`;
  const { atLeast, atMost } = target;
  return atMost === undefined ? `at least ${atLeast}` : `${atLeast} to ${atMost}`;
};

const keyOf = (target: Target | undefined): string =>
  JSON.stringify(Object.entries(target ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/**
 * A target as it is printed; where that alone would be read as another one, with its limit.
 *
 * @returns empty for none
 * @example writeTargetCell({ atMost: 24, printed: '24 in all' }, weeks) // 'at most 24, printed as 24 in all'
 */
export const writeTargetCell = (target: Target | undefined, form: Form): string => {
  const said = writeTarget(target);
  if (!target?.printed) return said;
  const read = parseTarget(said, form);
  const isSame = read.kind === 'target' && keyOf(read.target) === keyOf(target);
  const due = target.by === undefined ? '' : ` by ${formatDueBy(target.by)}`;
  return isSame ? said : `${writeLimit(target)}${due}, printed as ${target.printed}`;
};

/** A target as it is printed; empty for none. */
export const writeTarget = (target: Target | undefined): string =>
  target ? withDueBy(target.printed ?? writeLimit(target), target) : '';

/**
 * The words of a target with the day by which it is to be reached, unless they have it.
 *
 * @example withDueBy('80%', { value: 80, by: '2026-03' }) // '80% by March 2026'
 */
export const withDueBy = (words: string, { by }: Target): string =>
  by === undefined || /\bby [^,;]*\d{4}/i.test(words) ? words : `${words} by ${formatDueBy(by)}`;
