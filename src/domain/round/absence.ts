import type { Author } from '../person.ts';

/**
 * Until when a person wants no reminder; a message that falls due before then is sent at that time.
 */
export type Snooze = { readonly person: string; readonly until: Date };

/** Somebody stands in for a person until a date, including that day. */
export type Delegation = {
  /** Id of the person who is away. */
  readonly person: string;
  /** Id of the colleague who is asked instead. */
  readonly to: string;
  /** ISO date. */
  readonly until: string;
};

/** Who pressed a button, when, and which press it was. */
export type Press = {
  readonly by: Author;
  readonly at: Date;
  /** Tells presses apart; a press that arrives twice has the same id. */
  readonly press: string;
};

/** What changed about a person's reminders. `before` is absent when there was nothing. */
type Became =
  | {
      readonly kind: 'snooze';
      readonly before?: Pick<Snooze, 'until'>;
      readonly after: Pick<Snooze, 'until'>;
    }
  | {
      readonly kind: 'delegation';
      readonly before?: Pick<Delegation, 'to' | 'until'>;
      /** Absent when it was ended. */
      readonly after?: Pick<Delegation, 'to' | 'until'>;
    };

/** One entry of the audit trail of a person's absences: who changed what, when, from what to what. */
export type AbsenceChange = Became & {
  /** Id of the person who is away. */
  readonly person: string;
  readonly at: Date;
  readonly by: Author;
};
