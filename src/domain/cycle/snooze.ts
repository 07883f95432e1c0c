/** Until when a person wants no reminder; the message that falls due in between comes then. */
export type Snooze = { readonly person: string; readonly until: Date };

/** Somebody stands in for a person until a date, that day included. */
export type Delegation = {
  /** Id of the person who is away. */
  readonly person: string;
  /** Id of the colleague who is asked instead. */
  readonly to: string;
  /** ISO date. */
  readonly until: string;
};
