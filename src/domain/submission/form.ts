import type { CommentaryQuestion } from '../commentary.ts';
import type { Period } from '../period/period.ts';

/** What an officer typed into an update form, as it came in; nothing of it is checked yet. */
export type Form = {
  readonly indicator: string;
  /** The quarter whose round it is for. */
  readonly round: Period;
  /** Version of the indicator that the form was drawn from. */
  readonly seen: number;
  /** Text by code of the measure. */
  readonly values: Readonly<Record<string, string>>;
  /** Codes of the measures marked provisional. */
  readonly provisional: readonly string[];
  readonly answers: Readonly<Partial<Record<CommentaryQuestion, string>>>;
  /** "No change" was pressed: last round's answers hold as they are. */
  readonly noChange: boolean;
  /** Why something that was published is changed; empty where nothing was. */
  readonly reason: string;
  /** Far values that were asked about already, as typed, by code of the measure. */
  readonly asked: Readonly<Record<string, string>>;
};

/** A form that was put aside, or that could not be taken; of one person, indicator and round. */
export type Draft = {
  /** Another for every other text. */
  readonly id: string;
  readonly form: Form;
  readonly savedAt: Date;
};
