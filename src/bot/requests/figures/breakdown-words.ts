import { commonBreakdown, endsOf } from '../../../domain/figures/breakdown.ts';
import type { Headline } from '../../../domain/figures/headline.ts';
import { formatApart, formatFigure } from '../../../domain/format.ts';
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

/** Which is better of two figures; that of a number of things is not said, since the places and groups differ in size. */
const betterEnd = ({
  measure: { polarity },
  series,
}: Headline): 'highest' | 'lowest' | undefined => {
  if (polarity === 'not-judged' || series?.valueKind === 'count') return undefined;
  return polarity === 'higher-is-better' ? 'highest' : 'lowest';
};

const nameEnd = (end: readonly Headline[]): string =>
  and.format(end.map(({ measure }) => measure.breakdown?.category ?? measure.shortName));

/**
 * The highest and the lowest of the lines of one breakdown, and how far they are apart, in a sentence or two; nothing
 * of anything else.
 */
export const sayEnds = (headlines: readonly Headline[]): string[] => {
  const common = commonBreakdown(headlines.map(({ measure }) => measure));
  const ends = common && !common.category ? endsOf(headlines) : undefined;
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
    `Highest: ${say('highest')}. Lowest: ${say('lowest')}. They are ${formatApart(ends.apart, series)} apart.`,
  ];
};
