import type { Period } from '../period/period.ts';
import type { Draft, Form } from '../submission/form.ts';
import type {
  IndicatorRecord,
  IndicatorUpdate,
  RecordedChange,
} from '../submission/indicator-record.ts';

/**
 * Stores what officers submit. Every method throws `storage-unavailable` when storage does not
 * answer.
 */
export type SubmissionStore = {
  /** One indicator by its code; one round trip. */
  readonly readRecord: (indicator: string) => Promise<IndicatorRecord>;
  /** Every indicator of which anything is stored, in any outcome. */
  readonly readRecords: () => Promise<readonly IndicatorRecord[]>;
  /**
   * Writes a decision made on a record that {@link readRecord} gave, in one transaction.
   *
   * @returns `conflict` when anything in the record changed since it was read, or a draft that it
   *   should remove has gone; nothing was written then
   */
  readonly write: (
    seen: IndicatorRecord,
    update: IndicatorUpdate,
  ) => Promise<'written' | 'conflict'>;
  /**
   * The audit trail of an indicator, the newest first.
   *
   * @param after only changes after this version; 0 for all of them
   */
  readonly readChanges: (indicator: string, after: number) => Promise<readonly RecordedChange[]>;
  /**
   * A person's drafts of one indicator and round, the newest first; when there is more than one,
   * the person has to choose.
   */
  readonly readDraftsOf: (
    objectId: string,
    indicator: string,
    round: Period,
  ) => Promise<readonly Draft[]>;
  /** A person's drafts of every indicator and round. */
  readonly readDrafts: (objectId: string) => Promise<readonly Draft[]>;
  /**
   * Stores a draft in addition to those of the same person, indicator and round, or in place of one
   * of them.
   *
   * @param over the draft that it replaces
   * @returns false when that draft has gone, or the same text is stored already; nothing was
   *   written then
   * @throws OutcomesError `row-too-large` when the text is more than a row can hold
   */
  readonly saveDraft: (objectId: string, form: Form, over?: Draft) => Promise<boolean>;
  /** @returns false when it has gone already */
  readonly dropDraft: (objectId: string, draft: Draft) => Promise<boolean>;
};
