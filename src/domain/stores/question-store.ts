import type { KeptQuestion, MissedQuestion, MissKind } from '../questions.ts';

/** How answers were liked in a month. */
export type Thumbs = { readonly up: number; readonly down: number };

/** Stores what the bot could not answer, without who asked it. */
export type QuestionStore = {
  /**
   * Counts a question that was missed. It is deleted 90 days after it was missed last.
   *
   * @param today ISO date in London
   * @throws OutcomesError `storage-conflict` when the same was asked at the same moment: repeat the call
   */
  readonly note: (
    missed: KeptQuestion & { readonly kind: MissKind; readonly said?: string },
    today: string,
  ) => Promise<void>;
  /** Those that were neither dismissed nor are older than 90 days, the most frequent first. */
  readonly readMissed: (today: string) => Promise<readonly MissedQuestion[]>;
  /** Hides a question until it is deleted; does nothing for one that has gone. */
  readonly dismiss: (key: string) => Promise<void>;
  /** Removes a question that is answered from now on; it is back when it is missed again. */
  readonly remove: (key: string) => Promise<void>;
  /** Stores for a day which question a reply answered. */
  readonly keepAsked: (replyId: string, question: KeptQuestion, now: Date) => Promise<void>;
  /** The question that a reply answered; undefined after a day. */
  readonly readAsked: (replyId: string, now: Date) => Promise<KeptQuestion | undefined>;
  /**
   * Counts a thumb in a month: "2019-01".
   *
   * @throws OutcomesError `storage-conflict` when somebody else did so at the same moment: repeat the call
   */
  readonly countThumb: (month: string, which: keyof Thumbs) => Promise<void>;
  readonly readThumbs: (month: string) => Promise<Thumbs>;
  /**
   * Deletes what is kept longer than it may be.
   *
   * @returns how many rows were deleted
   */
  readonly deleteOld: (now: Date) => Promise<number>;
};
