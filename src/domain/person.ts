/** An officer named in a report. */
export type Person = {
  /** A slug used in rows and buttons: "andy-frost". */
  readonly id: string;
  readonly name: string;
  /** "Dr", where the report prints one. */
  readonly title?: string;
  /** The post, where the report names it. */
  readonly role?: string;
  readonly email: string;
  readonly telephone?: string;
};

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
