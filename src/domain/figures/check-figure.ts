import { doubtsOf } from '../doubts.ts';
import { formatNumber, placesApart, placesOf } from '../format.ts';
import { describePeriod } from '../period/period.ts';
import { formatProvenance } from '../provenance.ts';
import type { Series } from '../series.ts';
import { relativeChange } from '../statistics/describe-change.ts';
import { strengthWords } from '../statistics/strength.ts';
import { numbersOf, type Verdict } from '../statistics/verdict.ts';
import { withUnit } from '../unit.ts';
import { type Figure, formatFigureAt, tellApart } from './figure.ts';

/** Sides of a number on which a figure may be. */
export const sides = ['above', 'below', 'equal', 'at-least', 'at-most', 'around'] as const;
type Side = (typeof sides)[number];

/** Ways in which somebody may say that a figure went. */
export const claims = ['up', 'down', 'same'] as const;

/** What somebody believes of a change: its way, and perhaps its size. */
export type Claim = {
  readonly claim: (typeof claims)[number];
  /** In the unit of the measure; percentage points for a percentage. */
  readonly by?: number | undefined;
  readonly byPercent?: number | undefined;
  /** The change is more than that, or less, and not as much. */
  readonly bySide?: 'above' | 'below' | undefined;
};

/** Whether something is so; undefined where it cannot be said. */
export type Check = { readonly holds: boolean | undefined; readonly sentence: string };

/** About a number means within this share of it. */
const near = 0.03;

const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));

const lies: Readonly<Record<Exclude<Side, 'equal'>, (value: number, than: number) => boolean>> = {
  above: (value, than) => value > than,
  below: (value, than) => value < than,
  'at-least': (value, than) => value >= than,
  'at-most': (value, than) => value <= than,
  around: (value, than) => Math.abs(value - than) <= near * Math.abs(than),
};

const sideWords: Readonly<Record<Side, string>> = {
  above: 'over',
  below: 'under',
  equal: 'exactly',
  'at-least': 'at least',
  'at-most': 'at most',
  around: `within ${near * 100}% of`,
};

const formatThan = (than: number, { valueKind }: Series): string =>
  `${formatNumber(than, placesOf(than))}${valueKind === 'percentage' ? '%' : ''}`;

/** Sums of decimals are a hair off. */
const exact = (value: number): number => round(value, 9);

/**
 * Whether a figure is on a side of a number. A figure that was rounded to be printed is compared as it
 * is, and then printed with more places; it is equal to a number when it rounds to it.
 *
 * @example checkSide(crimes, 'above', 6000) // { holds: true, sentence: '6,270 crimes (Q2 2018/19) is over 6,000.' }
 * @example checkSide(rate, 'above', 43.6) // { holds: true, sentence: '43.64 per 10,000 (Q2 2018/19) is over 43.6.' }
 */
export const checkSide = (figure: Figure, side: Side, than: number): Check => {
  const value = exact(figure.observation.value);
  // A whole number may be asked of a figure that is printed with decimals.
  const decimals = Math.max(figure.series.decimals, placesOf(than));
  const holds = side === 'equal' ? round(value, decimals) === than : lies[side](value, than);
  const said = formatFigureAt(side === 'around' ? figure : tellApart(figure, than));
  const number = formatThan(than, figure.series);
  if (side === 'equal' && holds && value !== than)
    return { holds, sentence: `${said} is ${number} when it is rounded.` };
  return { holds, sentence: `${said} ${holds ? 'is' : 'is not'} ${sideWords[side]} ${number}.` };
};

const movementWords = { up: 'up', down: 'down', level: 'level' } as const;

/** Whether a size is the one that was said, to the decimal places that were said. */
const isSaid = (size: number, said: number): boolean => round(size, placesOf(said)) === said;

type Compared = Extract<Verdict, { kind: 'compared' }>;

type Sizes = { readonly size: number; readonly share: number };

/** How large a change is, in the unit and in per cent. */
const sizesOf = (verdict: Compared): Sizes | undefined => {
  const { earlier, later } = numbersOf(verdict) ?? {};
  if (earlier === undefined || later === undefined) return undefined;
  const share = 100 * Math.abs(relativeChange(earlier, later) ?? Number.NaN);
  return { size: Math.abs(later - earlier), share };
};

/** The reason why a change is not more than what was said, or not less; "more than 2%" of a percentage is of points. */
const notBeyond = (
  { change }: Compared,
  { valueKind, decimals }: Series,
  { by, byPercent, bySide = 'above' }: Claim,
  { size, share }: Sizes,
): string | undefined => {
  const said = by ?? byPercent;
  const isOfShare = by === undefined && valueKind !== 'percentage';
  if (said === undefined || lies[bySide](exact(isOfShare ? share : size), said)) return undefined;
  const found = change?.replace(/^[+−]/, '') ?? formatNumber(size, decimals);
  const sign = by === undefined ? '%' : '';
  return `by ${found}, not by ${bySide === 'above' ? 'more' : 'less'} than ${formatNumber(said, placesOf(said))}${sign}`;
};

/** The reason why the size is not the one that was said. */
const notSaid = (
  { change, printed }: Compared,
  { valueKind, decimals }: Series,
  { by, byPercent }: Claim,
  { size, share }: Sizes,
): string | undefined => {
  if (by !== undefined && !isSaid(size, by))
    return `by ${formatNumber(size, placesApart(decimals, size, [0, by]))}, not by ${formatNumber(by, placesOf(by))}`;
  // "Fell by 0.3%" of a percentage is said of points as well as of a share.
  const isPoints = valueKind === 'percentage' && isSaid(size, byPercent ?? 0);
  if (byPercent !== undefined && !isPoints && !isSaid(share, byPercent))
    return `${change ? `by ${change.replace(/^[+−]/, '')}` : `from ${printed.earlier}`}, not by ${formatNumber(byPercent, placesOf(byPercent))}%`;
  return undefined;
};

/** The reason why the size is another one; undefined when it fits or none was said. */
const otherSize = (verdict: Compared, series: Series, claim: Claim): string | undefined => {
  const { by, byPercent, bySide } = claim;
  const sizes = sizesOf(verdict);
  if (sizes) return (bySide ? notBeyond : notSaid)(verdict, series, claim, sizes);
  return by === undefined && byPercent === undefined ? undefined : 'in words, which have no size';
};

/**
 * Whether a figure went the way that somebody says, by the rules of the direction of travel, and by as
 * much. Nothing is said where the two figures are not compared.
 *
 * @example checkClaim(verdict, rate, { claim: 'up' }).sentence
 *   // 'Up: 32.7 → 43.6 per 10,000 children under 18 (+33.3%), Q1 2018/19 to Q2 2018/19.'
 */
export const checkClaim = (verdict: Verdict, series: Series, claim: Claim): Check => {
  if (verdict.kind === 'withheld') return { holds: undefined, sentence: verdict.sentence };
  const { earlier, later, movement, change, printed, strength } = verdict;
  const isWay = movement === (claim.claim === 'same' ? 'level' : claim.claim);
  const size = isWay ? otherSize(verdict, series, claim) : undefined;
  const values = withUnit(`${printed.earlier} → ${printed.later}`, series);
  const mark = later.provenance ? ` (${formatProvenance(later.provenance)})` : '';
  const doubts = doubtsOf(earlier).join(', ');
  const periods = `${describePeriod(earlier.period)}${doubts && ` (${doubts})`} to ${describePeriod(later.period)}${mark}`;
  const way = `${movementWords[movement]}${size ? ` ${size}` : ''}`;
  const chance = strength === 'unknown' ? '' : `; ${strengthWords[strength]}`;
  return {
    holds: isWay && size === undefined,
    sentence: `${way.charAt(0).toUpperCase()}${way.slice(1)}: ${values}${change ? ` (${change})` : ''}, ${periods}${chance}.`,
  };
};
