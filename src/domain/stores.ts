import type { Catalogue } from './catalogue.ts';
import type { Commentary } from './commentary.ts';
import type { ObservedSeries } from './observation.ts';

/** What is known about one indicator: every series of every measure, and the newest commentary. */
type IndicatorPage = {
  readonly series: readonly ObservedSeries[];
  /** Undefined when nothing was written: that is not the same as "no change". */
  readonly commentary: Commentary | undefined;
};

/** Reads what the council has published. Every method throws `storage-unavailable` when it cannot. */
export type OutcomeStore = {
  /**
   * All that has a name. One round trip while nothing changed.
   *
   * @throws OutcomesError `report-missing` while no report is loaded
   */
  readonly readCatalogue: () => Promise<Catalogue>;
  /** One indicator's page, by its code; one round trip. */
  readonly readPage: (indicator: string) => Promise<IndicatorPage>;
  /** Every series of every indicator of an outcome, by its code; one round trip. */
  readonly readSeries: (outcome: string) => Promise<readonly ObservedSeries[]>;
};

/** Remembers what was done in a conversation. */
export type ConversationStore = {
  /** True for the first call with this conversation id and false ever after, however many copies run. */
  readonly markGreeted: (conversationId: string) => Promise<boolean>;
  /** Takes the mark back, when the greeting could not be sent. */
  readonly forgetGreeted: (conversationId: string) => Promise<void>;
};
