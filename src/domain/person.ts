/** An officer named in a report. */
export type Person = {
  /** A slug used in rows and buttons: "alex-field". */
  readonly id: string;
  readonly name: string;
  /** "Dr", where the report prints one. */
  readonly title?: string;
  /** The post, where the report names it. */
  readonly role?: string;
  /** The address with which they sign in; absent where the report prints none: they take no part in the round. */
  readonly email?: string;
  readonly telephone?: string;
};

/**
 * The address of a person as it is compared; empty where none is known, which nobody signs in with.
 *
 * @example addressOf({ email: 'Alex.Field@example.org' }) // 'alex.field@example.org'
 */
export const addressOf = ({ email = '' }: Pick<Person, 'email'>): string => email.toLowerCase();

/** Who did something: known from the Entra object id, never from the data of a card. */
export type Author = {
  /** Entra object id; for a command line, the name of the command. */
  readonly objectId: string;
  readonly name: string;
};

/**
 * Why somebody is given no rights although they may be an officer: the directory or storage does
 * not answer; the directory says too little about them; they are not one of the council's own
 * staff; two accounts claim one address.
 */
export type Doubt = 'cannot-check' | 'says-too-little' | 'outsider' | 'disputed';

/** The person who asks or presses, as far as they are known. None of this comes from a card. */
export type Actor = Author & {
  /** The officer in the report; undefined for a reader. */
  readonly person: Person | undefined;
  /** They are in the performance team, which may do everything. */
  readonly team: boolean;
  /** When this is set, ignore `person` and `team`. */
  readonly doubt?: Doubt | undefined;
};

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
  /** Code of the only indicator that they stand in for; everything of the person's where absent. */
  readonly indicator?: string;
};

/**
 * Whether whoever stands in does so for an indicator.
 *
 * @param code of the indicator; undefined for what belongs to none, such as a milestone of the person
 * @example coversIndicator({ person, to, until, indicator: 'S05' }, 'S01') // false
 */
export const coversIndicator = ({ indicator }: Delegation, code: string | undefined): boolean =>
  indicator === undefined || indicator === code;

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
      readonly before?: Omit<Delegation, 'person'>;
      /** Absent when it was ended. */
      readonly after?: Omit<Delegation, 'person'>;
    };

/** One entry of the audit trail of a person's absences: who changed what, when, from what to what. */
export type AbsenceChange = Became & {
  /** Id of the person who is away. */
  readonly person: string;
  readonly at: Date;
  readonly by: Author;
};
