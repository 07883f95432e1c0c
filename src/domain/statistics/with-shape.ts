import { capitalise } from '../format.ts';
import { isKnown, type Observation } from '../observation.ts';
import { type Period, periodLabel } from '../period/period.ts';
import { describeFew, describeShape, overallWay } from './describe-shape.ts';
import type { TrendRefusal, TrendVerdict } from './trend-verdict.ts';

type Drawn = Omit<Parameters<typeof describeShape>[0], 'points'> & {
  /** Since the last break, oldest first, with those that are not known. */
  readonly observations: readonly Observation[];
};

/** What no trend means beside what the figures do; `over`: "over the five financial years 2013/14 to 2017/18." */
const levelWords: Readonly<Record<ReturnType<typeof overallWay>, (over: string) => string>> = {
  level: () => '.',
  'one way': (over) => `: too little for a trend ${over}`,
  turning: (over) => `: no steady direction ${over}`,
};

/** The period of the last known figure, where newer ones are missing. */
const endOf = ({ observations }: Drawn): Period | undefined => {
  const last = observations.findLast(isKnown);
  return last === observations.at(-1) ? undefined : last?.period;
};

/** "Rose each year since 2010/11"; "Up to 2014/15: rose …" where the newest figures are missing. */
const sayShape = (drawn: Drawn): string => {
  const { observations, ...rest } = drawn;
  const shape = describeShape({ points: observations.filter(isKnown), ...rest });
  const end = endOf(drawn);
  return shape && end ? `Up to ${periodLabel(end)}: ${shape}` : capitalise(shape);
};

/**
 * A trend with what the figures do in front of what a test makes of it. Where there are too few for a test, what they do
 * is all that is said.
 *
 * @example withShape(fivePointTrend, plans).sentence
 *   // 'Rose until 2016/17, then fell by 41% in a year: no steady direction over the five financial years 2013/14 to 2017/18.'
 */
export const withShape = <
  T extends TrendRefusal | (TrendVerdict & { readonly kind: 'five-point' | 'xmr' }),
>(
  trend: T,
  drawn: Drawn,
): T => {
  const { observations, ...rest } = drawn;
  const points = observations.filter(isKnown);
  if (trend.kind === 'refused' && trend.reason === 'too-few-points') {
    const few = describeFew({ points, ...rest }, endOf(drawn));
    return few ? { ...trend, sentence: few } : trend;
  }
  const shape = sayShape(drawn);
  if (!shape) return trend;
  const isLevel = trend.kind === 'five-point' && trend.movement === 'level';
  if (!isLevel) return { ...trend, sentence: `${shape}. ${trend.sentence}` };
  const way = overallWay({ points, tolerance: drawn.tolerance });
  return { ...trend, sentence: `${shape}${levelWords[way](trend.sentence)}` };
};
