import type { Break, Measure, Series } from '../measure.ts';
import type { Observation } from '../observation.ts';
import { isYearly } from '../period.ts';
import { sayDate } from '../say-date.ts';
import { processTrend } from './process-trend.ts';
import { sinceBreak } from './since-break.ts';
import type { Trend } from './trend.ts';
import { yearlyTrend } from './yearly-trend.ts';

const sayBreak = ({ from, reason }: Break): string =>
  ` Figures from before ${sayDate(from)} are not compared: ${reason.replace(/\.$/, '')}.`;

const withBreak = (trend: Trend, broken: Break | undefined): Trend =>
  broken ? { ...trend, sentence: `${trend.sentence}${sayBreak(broken)}` } : trend;

const cautionOf = (newest: Observation | undefined): string => {
  const flag = (['provisional', 'estimated', 'revised'] as const).find((one) =>
    newest?.flags.includes(one),
  );
  return flag ? ` The newest figure is ${flag}.` : '';
};

/** A refusal speaks of no figure. */
const withCaution = (trend: Trend, newest: Observation | undefined): Trend =>
  trend.kind === 'refused'
    ? trend
    : { ...trend, sentence: `${trend.sentence}${cautionOf(newest)}` };

/**
 * The trend over a longer series, since its last break: of yearly figures by OHID's five-point test, of
 * figures of other periods by an XmR chart, trial limits from six, firm ones from twelve. Twelve rolling
 * months count as yearly: windows that share months would look steadier than they are.
 *
 * @param run a series and its observations for one area, oldest first
 * @param options.screen see {@link processTrend}
 * @returns a refusal with its reason where the figures do not bear it
 * @see Domain notes, "Trend"
 * @example trendOf(s01, { series, observations }).sentence
 *   // 'Rising over the five financial years 2013/14 to 2017/18, by more than chance explains; lower is better: worsening.'
 */
export const trendOf = (
  measure: Measure,
  {
    series,
    observations,
  }: { readonly series: Series; readonly observations: readonly Observation[] },
  options: { readonly screen?: boolean } = {},
): Trend => {
  const since = sinceBreak(series.breaks, observations);
  const trend: Trend = isYearly(series.periodKind)
    ? yearlyTrend(measure, series, since.observations)
    : processTrend(measure, { series, observations: since.observations }, options);
  const newest = observations.findLast(({ value }) => value !== null);
  return withCaution(withBreak(trend, since.broken), newest);
};
