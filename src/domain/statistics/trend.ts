import type { Observation } from '../measure.ts';
import type { Judgement, Movement } from './direction-of-travel.ts';
import type { FivePointTrend } from './five-point.ts';
import type { TrendRefusal } from './refuse-trend.ts';
import type { XmrChart } from './xmr.ts';

type Verdict = {
  /** Level also when what moved could be chance. */
  readonly movement: Movement;
  readonly judgement: Judgement;
  /** For whoever reads a card: what, over which years, and what it means. */
  readonly sentence: string;
  /** How it was worked out, with the numbers. */
  readonly method: string;
};

/** By OHID's test, of five yearly figures. */
export type YearlyTrend = Verdict & { readonly kind: 'five-point'; readonly test: FivePointTrend };

/** By an XmR chart, of the figures since the last break that are known; a point of the chart for each. */
export type ProcessTrend = Verdict & {
  readonly kind: 'xmr';
  readonly chart: XmrChart;
  readonly observations: readonly Observation[];
};

/** What can be said of a longer series, or why nothing can. */
export type Trend = YearlyTrend | ProcessTrend | TrendRefusal;
