import { formatAgainst, formatFigure } from '../format.ts';
import type { Measure, Polarity } from '../measure.ts';
import type { Observation } from '../observation.ts';
import { describePeriod, isSamePeriod } from '../period/period.ts';
import type { Series } from '../series.ts';
import { type Comparison, compared, compareToValue, notCompared, placeIn } from './comparison.ts';
import { type Interval, intervalOf, scaleInterval, usualZ, wilson } from './interval.ts';
import { sayJudged } from './movement.ts';

const ourSide = { below: 'lower', inside: 'similar', above: 'higher' } as const;

/**
 * The limits of a funnel: where an area's percentage would lie by chance, given its size, if its
 * true percentage were the comparator's.
 *
 * @param comparator a percentage, 0 to 100
 * @param denominator what the area's percentage is of, above 0
 * @param z 1.959964 for 95%, 3.0902 for 99.8%
 * @returns percentages; undefined when the numbers do not form a percentage
 * @see Spiegelhalter (2005); Fingertips, SpcForProportionsComparer: Wilson's formula applied to the
 *   expected number
 * @example funnelLimits(8.96, 2273) // { lower: 7.86, upper: 10.20 }, rounded
 */
export const funnelLimits = (
  comparator: number,
  denominator: number,
  z = usualZ,
): Interval | undefined => {
  const limits = wilson((denominator * comparator) / 100, denominator, z);
  return limits && scaleInterval(limits, 100);
};

/** A percentage, and the number that it is a percentage of. */
export type Proportion = {
  readonly value: number | null;
  readonly denominator: number | undefined;
};

/**
 * Our percentage against a comparator's: similar when it lies inside the funnel, bounds included.
 *
 * @param rule.z see {@link funnelLimits}
 * @returns a refusal where one of the values, or the denominator of ours, is not known
 */
export const compareInFunnel = (
  { value, denominator }: Proportion,
  comparator: number | null,
  { polarity, z = usualZ }: { readonly polarity: Polarity; readonly z?: number },
): Comparison => {
  if (value === null) return notCompared('no-value');
  if (comparator === null) return notCompared('no-comparator');
  const limits = denominator === undefined ? undefined : funnelLimits(comparator, denominator, z);
  if (!limits) return notCompared('no-interval');
  return compared(ourSide[placeIn(limits, value)], polarity);
};

/** Our value and another area's, of one series. */
type Pair = {
  readonly local: Observation;
  readonly comparator: Observation;
  /** "England" */
  readonly area: string;
};

/** The smaller the denominator of a percentage, the further chance alone can move it. */
const sayFunnel = (
  { polarity }: Measure,
  series: Series,
  { local, comparator, area }: Pair,
  standing: string,
): string => {
  if (series.valueKind !== 'percentage' || comparator.value === null || !local.denominator)
    return '';
  const limits = funnelLimits(comparator.value, local.denominator);
  // With small numbers the two methods can differ. The text gives one judgement, and nothing that
  // contradicts it.
  const inFunnel = compareInFunnel(
    { value: local.value, denominator: local.denominator },
    comparator.value,
    { polarity },
  );
  if (!limits || inFunnel.kind !== 'compared' || inFunnel.standing !== standing) return '';
  const [from, to] = formatAgainst(local.value ?? 0, [limits.lower, limits.upper], series).others;
  return ` If ours were the same as in ${area}, chance alone would put it between ${from} and ${to} 95 times in 100 (funnel limits).`;
};

/** Our value, the other area's and our range, with enough decimal places that they show the result. */
const sayFigures = (series: Series, { local, comparator, area }: Pair, isSimilar: boolean) => {
  const interval = intervalOf(series, local);
  const [ours, theirs] = [local.value ?? 0, comparator.value ?? 0];
  const against = [ours, ...(interval ? [interval.lower, interval.upper] : [])];
  const { figure, others } = isSimilar
    ? {
        figure: formatFigure(theirs, series),
        others: against.map((one) => formatFigure(one, series)),
      }
    : formatAgainst(theirs, against, series);
  const [own, lower, upper] = others;
  const range = interval ? `, ours between ${lower} and ${upper} with 95% confidence` : '';
  return `${own} against ${figure} in ${area}, ${describePeriod(local.period)}${range}`;
};

const sayComparison = (measure: Measure, series: Series, pair: Pair, standing: string): string => {
  const figures = sayFigures(series, pair, standing === 'similar');
  const judged = `${figures}; ${sayJudged(measure.polarity, standing)}.`;
  return `${judged}${sayFunnel(measure, series, pair, standing)}`;
};

/**
 * Our value for a period against another area's for the same period and definition, as computed
 * here; what the report prints is kept separately. See {@link compareToValue}.
 *
 * @returns the standing with its sentence, for a percentage with its funnel limits; a refusal when
 *   the periods differ, or when a value or our interval is not known
 * @see docs/domain.md#benchmark
 * @example benchmarkOf(s03a, published, { local, comparator, area: 'England' }).sentence
 *   // '7.3% against 8.3% in England, academic year 2016/17, ours between 7.0% and 7.6% with 95% confidence; lower is better: better. …'
 */
export const benchmarkOf = (
  measure: Measure,
  series: Series,
  pair: Pair,
): Comparison & { readonly sentence: string } => {
  const { local, comparator } = pair;
  if (!isSamePeriod(local.period, comparator.period)) return notCompared('other-period');
  const estimate = { value: local.value, interval: intervalOf(series, local) };
  const result = compareToValue(estimate, comparator.value, measure.polarity);
  if (result.kind === 'not-compared') return result;
  return { ...result, sentence: sayComparison(measure, series, pair, result.standing) };
};
