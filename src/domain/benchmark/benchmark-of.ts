import { intervalOf } from '../confidence/interval-of.ts';
import { polarityWords } from '../direction-of-travel.ts';
import { formatFigure } from '../format-number.ts';
import type { Measure, Series } from '../measure.ts';
import type { Observation } from '../observation.ts';
import { describePeriod, isSamePeriod } from '../period.ts';
import { compareInFunnel, funnelLimits } from './compare-in-funnel.ts';
import { compareToValue } from './compare-to-value.ts';
import { type Comparison, notCompared } from './comparison.ts';

/** Our value and another area's, of one series. */
type Pair = {
  readonly local: Observation;
  readonly comparator: Observation;
  /** "England" */
  readonly area: string;
};

const sayRange = (series: Series, local: Observation): string => {
  const interval = intervalOf(series, local);
  if (!interval) return '';
  const say = (bound: number): string => formatFigure(bound, series);
  return `, ours lying between ${say(interval.lower)} and ${say(interval.upper)} with 95% confidence`;
};

/** A percentage is of something, and the fewer it is of, the further chance alone would carry it. */
const sayFunnel = (
  { polarity }: Measure,
  series: Series,
  { local, comparator, area }: Pair,
  standing: string,
): string => {
  if (series.valueKind !== 'percentage' || comparator.value === null || !local.denominator)
    return '';
  const limits = funnelLimits(comparator.value, local.denominator);
  // Of small numbers the two ways can differ; one judgement is said, and nothing that speaks against it.
  const inFunnel = compareInFunnel(
    { value: local.value, denominator: local.denominator },
    comparator.value,
    { polarity },
  );
  if (!limits || inFunnel.kind !== 'compared' || inFunnel.standing !== standing) return '';
  const [from, to] = [limits.lower, limits.upper].map((bound) => formatFigure(bound, series));
  return ` Were ours the same as in ${area}, chance alone would put it between ${from} and ${to} 95 times in 100 (funnel limits).`;
};

const sayComparison = (
  measure: Measure,
  series: Series,
  { local, comparator, area }: Pair,
  standing: string,
): string => {
  const { polarity } = measure;
  const say = ({ value }: Observation): string => formatFigure(value ?? 0, series);
  const figures = `${say(local)} against ${say(comparator)} in ${area}, ${describePeriod(local.period)}`;
  const judged = `${figures}${sayRange(series, local)}; ${polarityWords[polarity]}: ${standing}.`;
  return `${judged}${sayFunnel(measure, series, { local, comparator, area }, standing)}`;
};

/**
 * Our value of a period against another area's of the same period and definition, as computed here; what
 * the report prints is kept beside it. See {@link compareToValue}.
 *
 * @returns the standing with its sentence, of a percentage with its funnel limits; a refusal for other periods, and where a value or our
 *   interval is not known
 * @see Domain notes, "Benchmark"
 * @example benchmarkOf(s03a, published, { local, comparator, area: 'England' }).sentence
 *   // '7.3% against 8.3% in England, academic year 2016/17, ours lying between 7.0% and 7.6% with 95% confidence; lower is better: better. …'
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
