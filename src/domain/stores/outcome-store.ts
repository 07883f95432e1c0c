import type { Catalogue } from '../catalogue.ts';
import type { Commentary } from '../indicator.ts';
import type { ObservedSeries } from '../observed-series.ts';
import type { IndicatorRound } from '../submission/indicator-record.ts';

/** What is known about one indicator: every series of every measure, the newest commentary and round. */
type IndicatorPage = {
  readonly series: readonly ObservedSeries[];
  /** Undefined when nothing was written, which is not the same as "no change". */
  readonly commentary: Commentary | undefined;
  /** One for each round in which something was written, oldest first. */
  readonly commentaries: readonly Commentary[];
  /** How far its newest round has got; undefined when nothing has happened in any round. */
  readonly round: IndicatorRound | undefined;
  /** How many changes were made to it; its audit trail has the same number of entries. */
  readonly version: number;
};

/** Reads what the council has published. Every method throws `storage-unavailable` when it cannot. */
export type OutcomeStore = {
  /**
   * Everything that has a name. One round trip while nothing has changed.
   *
   * @throws OutcomesError `report-missing` while no report is loaded
   */
  readonly readCatalogue: () => Promise<Catalogue>;
  /** One indicator's page, by its code; one round trip. */
  readonly readPage: (indicator: string) => Promise<IndicatorPage>;
  /**
   * Every series of every indicator of these outcomes, by their codes; one round trip where they have
   * not changed since they were last read, two otherwise.
   */
  readonly readSeries: (outcomes: readonly string[]) => Promise<readonly ObservedSeries[]>;
  /** Every commentary of every indicator, oldest first; one round trip. */
  readonly readCommentaries: () => Promise<readonly Commentary[]>;
};
