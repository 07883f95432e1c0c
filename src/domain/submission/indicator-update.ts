import type { Commentary } from '../commentary.ts';
import type { Observation } from '../measure.ts';
import type { Draft } from './form.ts';
import type { IndicatorRound, RecordedChange } from './indicator-record.ts';

/** What a decision writes, all of it or nothing. */
export type IndicatorUpdate = {
  readonly round: IndicatorRound;
  readonly change: RecordedChange;
  /** New values, each of a series that the catalogue knows. */
  readonly observations: readonly {
    readonly measure: string;
    readonly series: string;
    readonly area: string;
    readonly observation: Observation;
  }[];
  readonly commentary?: Commentary;
  /** The author's drafts that are no longer needed after the change. */
  readonly dropDrafts?: readonly Draft[];
};
