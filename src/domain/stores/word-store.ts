import type { Author } from '../person.ts';
import type { GlossaryEntry, HelpEntry } from '../words.ts';

/** One thing that is taught, or taken away. */
export type WordChange =
  | {
      readonly kind: 'synonym';
      /** Code or id of what the phrases are names of. */
      readonly of: string;
      /** With a leading ~ where one is only near. */
      readonly phrases: readonly string[];
      readonly removed?: true;
    }
  | { readonly kind: 'term'; readonly entry: GlossaryEntry; readonly removed?: true }
  | {
      readonly kind: 'answer';
      readonly question: string;
      readonly text: string;
      readonly removed?: true;
    }
  | { readonly kind: 'help'; readonly entry: HelpEntry; readonly removed?: true }
  | { readonly kind: 'example'; readonly text: string; readonly removed?: true };

/**
 * Stores what a council teaches the bot about words. It is read with the catalogue, whose version changes with
 * it, so that every copy of the bot knows it at its next turn.
 */
export type WordStore = {
  /**
   * Stores a change, with who made it and when; what it replaces is kept. Doing it again changes nothing.
   *
   * @throws OutcomesError `storage-conflict` when somebody changed the same thing, or the catalogue, at the
   *   same moment: repeat the call; `row-too-large` when too many phrases stand for one thing
   */
  readonly write: (
    change: WordChange,
    by: { readonly author: Author; readonly at: Date },
  ) => Promise<void>;
};
