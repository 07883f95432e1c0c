import type { Break } from '../break.ts';
import { findBreak } from '../break.ts';
import { formatAgainst, formatDate, formatFigure } from '../format.ts';
import type { Measure } from '../measure.ts';
import { isKnown, type KnownObservation, type Observation, unfirmFlags } from '../observation.ts';
import { describePeriod, isYearly, overlaps, periodLabel, shiftPeriod } from '../period/period.ts';
import { type Series, statusSeries } from '../series.ts';
import { judge, type Movement, sayJudged, usualTolerance } from './movement.ts';
import {
  refuseTooFew,
  refuseTrend,
  type TrendRefusal,
  type TrendVerdict,
} from './trend-verdict.ts';
import { withShape } from './with-shape.ts';
import { firmPoints, possibleLimits, type XmrChart, type XmrPoint, xmrChart } from './xmr.ts';
import { type YearlyTrend, yearlyTrend } from './yearly-trend.ts';

/**
 * A trend by an XmR chart, from the known figures since the last break; each is a point of the
 * chart.
 */
type ProcessTrend = TrendVerdict & {
  readonly kind: 'xmr';
  readonly chart: XmrChart;
  readonly observations: readonly Observation[];
};

/** What can be said about a longer series, or why nothing can. */
export type Trend = YearlyTrend | ProcessTrend | TrendRefusal;

/**
 * The observations that can be compared with the newest one, and the break that came before them.
 */
export type SinceBreak = {
  readonly observations: readonly Observation[];
  /** The latest break before them; undefined when nothing had to be left out. */
  readonly broken: Break | undefined;
};

/**
 * The observations since the last break: those that may be compared with the newest one.
 *
 * @param observations of one series and area, oldest first
 * @example sinceBreak([{ from: '2018-04-01', reason: 'a new cohort' }], [q4, q1, q2]).observations // [q1, q2]
 */
export const sinceBreak = (
  breaks: readonly Break[],
  observations: readonly Observation[],
): SinceBreak => {
  const newest = observations.at(-1);
  const latestFirst = [...breaks].sort((a, b) => (a.from < b.from ? 1 : -1));
  const breakAfter = (one: Observation): Break | undefined =>
    newest && one !== newest ? findBreak(latestFirst, one.period, newest.period) : undefined;
  return {
    observations: observations.filter((one) => !breakAfter(one)),
    broken: observations.map(breakAfter).find((found) => found !== undefined),
  };
};

const movementOf = ({ side }: XmrPoint): Movement =>
  side === 0 ? 'level' : side > 0 ? 'up' : 'down';

type Drawn = {
  readonly chart: XmrChart;
  readonly last: KnownObservation;
  readonly point: XmrPoint;
};

/** The newest figure and what it is set against, in words. */
type Said = { readonly figure: string; readonly range: string; readonly average: string };

const sayDrawn = ({ chart, last }: Drawn, series: Series): Said => {
  const { lower, upper } = possibleLimits(chart.limits, series);
  const { figure, others } = formatAgainst(last.value, [lower, upper], series);
  const { others: average } = formatAgainst(last.value, [chart.limits.mean], series);
  return {
    figure: `${figure} in ${describePeriod(last.period)}`,
    range: `the usual range, ${others.join(' to ')}`,
    average: `the average, ${average.join('')}`,
  };
};

type Unusual = Exclude<XmrPoint['rule'], 'none'>;

const risen: Readonly<Record<Unusual, (said: Said) => string>> = {
  outside: ({ figure, range }) => `Unusual: ${figure} lies above ${range}`,
  'steady-run': ({ figure }) =>
    `Rising: seven or more figures in a row, up to ${figure}, rise from one to the next`,
  'two-in-three': ({ figure, range }) =>
    `Unusually high: ${figure} and at least one of the two before it lie near the upper end of ${range}`,
  'one-side': ({ figure, average }) =>
    `Higher than usual: seven or more figures in a row, up to ${figure}, lie above ${average}`,
};

const fallen: typeof risen = {
  outside: ({ figure, range }) => `Unusual: ${figure} lies below ${range}`,
  'steady-run': ({ figure }) =>
    `Falling: seven or more figures in a row, up to ${figure}, fall from one to the next`,
  'two-in-three': ({ figure, range }) =>
    `Unusually low: ${figure} and at least one of the two before it lie near the lower end of ${range}`,
  'one-side': ({ figure, average }) =>
    `Lower than usual: seven or more figures in a row, up to ${figure}, lie below ${average}`,
};

const sayPoint = (drawn: Drawn, series: Series): string => {
  const said = sayDrawn(drawn, series);
  const { rule, side } = drawn.point;
  return rule === 'none'
    ? `No unusual change: ${said.figure} lies within ${said.range}`
    : (side > 0 ? risen : fallen)[rule](said);
};

const sayMeaning = (movement: Movement, { polarity }: Measure): string =>
  movement === 'level' ? '.' : `; ${sayJudged(polarity, judge(movement, polarity))}.`;

const sayTrial = ({ trial, points }: XmrChart): string =>
  trial
    ? ` These limits are a first estimate from ${points.length} figures; firm ones need ${firmPoints}.`
    : '';

const sayGaps = (known: readonly KnownObservation[]): string => {
  const [first, last] = [known[0], known.at(-1)];
  const gaps = first && last ? last.period.index - first.period.index + 1 - known.length : 0;
  return gaps > 0
    ? ` ${gaps === 1 ? 'One period without a figure is' : `${gaps} periods without a figure are`} left out.`
    : '';
};

const sayMethod = (
  chart: XmrChart,
  from: KnownObservation,
  series: Series,
  screened: boolean,
): string => {
  const { mean, meanRange, screenedOut } = chart.limits;
  const [average, change] = [formatFigure(mean, series), formatFigure(meanRange, series)];
  const screening = screened
    ? ` Unusually large changes (3.267 times the average change or more) were left out of the average change: ${screenedOut}.`
    : '';
  return `An XmR chart of ${chart.points.length} figures from ${periodLabel(from.period)}: their average, ${average}, and to either side of it 2.66 times the average change from one figure to the next, ${change}.${screening}`;
};

/**
 * The trend of a series as a process: what an XmR chart says about its newest figure.
 *
 * @param observations of one area since the last break, oldest first; values that are not known are
 *   ignored
 * @param options.screen leaves unusually large changes out of the limits; `method` says so
 * @returns a refusal below six figures; from 6 to 11 the sentence calls the limits a trial
 */
const processTrend = (
  measure: Measure,
  {
    series,
    observations,
  }: { readonly series: Series; readonly observations: readonly Observation[] },
  { screen = false }: { readonly screen?: boolean } = {},
): ProcessTrend | TrendRefusal => {
  const known = observations.filter(isKnown);
  const chart = xmrChart(
    known.map(({ value }) => value),
    { screen },
  );
  const [first, last, point] = [known[0], known.at(-1), chart?.points.at(-1)];
  if (!chart || !first || !last || !point) return refuseTooFew('six figures', known.length);
  const movement = movementOf(point);
  const said = sayPoint({ chart, last, point }, series) + sayMeaning(movement, measure);
  return {
    kind: 'xmr',
    chart,
    observations: known,
    movement,
    judgement: judge(movement, measure.polarity),
    sentence: `${said}${sayTrial(chart)}${sayGaps(known)}`,
    method: sayMethod(chart, first, series, screen),
  };
};

const sayBreak = ({ from, reason }: Break): string =>
  ` Figures from before ${formatDate(from)} are not compared: ${reason.replace(/\.$/, '')}.`;

const withBreak = (trend: Trend, broken: Break | undefined): Trend =>
  broken ? { ...trend, sentence: `${trend.sentence}${sayBreak(broken)}` } : trend;

const cautionOf = (newest: Observation | undefined): string => {
  const flag = unfirmFlags.find((one) => newest?.flags.includes(one));
  return flag ? ` The newest figure is ${flag}.` : '';
};

/** A refusal is not about any figure. */
const withCaution = (trend: Trend, newest: Observation | undefined): Trend =>
  trend.kind === 'refused'
    ? trend
    : { ...trend, sentence: `${trend.sentence}${cautionOf(newest)}` };

/** Why one figure has another in it, so that no chart of single figures fits. */
const whyNotApart = (
  { timing, periodKind }: Series,
  [first]: readonly Observation[],
): string | undefined => {
  if (timing === 'cumulative')
    return 'each figure counts from the beginning of its year, and is only compared with that of the same period a year before';
  const shares = first && overlaps(first.period, shiftPeriod(first.period, 1));
  return shares && !isYearly(periodKind)
    ? 'figures that follow each other share months'
    : undefined;
};

/**
 * The trend over a longer series, since its last break: for yearly figures by OHID's five-point
 * test, for other periods by an XmR chart, with trial limits from six figures and firm ones from
 * twelve. Twelve rolling months count as yearly, since windows that share months would look
 * steadier than they are.
 *
 * @param run a series and its observations for one area, oldest first
 * @param options.screen see {@link processTrend}
 * @returns a refusal with its reason where the figures do not support a trend
 * @see docs/domain.md#trend
 * @example trendOf(s01, { series, observations }).sentence
 *   // 'Rose until 2016/17, then fell by 41% in a year: no steady direction over the five financial years 2013/14 to 2017/18.'
 */
export const trendOf = (
  measure: Measure,
  {
    series,
    observations,
  }: { readonly series: Series; readonly observations: readonly Observation[] },
  options: { readonly screen?: boolean } = {},
): Trend => {
  if (series.valueKind === 'words')
    return {
      kind: 'refused',
      reason: 'in-words',
      sentence:
        series.id === statusSeries
          ? 'The status alone, of periods without a figure.'
          : 'The figures are in words, so no trend is worked out.',
      why: 'A trend is worked out from numbers only.',
    };
  const since = sinceBreak(series.breaks, observations);
  const drawn = {
    observations: since.observations,
    series,
    tolerance: measure.tolerance ?? usualTolerance,
  };
  const reason = whyNotApart(series, observations);
  // What counts from the beginning of each year rises within it and falls at its end, whatever happens.
  if (reason && series.timing === 'cumulative') return refuseTrend('not-apart', reason);
  if (reason) return withShape(refuseTrend('not-apart', reason), drawn);
  const trend: Trend = isYearly(series.periodKind)
    ? yearlyTrend(measure, series, since.observations)
    : processTrend(measure, { series, observations: since.observations }, options);
  const newest = observations.findLast(isKnown);
  const shaped = withShape(trend, drawn);
  return withCaution(withBreak(shaped, since.broken), newest);
};
