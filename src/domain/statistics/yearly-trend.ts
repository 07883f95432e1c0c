import { formatNumber } from '../format.ts';
import type { Measure } from '../measure.ts';
import { isKnown, type Observation } from '../observation.ts';
import { type Period, periodLabel } from '../period/period.ts';
import type { PeriodKind } from '../period/period-kinds.ts';
import type { Series } from '../series.ts';
import {
  criticalChiSquared,
  type FivePointTrend,
  fivePointTrend,
  testedYears,
  type YearlyPoint,
} from './five-point.ts';
import { intervalOf } from './interval.ts';
import { judge, type Movement, moves, sayJudged, usualTolerance } from './movement.ts';
import { strengthWords } from './strength.ts';
import type { TrendRefusal, TrendVerdict } from './trend-verdict.ts';

/** A trend by OHID's test, from five yearly figures. */
export type YearlyTrend = TrendVerdict & {
  readonly kind: 'five-point';
  readonly test: FivePointTrend;
};

const yearWords: Partial<Readonly<Record<PeriodKind, string>>> = {
  'academic-year': 'academic years',
  'financial-year': 'financial years',
};

/** "the five academic years 2013/14 to 2017/18", "the five years to Jul 2018" */
const sayYears = (from: Period, to: Period): string =>
  to.kind === 'rolling-12-months'
    ? `the five years to ${periodLabel(to)}`
    : `the five ${yearWords[to.kind] ?? 'years'} ${periodLabel(from)} to ${periodLabel(to)}`;

/** The test is of chance; of the same people counted on one day each year it is not said. */
const sayChance = ({ timing }: Series): string =>
  timing === 'flow' ? `, ${strengthWords['beyond chance']}` : '';

const netWords = { up: 'higher than', down: 'lower than', level: 'level with' } as const;

/** A line may fall through figures whose last is no lower than their first: one high year between is enough. */
const sayNet = (test: FivePointTrend, net: Movement): string =>
  net === test.movement ? '' : `, although the last figure is ${netWords[net]} the first`;

/** From the first of the newest five figures to the last. */
const netOf = (
  { tolerance = usualTolerance }: Measure,
  known: readonly Observation[],
): Movement => {
  const newest = known.filter(isKnown).slice(-testedYears);
  const [first, last] = [newest[0]?.value ?? 0, newest.at(-1)?.value ?? 0];
  return moves(first, last, tolerance);
};

type Told = {
  readonly measure: Measure;
  readonly series: Series;
  readonly observations: readonly Observation[];
};

/** Where there is no trend, what the figures do comes before, see `trend-of.ts`. */
const formatTrend = (test: FivePointTrend, { measure, series, observations }: Told): string => {
  const years = sayYears(test.from, test.to);
  if (test.movement !== 'level') {
    const way = test.movement === 'up' ? 'A rise' : 'A fall';
    const net = sayNet(test, netOf(measure, observations));
    const judgement = sayJudged(measure.polarity, judge(test.movement, measure.polarity));
    return `${way} over ${years} as a whole${sayChance(series)}${net}; ${judgement}.`;
  }
  const single = test.chiSquared > criticalChiSquared ? ', since it hangs on a single year' : '';
  return `over ${years}${single}.`;
};

const straightLine =
  'a straight line through the newest five yearly figures, in which the more certain ones count for more';

const nameMethod = ({ valueKind }: Series): string => {
  if (valueKind === 'percentage')
    return 'Cochran and Armitage’s test of the newest five yearly percentages';
  return valueKind === 'count'
    ? `${straightLine}; a number also follows the size of the population`
    : straightLine;
};

const sayMethod = ({ chiSquared, steady }: FivePointTrend, series: Series): string => {
  const critical = formatNumber(criticalChiSquared, 2);
  const leftOut = steady ? 'keeps' : 'does not keep';
  return `OHID’s test of a recent trend: ${nameMethod(series)}. Chi-squared is ${formatNumber(chiSquared, 2)}, and a trend is significant above ${critical}. With one year left out at a time, the line ${leftOut} its direction.`;
};

const toPoint = (series: Series, one: Observation): YearlyPoint => ({
  ...one,
  interval: intervalOf(series, one),
});

/**
 * The trend of a yearly series by OHID's test; see {@link fivePointTrend}. A count is tested like a rate
 * whose denominator does not change.
 *
 * @param observations of one area since the last break, oldest first
 */
export const yearlyTrend = (
  measure: Measure,
  series: Series,
  observations: readonly Observation[],
): YearlyTrend | TrendRefusal => {
  const test = fivePointTrend(
    series.valueKind === 'percentage' ? 'proportions' : 'rates',
    observations.map((one) => toPoint(series, one)),
  );
  if (test.kind === 'refused') return test;
  return {
    kind: 'five-point',
    test,
    movement: test.movement,
    judgement: judge(test.movement, measure.polarity),
    sentence: formatTrend(test, { measure, series, observations }),
    method: sayMethod(test, series),
  };
};
