import type { CommentaryQuestion } from '../commentary.ts';
import type { Period } from '../period/period.ts';

/**
 * A text of a form by the code of a measure, by the id of a question, or as `reason`, the reason for a
 * revision.
 */
export type FormField = string;

/** What an officer typed into an update form, as received; none of it has been checked yet. */
export type Form = {
  readonly indicator: string;
  /** The quarter whose round it is for. */
  readonly round: Period;
  /** Version of the indicator that the form was built from. */
  readonly seen: number;
  /** Text by code of the measure. */
  readonly values: Readonly<Record<string, string>>;
  /** Codes of the measures marked provisional. */
  readonly provisional: readonly string[];
  readonly answers: Readonly<Partial<Record<CommentaryQuestion, string>>>;
  /** "No change" was pressed: last round's answers still apply. */
  readonly noChange: boolean;
  /** Why something published is being changed; empty where nothing published is. */
  readonly reason: string;
  /**
   * Far values that the person was asked about, as typed, by code of the measure: submitting them again
   * confirms them.
   */
  readonly confirmedFar: Readonly<Record<string, string>>;
};

/**
 * A form that was saved for later, or that could not be accepted; it belongs to one person,
 * indicator and round.
 */
export type Draft = {
  /** Every different text has a different id. */
  readonly id: string;
  readonly form: Form;
  readonly savedAt: Date;
};
