import type { Commentary } from '../commentary.ts';
import type { ObservedSeries } from '../observation.ts';
import type { IndicatorRound } from './indicator-round.ts';

/** All that is stored of an indicator, as somebody who changes it has to have seen it. */
export type IndicatorRecord = {
  readonly indicator: string;
  /** Counts the changes; 0 as long as there was none. */
  readonly version: number;
  readonly series: readonly ObservedSeries[];
  /** One a round, oldest first. */
  readonly commentaries: readonly Commentary[];
  readonly rounds: readonly IndicatorRound[];
};
