/** An officer named in a report. */
export type Person = {
  /** A slug that rows and buttons carry: "andy-frost". */
  readonly id: string;
  readonly name: string;
  /** "Dr", where the report prints one. */
  readonly title?: string;
  /** The post, where the report names it. */
  readonly role?: string;
  readonly email: string;
  readonly telephone?: string;
};

/** Who did something: known from the Entra object id, never from what a card carries. */
export type Author = {
  /** Entra object id; of a command line: the name of the command. */
  readonly objectId: string;
  readonly name: string;
};

/**
 * Why somebody is given no rights although they may be an officer: the directory or storage does not
 * answer; the directory says too little of them; they are not of the council's own staff; two accounts
 * claim one address.
 */
export type Doubt = 'cannot-check' | 'says-too-little' | 'outsider' | 'disputed';

/** Whoever asks or presses, as far as they are known; nothing of it comes from a card. */
export type Actor = Author & {
  /** The officer of the report that they are; undefined for a reader. */
  readonly person: Person | undefined;
  /** Of the performance team, who may do everything. */
  readonly team: boolean;
  /** With it, person and team say nothing. */
  readonly doubt?: Doubt | undefined;
};
