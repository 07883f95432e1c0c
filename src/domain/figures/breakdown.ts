import type { Indicator } from '../indicator.ts';
import type { Breakdown, Measure } from '../measure.ts';
import { isSamePeriod } from '../period/period.ts';
import { plainName } from '../words.ts';
import type { Headline } from './headline.ts';

/**
 * Each way in which the figure of an indicator is broken down, with the codes of its lines.
 *
 * @example breakdownsOf(repairs) // [{ by: 'area', codes: ['HM/2a-north', 'HM/2a-south'] }]
 */
export const breakdownsOf = ({
  measures,
  performanceMeasures,
}: Pick<Indicator, 'measures' | 'performanceMeasures'>): { by: string; codes: string[] }[] => {
  const lines = [...measures, ...performanceMeasures].flatMap(({ code, breakdown }) =>
    breakdown ? [{ code, by: breakdown.by }] : [],
  );
  return [...Map.groupBy(lines, ({ by }) => by)].map(([by, of]) => ({
    by,
    codes: of.map(({ code }) => code),
  }));
};

/** The category that is all of a line's short name. */
const bareCategory = ({ shortName, breakdown }: Measure): string | undefined =>
  breakdown && plainName(shortName) === plainName(breakdown.category)
    ? plainName(shortName)
    : undefined;

const measuresOf = ({ measures, performanceMeasures }: Indicator): Measure[] => [
  ...measures,
  ...performanceMeasures,
];

/**
 * Indicators whose lines can be told apart: where lines of several have the same category for their whole short name, each
 * gets that of its indicator before it.
 *
 * @example the lines “Northfield” of two indicators become “Fly-tipping: Northfield” and “Repairs: Northfield”
 */
export const withLineNames = (indicators: readonly Indicator[]): Indicator[] => {
  const all = indicators.flatMap((one) => [
    ...new Set(measuresOf(one).flatMap((measure) => bareCategory(measure) ?? [])),
  ]);
  const shared = new Set(all.filter((one, at) => all.indexOf(one) !== at));
  return indicators.map((indicator) => {
    const name = (measure: Measure): Measure =>
      shared.has(bareCategory(measure) ?? '')
        ? { ...measure, shortName: `${indicator.shortName}: ${measure.breakdown?.category}` }
        : measure;
    return {
      ...indicator,
      measures: indicator.measures.map(name),
      performanceMeasures: indicator.performanceMeasures.map(name),
    };
  });
};

/**
 * Whether a category holds what nobody told the place or kind of: it is none of those that are counted or compared.
 *
 * @example isUntold('Place not recorded') // true
 */
export const isUntold = (category: string): boolean =>
  /\b(?:not (?:known|recorded|stated|given)|unknown|unrecorded|unspecified)\b/i.test(category);

/** The lines of a breakdown with the highest and with the lowest figure; several where their figures are the same. */
type Ends = {
  readonly highest: readonly Headline[];
  readonly lowest: readonly Headline[];
  /** How far they are apart, in the unit of the figures; above 0. */
  readonly apart: number;
};

const numberOf = ({ verdict }: Headline): number | undefined => verdict?.later?.value ?? undefined;

const formOf = ({ series }: Headline): string => `${series?.valueKind} ${series?.unit}`;

/**
 * The highest and the lowest of several figures in one unit and of one period.
 *
 * @returns undefined where one of them is missing, so that it might be the highest, where they cannot be compared, and
 *   where all are the same
 * @example endsOf([north, south]) // { highest: [north], lowest: [south], apart: 14.8 }
 */
export const endsOf = (headlines: readonly Headline[]): Ends | undefined => {
  const [first, ...rest] = headlines;
  const period = first?.verdict?.later?.period;
  const values = headlines.map(numberOf);
  const known = values.filter((one) => one !== undefined);
  const isAlike = rest.every((one) => {
    const its = one.verdict?.later?.period;
    return formOf(one) === formOf(first as Headline) && its && period && isSamePeriod(its, period);
  });
  const [most, least] = [Math.max(...known), Math.min(...known)];
  if (!first || known.length < headlines.length || !isAlike || most === least) return undefined;
  const withValue = (value: number) => headlines.filter((_, at) => values[at] === value);
  return { highest: withValue(most), lowest: withValue(least), apart: most - least };
};

/**
 * What several measures are all the lines of: one category, or one way of breaking a figure down.
 *
 * @example commonBreakdown([northfield, southfield]) // { by: 'area' }
 * @example commonBreakdown([attendanceInNorthfield, homesInNorthfield]) // { by: 'area', category: 'Northfield' }
 */
export const commonBreakdown = (
  measures: readonly Pick<Measure, 'breakdown'>[],
): Partial<Breakdown> | undefined => {
  const [first, ...rest] = measures.map(({ breakdown }) => breakdown);
  if (!first || rest.length === 0 || rest.some((one) => one?.by !== first.by)) return undefined;
  const isOfOne = rest.every((one) => one?.category === first.category);
  return isOfOne ? first : { by: first.by };
};
