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
