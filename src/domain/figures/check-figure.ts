import { formatNumber } from '../format.ts';
import type { Series } from '../measure.ts';
import { describePeriod } from '../period/period.ts';
import type { Verdict } from '../statistics/direction-of-travel.ts';
import { strengthWords } from '../statistics/strength.ts';
import { type Figure, formatFigureAt, formatWithUnit } from './figure.ts';

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
};

/** Whether something is so; undefined where it cannot be said. */
export type Check = { readonly holds: boolean | undefined; readonly sentence: string };

/** About a number means within this share of it. */
const near = 0.03;

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;

const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));

const lies: Readonly<Record<Side, (value: number, than: number) => boolean>> = {
  above: (value, than) => value > than,
  below: (value, than) => value < than,
  equal: (value, than) => value === than,
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
  `${formatNumber(than, decimalsOf(than))}${valueKind === 'percentage' ? '%' : ''}`;

/**
 * Whether a figure is on a side of a number. It is compared as it is printed, unless the number has
 * more decimal places.
 *
 * @example checkSide(crimes, 'above', 6000) // { holds: true, sentence: '6,270 crimes (Q2 2018/19) is over 6,000.' }
 */
export const checkSide = (figure: Figure, side: Side, than: number): Check => {
  const { series, observation } = figure;
  const decimals = Math.max(series.decimals, decimalsOf(than));
  const holds = lies[side](round(observation.value, decimals), than);
  const is = holds ? 'is' : 'is not';
  return {
    holds,
    sentence: `${formatFigureAt(figure)} ${is} ${sideWords[side]} ${formatThan(than, series)}.`,
  };
};

const movementWords = { up: 'up', down: 'down', level: 'level' } as const;

/** Whether a size is the one that was said, to the decimal places that were said. */
const isSaid = (size: number, said: number): boolean => round(size, decimalsOf(said)) === said;

type Compared = Extract<Verdict, { kind: 'compared' }>;

/** The reason why the size is another one; undefined when it fits or none was said. */
const otherSize = (
  { earlier, later, change }: Compared,
  series: Series,
  { by, byPercent }: Claim,
): string | undefined => {
  const size = Math.abs(later.value - earlier.value);
  const share = earlier.value === 0 ? Number.NaN : (100 * size) / Math.abs(earlier.value);
  if (by !== undefined && !isSaid(size, by))
    return `by ${formatNumber(size, series.decimals)}, not by ${formatNumber(by, decimalsOf(by))}`;
  // "Fell by 0.3%" of a percentage is said of points as well as of a share.
  const isPoints = series.valueKind === 'percentage' && isSaid(size, byPercent ?? 0);
  if (byPercent !== undefined && !isPoints && !isSaid(share, byPercent))
    return `${change ? `by ${change.replace(/^[+−]/, '')}` : 'from zero'}, not by ${formatNumber(byPercent, decimalsOf(byPercent))}%`;
  return undefined;
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
  const { earlier, later, movement, change, strength } = verdict;
  const isWay = movement === (claim.claim === 'same' ? 'level' : claim.claim);
  const size = isWay ? otherSize(verdict, series, claim) : undefined;
  const values = `${formatWithUnit(earlier.value, { ...series, unit: '' }).trim()} → ${formatWithUnit(later.value, series)}`;
  const periods = `${describePeriod(earlier.period)} to ${describePeriod(later.period)}`;
  const way = `${movementWords[movement]}${size ? ` ${size}` : ''}`;
  const chance = strength === 'unknown' ? '' : `; ${strengthWords[strength]}`;
  return {
    holds: isWay && size === undefined,
    sentence: `${way.charAt(0).toUpperCase()}${way.slice(1)}: ${values}${change ? ` (${change})` : ''}, ${periods}${chance}.`,
  };
};
