import { formatDueBy } from './due-by.ts';
import { readNumber } from './format.ts';
import type { Series } from './series.ts';
import type { Target } from './target.ts';
import { splitDue } from './target-due.ts';
import { isOpenRemark, sideOfRemark, sideWords, splitRemark } from './target-side.ts';
import { isOpenAmount, withoutUnit } from './target-unit.ts';

const number = String.raw`-?[\d,]*\.?\d+`;
const { most, least, under, over, orLess, orMore } = sideWords;

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

/**
 * A text with hyphens for true minus signs, and without the plus of a number above 0.
 *
 * @example withHyphen('−200 to +50') // '-200 to 50'
 */
export const withHyphen = (text: string): string =>
  text.replaceAll('\u2212', '-').replace(/(?<!\S)\+(?=\d)/g, '');

/** What is written for a target anyway, and signs, which no card needs. */
const plain = /^(?:at most|at least|below|above|[<>]=?|≤|≥)?\s*[-\d][^a-z]*(?:to[^a-z]*)?$/i;

/** The words of a report, where they say more than the numbers: other words, or zeros at the end of a decimal. */
const printedIn = (text: string): Pick<Target, 'printed'> =>
  withHyphen(text) === text && plain.test(text) && !/\.\d*0(?!\d)/.test(text)
    ? {}
    : { printed: text };

const readSigned = (text = '0'): number | undefined => {
  const size = readNumber(text.replace(/^-/, ''));
  return size === undefined || !text.startsWith('-') ? size : -size;
};

/** A target, nothing at all, or why the text is neither, as a clause that begins with the text. */
export type ReadTarget =
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

/** Longer than any target that is a number, a limit or a range, and as much as is kept of how one is printed. */
export const longestPrinted = 80;

/** What the words of a target need of its series: a percentage sign is refused where it is of something else. */
export type TextForm = Pick<Series, 'valueKind'> & Partial<Pick<Series, 'unit'>>;

/** A side in brackets is one of the number before it. */
const withSide = (text: string, form: TextForm): readonly string[] => {
  const { bare, remark } = splitRemark(text);
  if (remark === undefined) return [text];
  const side = sideOfRemark(remark, form);
  if (side) return [`${side} ${bare}`, `${bare} ${side}`];
  return isOpenRemark(remark) || isUnreadDay(remark) ? [] : [bare];
};

/** Whoever prints a day means it, although nobody can tell which: "(by end of year)". */
const isUnreadDay = (remark: string): boolean =>
  /^by\b.*(?:\d|\b(?:end|year|quarter|month|spring|summer|autumn|winter|christmas|easter)\b)/i.test(
    remark,
  );

/** Why a text is no target, as a clause that begins with it. */
export const sayUnread = (text: string, form: TextForm): string =>
  isOpenAmount(splitRemark(text).bare, form)
    ? `"${text}" may be in pounds or in ${form.unit}: write the number alone, or add k or m to it`
    : `"${text}" is not a number, "at most", "at least", "below" or "above" a number, a number "or more" or "or fewer", or a range such as 90 to 95; a day may follow, such as "by March 2027" or "by 31 March 2027"; words in place of a target are written as "in words: Top 10 of 40"`;

/** A quarter or a year is no limit. */
const time = /\bQ[1-4]\b|\b(?:19|20)\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?\b/gi;
/** Words that say which side of a number is good, without one. */
const sideAlone = new RegExp(`^(?:${[...Object.values(sideWords)].join('|')})$`, 'i');

/** "To be set in Q3", "Baseline year": words in place of a target, and no limit of which the number was left out. */
const isInWords = (text: string): boolean =>
  text.length <= longestPrinted &&
  /\p{L}{2}/u.test(text) &&
  !/\d/.test(text.replaceAll(time, '')) &&
  !/^by\b/i.test(text) &&
  !sideAlone.test(text);

const parseLimit = (text: string, form: TextForm): ReadTarget => {
  const { valueKind } = form;
  if (valueKind === 'words' && text.length <= longestPrinted)
    return { kind: 'target', target: { words: text.replace(/ or better$/i, '') } };
  if (text.includes('%') && valueKind !== 'percentage')
    return { kind: 'refused', reason: `"${text}" is a percentage` };
  const isRead = text.length <= longestPrinted && !isOpenAmount(splitRemark(text).bare, form);
  const [target] = (isRead ? withSide(text, form) : []).flatMap(
    (one) => findTarget(withoutUnit(withHyphen(one), form)) ?? [],
  );
  if (target) return { kind: 'target', target: { ...target, ...printedIn(text) } };
  return isInWords(text)
    ? { kind: 'target', target: { words: text } }
    : { kind: 'refused', reason: sayUnread(text, form) };
};

/**
 * Reads a target as a report prints it, with the day by which it is to be reached; in words that say more of the day
 * ("by the end of March"), these are kept.
 *
 * @example parsePrinted('80% by March 2026', percentage) // { kind: 'target', target: { value: 80, by: '2026-03' } }
 * @example parsePrinted('To be set in Q3', percentage) // { kind: 'target', target: { words: 'To be set in Q3' } }
 */
export const parsePrinted = (text: string, form: TextForm): ReadTarget => {
  const { limit = text, by } = splitDue(text) ?? {};
  const parsed = parseLimit(limit, form);
  if (by === undefined || parsed.kind !== 'target') return parsed;
  const isPlain = text === `${limit} by ${formatDueBy(by)}`;
  return {
    kind: 'target',
    target: { ...parsed.target, ...(isPlain ? {} : { printed: text }), by },
  };
};

/**
 * A target without its printed form and its day, as it is read again.
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

/** Whether two targets are one, in whichever order their parts are stored. */
export const isSameTarget = (a: Target | undefined, b: Target | undefined): boolean =>
  keyOf(a) === keyOf(b);

/**
 * Whether values of a series are judged by a target: words in its place, such as “To be set in Q3”, judge no number.
 *
 * @example judgesBy({ words: 'Baseline year' }, { valueKind: 'count' }) // false
 */
export const judgesBy = (target: Target, { valueKind }: Pick<Series, 'valueKind'>): boolean =>
  !('words' in target) || valueKind === 'words';
