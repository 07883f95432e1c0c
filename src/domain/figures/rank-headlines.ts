import type { Measure } from '../measure.ts';
import type { Observation } from '../observation.ts';
import type { Series } from '../series.ts';
import { relativeChange } from '../statistics/describe-change.ts';
import { type Compared, numbersOf } from '../statistics/verdict.ts';
import type { Headline } from './headline.ts';
import { comparedIn, went } from './went.ts';

/** What measures are ordered by: their change, as a number or as a share, or their newest value. */
export const rankings = ['change', 'change-percent', 'value'] as const;
/** One of the {@link rankings}. */
type Ranking = (typeof rankings)[number];

/** The measures that went one way, by movement or by judgement. */
export const rankedWays = ['up', 'down', 'worse', 'better'] as const;
/** One of the {@link rankedWays}. */
type RankedWay = (typeof rankedWays)[number];

/** How to order measures. */
export type RankRule = {
  readonly by: Ranking;
  readonly order: 'most' | 'least';
  /** Only those that went this way; all of them when absent. */
  readonly way?: RankedWay | undefined;
};

/** Measures in order, or why there is no order. */
export type Ranked =
  | {
      readonly kind: 'ranked';
      readonly headlines: readonly Headline[];
      /** Measures that have no place in the order, whichever way they went. */
      readonly without: readonly Measure[];
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** The newest value, whether or not it can be compared with an earlier one. */
const newest = ({ verdict }: Headline): Observation | undefined => verdict?.later;

/**
 * A change as a share of the earlier value, negative for a fall.
 *
 * @returns undefined where the values are words, and where {@link relativeChange} has none
 * @example shareOfChange({ earlier: { value: 668 }, later: { value: 600 } }) // −0.102, rounded
 */
export const shareOfChange = (verdict: Pick<Compared, 'earlier' | 'later'>): number | undefined => {
  const numbers = numbersOf(verdict);
  return numbers && relativeChange(numbers.earlier, numbers.later);
};

const changeOf = (verdict: Compared): number | undefined => {
  const numbers = numbersOf(verdict);
  return numbers && numbers.later - numbers.earlier;
};

/** The number by which a measure is placed; undefined when it has none. */
const sizeOf = (headline: Headline, by: Ranking): number | undefined => {
  if (by === 'value') return newest(headline)?.value ?? undefined;
  const verdict = comparedIn(headline);
  if (!verdict) return undefined;
  const size = by === 'change' ? changeOf(verdict) : shareOfChange(verdict);
  return size === undefined ? undefined : Math.abs(size);
};

const unitOf = ({ unit, valueKind }: Series): string => `${valueKind} ${unit}`;

/** Why numbers of these measures form no order. A share of the earlier value has no unit. */
const whyNoOrder = (placed: readonly Headline[], by: Ranking): string | undefined => {
  if (by === 'change-percent') return undefined;
  const series = placed.flatMap((one) => one.series ?? []);
  const what = by === 'value' ? 'figures' : 'changes';
  if (new Set(series.map(unitOf)).size > 1)
    return `These ${what} have different units (${[...new Set(series.map(({ unit }) => unit))].join('; ')}), so the numbers cannot be put in one order.`;
  if (new Set(series.map(({ periodKind }) => periodKind)).size > 1)
    return `These ${what} are for periods of different lengths, so the numbers cannot be put in one order.`;
  return undefined;
};

/**
 * Orders measures by how far they moved, or by their newest value. A change as a share of the earlier
 * value orders measures of any units; a number orders only those of one unit and one kind of period.
 *
 * @returns the reason where numbers of different kinds would be mixed; measures without a place
 *   (not comparable, or zero before) apart
 * @see docs/domain.md#what-may-be-worked-out
 * @example rankHeadlines([s01, s05a], { by: 'change-percent', order: 'most' }) // S01 (+33.3%), S05A (+3.8%)
 */
export const rankHeadlines = (
  headlines: readonly Headline[],
  { by, order, way }: RankRule,
): Ranked => {
  const sized = headlines.map((headline) => ({ headline, size: sizeOf(headline, by) }));
  const placed = sized.flatMap(({ headline, size }) =>
    size === undefined || (way && !went(headline, way)) ? [] : [{ headline, size }],
  );
  const reason = whyNoOrder(
    placed.map(({ headline }) => headline),
    by,
  );
  if (reason) return { kind: 'refused', reason };
  const ordered = placed.toSorted((a, b) => (order === 'most' ? b.size - a.size : a.size - b.size));
  return {
    kind: 'ranked',
    headlines: ordered.map(({ headline }) => headline),
    without: sized.flatMap(({ headline, size }) => (size === undefined ? [headline.measure] : [])),
  };
};
