/** An Adaptive Card as it goes to Teams, with the line that a phone shows as its notification. */
export type Card = {
  readonly content: Readonly<Record<string, unknown>>;
  /** Plain words; makes sense without the card. */
  readonly summary: string;
};

/** A next step: its title, and the request (by ids, never by words) that pressing it makes. */
export type Button = {
  readonly title: string;
  readonly request: Readonly<Record<string, unknown>>;
};
