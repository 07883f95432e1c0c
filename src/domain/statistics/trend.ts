import type { Observation } from '../measure.ts';
import type { Judgement, Movement } from './direction-of-travel.ts';
import type { FivePointTrend } from './five-point.ts';
import type { TrendRefusal } from './refuse-trend.ts';
import type { XmrChart } from './xmr.ts';

type Verdict = {
  /** Also level when the movement could be chance. */
  readonly movement: Movement;
  readonly judgement: Judgement;
  /** For the reader of a card: what moved, over which years, and what it means. */
  readonly sentence: string;
  /** How it was worked out, with the numbers. */
  readonly method: string;
};

/** A trend by OHID's test, from five yearly figures. */
export type YearlyTrend = Verdict & { readonly kind: 'five-point'; readonly test: FivePointTrend };

/**
 * A trend by an XmR chart, from the known figures since the last break; each is a point of the
 * chart.
 */
export type ProcessTrend = Verdict & {
  readonly kind: 'xmr';
  readonly chart: XmrChart;
  readonly observations: readonly Observation[];
};

/** What can be said about a longer series, or why nothing can. */
export type Trend = YearlyTrend | ProcessTrend | TrendRefusal;
