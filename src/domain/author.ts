/** Who did something: known from the Entra object id, never from what a card carries. */
export type Author = {
  /** Entra object id; of a command line: the name of the command. */
  readonly objectId: string;
  readonly name: string;
};
