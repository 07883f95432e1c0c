import type { Author } from '../person.ts';

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

/** Who presses, when, and with which press. */
export type Press = {
  readonly by: Author;
  readonly at: Date;
  /** Tells presses apart; one that arrives again has the same. */
  readonly press: string;
};

/** What became of a person's reminders. `before` is absent when there was nothing. */
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
