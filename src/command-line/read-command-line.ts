import { parseArgs } from 'node:util';
import { OutcomesError } from '../domain/outcomes-error.ts';
import type { Command, CommandOption, Operand, OptionValues } from './command.ts';
import { describeHelp, describeUsage } from './describe-command.ts';

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
    `Write ${describeUsage(command)}; ${describeHelp(command)} says more.`,
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
    // What follows the first sentence is about arguments that begin with a dash.
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
  return wrong === undefined ? undefined : `${JSON.stringify(wrong)} is not known here.`;
};

/**
 * Reads what stands behind a command.
 *
 * @throws OutcomesError `config-invalid` for what the command does not take, with how it is typed
 */
export const readCommandLine = <const C extends Command>(
  command: C,
  args: readonly string[],
): CommandLine<C> => {
  const { values, positionals } = parse(command, args);
  if (values.help) return { kind: 'help' };
  const fault = findOperandFault(command.operands ?? [], positionals);
  if (fault !== undefined) throw refuseCommandLine(command, fault);
  // The options that were parsed are those of the command, each with the type that it has there.
  return { kind: 'run', values: values as OptionValues<C>, operands: positionals };
};
