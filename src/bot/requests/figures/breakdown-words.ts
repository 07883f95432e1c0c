import {
  breakdownsOf,
  commonBreakdown,
  endsOf,
  isUntold,
} from '../../../domain/figures/breakdown.ts';
import type { Headline } from '../../../domain/figures/headline.ts';
import { formatApart, formatFigure } from '../../../domain/format.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { isOneSided } from '../../../domain/measure.ts';
import { button, mostFigures } from '../../request.ts';
import type { ReadMeasure } from './read-measures.ts';

const and = new Intl.ListFormat('en-GB');

/**
 * What a list is called whose figures are all lines of one breakdown: “Homeless applications by area” or, of several
 * indicators, the one category.
 */
export const titleOfBreakdown = (measures: readonly ReadMeasure[]): string | undefined => {
  const common = commonBreakdown(measures.map(({ measure }) => measure));
  const [first, ...more] = new Set(measures.map(({ indicator }) => indicator));
  if (!common?.by || !first) return undefined;
  if (more.length > 0) return common.category;
  return `${first.code} ${first.shortName} by ${common.by}`;
};

/**
 * To each breakdown of an indicator: “By area”, “By age”.
 *
 * @param but the one that is shown already
 */
export const breakdownSteps = (indicator: Indicator, but?: string) =>
  breakdownsOf(indicator).flatMap(({ by, codes }) =>
    codes.length > 1 && by !== but
      ? [button(`By ${by}`, { kind: 'figures', codes: codes.slice(0, mostFigures) })]
      : [],
  );

/** From the lines of one breakdown to their whole and to its other breakdowns; undefined for anything else. */
export const stepsOfBreakdown = (measures: readonly ReadMeasure[]) => {
  const common = commonBreakdown(measures.map(({ measure }) => measure));
  const [first, ...more] = new Set(measures.map(({ indicator }) => indicator));
  if (!common || !first) return undefined;
  if (more.length > 0) return [];
  return [
    button(`Show ${first.code}`, { kind: 'show', code: first.code }),
    ...breakdownSteps(first, common.by),
    button('Commentary', { kind: 'commentary', code: first.code }),
  ];
};

/** Which is better of two figures; that of a number of things is not said, since the places and groups differ in size. */
const betterEnd = ({
  measure: { polarity },
  series,
}: Headline): 'highest' | 'lowest' | undefined => {
  if (!isOneSided(polarity) || series?.valueKind === 'count') return undefined;
  return polarity === 'higher-is-better' ? 'highest' : 'lowest';
};

const nameEnd = (end: readonly Headline[]): string =>
  and.format(end.map(({ measure }) => measure.breakdown?.category ?? measure.shortName));

/**
 * The highest and the lowest of the lines of one breakdown of one indicator, and how far they are apart, in a sentence or
 * two; nothing of anything else.
 */
export const sayEnds = (
  headlines: readonly Headline[],
  measures: readonly ReadMeasure[],
): string[] => {
  const common = commonBreakdown(headlines.map(({ measure }) => measure));
  const isOfOne = new Set(measures.map(({ indicator }) => indicator)).size === 1;
  const told = headlines.filter(({ measure }) => !isUntold(measure.breakdown?.category ?? ''));
  const ends = common && !common.category && isOfOne ? endsOf(told) : undefined;
  const [first] = headlines;
  if (!ends || !first?.series) return [];
  const { series } = first;
  const better = betterEnd(first);
  const say = (which: 'highest' | 'lowest'): string => {
    const value = ends[which][0]?.verdict?.later?.value ?? 0;
    const judged = better ? ` (${which === better ? 'best' : 'worst'})` : '';
    return `${nameEnd(ends[which])}, ${formatFigure(value, series)}${judged}`;
  };
  return [
    `Highest: ${say('highest')}. Lowest: ${say('lowest')}. The gap is ${formatApart(ends.apart, series)}.`,
  ];
};
