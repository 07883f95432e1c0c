import { existsSync, writeSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { parseArgs } from 'node:util';
import { OutcomesError } from '../domain/outcomes-error.ts';

type CommandOption = {
  readonly does: string;
  /** The placeholder for its value in the help; an option without one is a switch. */
  readonly value?: string;
  /** All the values that it may have. */
  readonly oneOf?: readonly string[];
};

type Operand = {
  /** Its placeholder in the help. */
  readonly name: string;
  readonly does: string;
  readonly needed?: boolean;
  /** Whether it may be given more than once. */
  readonly many?: boolean;
  /** All the values that it may have. */
  readonly oneOf?: readonly string[];
};

/** A command as data, used both to read its arguments and to write its help. */
export type Command = {
  /** As it is typed: `npm run import`. */
  readonly run: string;
  readonly does: string;
  readonly operands?: readonly Operand[];
  readonly options?: Readonly<Record<string, CommandOption>>;
  /** The variables that matter to it, and what they mean. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether the variables may also be set in a file `.env`. */
  readonly readsEnvFile?: boolean;
};

/** What was given for each option of a command. */
type OptionValues<C extends Command> = C extends { readonly options: infer Options }
  ? {
      readonly [Name in keyof Options]?: Options[Name] extends { readonly value: string }
        ? string
        : boolean;
    }
  : Readonly<Record<never, never>>;

type Line = readonly [what: string, does: string];

const sayOperand = ({ name, needed = false, many = false }: Operand): string => {
  const word = many ? `${name}…` : name;
  return needed ? word : `[${word}]`;
};

const sayOption = (name: string, { value }: CommandOption): string =>
  value === undefined ? `--${name}` : `--${name} ${value}`;

const optionsOf = ({ options = {} }: Command): readonly (readonly [string, CommandOption])[] =>
  Object.entries(options);

/** How a command is typed, with all its arguments: `npm run import -- [--dry-run] FILE…`. */
const describeUsage = (command: Command): string => {
  const { run, operands = [] } = command;
  const taken = [
    ...optionsOf(command).map(([name, option]) => `[${sayOption(name, option)}]`),
    ...operands.map(sayOperand),
  ];
  // npm keeps the arguments before the two dashes for itself.
  const dashes = run.startsWith('npm ') ? ['--'] : [];
  return taken.length === 0 ? run : [run, ...dashes, ...taken].join(' ');
};

/** How to ask for the help of a command. */
const describeHelp = ({ run }: Command): string =>
  run.startsWith('npm ') ? `${run} -- --help` : `${run} --help`;

const sayChoice = ({ does, oneOf }: Pick<CommandOption, 'does' | 'oneOf'>): string =>
  oneOf === undefined ? does : `${does}: ${oneOf.join(', ')}`;

const argumentLines = (command: Command): Line[] => [
  ...(command.operands ?? []).map((operand): Line => [operand.name, sayChoice(operand)]),
  ...optionsOf(command).map(([name, option]): Line => [sayOption(name, option), sayChoice(option)]),
  ['--help', 'shows this help and does nothing else'],
];

const layOut = (lines: readonly Line[]): string => {
  const width = Math.max(...lines.map(([what]) => what.length));
  return lines.map(([what, does]) => `  ${what.padEnd(width)}  ${does}`).join('\n');
};

/**
 * The help of a command: how it is typed, what it does, its arguments, and the variables that
 * matter.
 */
export const describeCommand = (command: Command): string => {
  const variables = Object.entries(command.environment ?? {});
  const title = command.readsEnvFile
    ? 'Environment variables, or a file .env:'
    : 'Environment variables:';
  const parts = [
    describeUsage(command),
    command.does,
    layOut(argumentLines(command)),
    ...(variables.length === 0 ? [] : [`${title}\n${layOut(variables)}`]),
  ];
  return `${parts.join('\n\n')}\n`;
};

export type CommandLine<C extends Command> =
  | { readonly kind: 'help' }
  | {
      readonly kind: 'run';
      readonly values: OptionValues<C>;
      readonly operands: readonly string[];
    };

/** A refusal that says how the command is typed. */
export const refuseCommandLine = (
  command: Command,
  message: string,
  cause?: unknown,
): OutcomesError =>
  new OutcomesError(
    'config-invalid',
    message,
    `Use ${describeUsage(command)}; for details, run ${describeHelp(command)}.`,
    { cause },
  );

const parse = (command: Command, args: readonly string[]) => {
  const own = Object.entries(command.options ?? {}).map(
    ([name, { value }]: readonly [string, CommandOption]) =>
      [name, { type: value === undefined ? 'boolean' : 'string' }] as const,
  );
  const options = { ...Object.fromEntries(own), help: { type: 'boolean', short: 'h' } } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    // The text after the first sentence is about arguments that begin with a dash.
    const [sentence = message] = message.split(/\.\s/);
    throw refuseCommandLine(command, `${sentence.replace(/\.$/, '')}.`, cause);
  }
};

const findOperandFault = (
  known: readonly Operand[],
  given: readonly string[],
): string | undefined => {
  const last = known.at(-1);
  const missing = known.find(({ needed }, place) => needed && given[place] === undefined);
  if (missing) return `${missing.name} is missing.`;
  const beyond = last?.many ? undefined : given[known.length];
  if (beyond !== undefined) return `${JSON.stringify(beyond)} is one argument too many.`;
  const wrong = given.find((word, place) => {
    const { oneOf } = known[place] ?? last ?? {};
    return oneOf !== undefined && !oneOf.includes(word);
  });
  return wrong === undefined ? undefined : `${JSON.stringify(wrong)} is not a known value.`;
};

const findOptionFault = (
  command: Command,
  values: Readonly<Record<string, unknown>>,
): string | undefined => {
  const [wrong] = optionsOf(command).filter(([name, { oneOf }]) => {
    const value = values[name];
    return oneOf !== undefined && value !== undefined && !oneOf.includes(String(value));
  });
  return wrong && `--${wrong[0]} does not accept ${JSON.stringify(values[wrong[0]])}.`;
};

/**
 * Reads the arguments of a command.
 *
 * @throws OutcomesError `config-invalid` for an argument that the command does not accept; the
 *   error says how it is typed
 */
export const readCommandLine = <const C extends Command>(
  command: C,
  args: readonly string[],
): CommandLine<C> => {
  const { values, positionals } = parse(command, args);
  if (values.help) return { kind: 'help' };
  const fault =
    findOperandFault(command.operands ?? [], positionals) ?? findOptionFault(command, values);
  if (fault !== undefined) throw refuseCommandLine(command, fault);
  // The parsed options are those of the command, each with its declared type.
  return { kind: 'run', values: values as OptionValues<C>, operands: positionals };
};

type Given<C extends Command> = {
  readonly values: OptionValues<C>;
  readonly operands: readonly string[];
};

const leaveRefused = (error: unknown): never => {
  if (!(error instanceof OutcomesError)) throw error;
  writeSync(2, `${error.message}\n${error.next}\n`);
  return process.exit(1);
};

const envFile = '.env';

/**
 * To be called first in the entry file of a process: reads what was typed, and the file `.env` where
 * the command has one; variables that are set already take precedence. If what was typed asks for
 * help, or is not valid for the command, the process prints the help or the error and ends.
 */
export const startCommand = <const C extends Command>(
  command: C,
  args: readonly string[],
): Given<C> => {
  try {
    const line = readCommandLine(command, args);
    if (line.kind === 'run') {
      // Not Node's own option, which prints a line when there is no such file.
      if (command.readsEnvFile && existsSync(envFile)) loadEnvFile(envFile);
      return line;
    }
  } catch (error) {
    return leaveRefused(error);
  }
  // Written synchronously: text still in a stream is lost when the process ends.
  writeSync(1, describeCommand(command));
  return process.exit(0);
};
