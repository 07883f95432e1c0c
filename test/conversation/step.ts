/** Who is written to by themselves because of it, by name, and what the message says. */
export type Reached = readonly (readonly [name: string, message: RegExp])[];

/** Something that a person writes, or a button that they press, with what they typed. */
export type Step = {
  readonly who: string;
  readonly says?: string;
  readonly presses?: string;
  readonly typed?: Readonly<Record<string, string>>;
  readonly reply: RegExp;
  readonly reaches: Reached;
};

/** A day of the round, from the messages of the morning on. */
export type Day = {
  readonly date: string;
  readonly title: string;
  readonly morning: Reached;
  readonly steps: readonly Step[];
};

/** The sentences and presses of one person. */
export const by = (who: string) => ({
  says: (says: string, reply: RegExp): Step => ({ who, says, reply, reaches: [] }),
  presses: (
    presses: string,
    reply: RegExp,
    more: Partial<Pick<Step, 'typed' | 'reaches'>> = {},
  ): Step => ({ who, presses, reply, reaches: [], ...more }),
});
