export type CommandOption = {
  readonly does: string;
  /** What stands for its value in the help; an option without one is a switch. */
  readonly value?: string;
};

export type Operand = {
  /** What stands for it in the help. */
  readonly name: string;
  readonly does: string;
  readonly needed?: boolean;
  /** One or more of it. */
  readonly many?: boolean;
  /** All that it may be. */
  readonly oneOf?: readonly string[];
};

/** A command as data: what it takes is read from this, and its help is written from it. */
export type Command = {
  /** As it is typed: `npm run import`. */
  readonly run: string;
  readonly does: string;
  readonly operands?: readonly Operand[];
  readonly options?: Readonly<Record<string, CommandOption>>;
  /** The variables that matter to it, and what they mean. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether the variables may stand in a file `.env` too. */
  readonly readsEnvFile?: boolean;
};

/** What was given for each option of a command. */
export type OptionValues<C extends Command> = C extends { readonly options: infer Options }
  ? {
      readonly [Name in keyof Options]?: Options[Name] extends { readonly value: string }
        ? string
        : boolean;
    }
  : Readonly<Record<never, never>>;
