/** An Adaptive Card as it goes to Teams, with the line that a phone shows as its notification. */
export type Card = {
  readonly content: Readonly<Record<string, unknown>>;
  /** Plain words; makes sense without the card. */
  readonly summary: string;
};

type Ids = Readonly<Record<string, unknown>>;

/** A next step: its title, and what pressing it makes (by ids, never by words). */
export type Button = {
  readonly title: string;
  /** Pressing it opens a dialog. */
  readonly dialog?: true;
  /** What was typed into the card is not sent along. */
  readonly noInputs?: true;
  /** The answer takes the place of the card, where nobody else loses theirs by it. */
  readonly inPlace?: true;
} & (
  | {
      /** Something that is asked for. */
      readonly request: Ids;
    }
  | {
      /** Something that is done; what was typed into the card arrives beside it. */
      readonly action: Ids;
    }
);
