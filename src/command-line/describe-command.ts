import type { Command, CommandOption, Operand } from './command.ts';

type Line = readonly [what: string, does: string];

const sayOperand = ({ name, needed = false, many = false }: Operand): string => {
  const word = many ? `${name}…` : name;
  return needed ? word : `[${word}]`;
};

const sayOption = (name: string, { value }: CommandOption): string =>
  value === undefined ? `--${name}` : `--${name} ${value}`;

const optionsOf = ({ options = {} }: Command): readonly (readonly [string, CommandOption])[] =>
  Object.entries(options);

/** How a command is typed, with all that it takes: `npm run import -- [--dry-run] FILE…`. */
export const describeUsage = (command: Command): string => {
  const { run, operands = [] } = command;
  const taken = [
    ...optionsOf(command).map(([name, option]) => `[${sayOption(name, option)}]`),
    ...operands.map(sayOperand),
  ];
  // What stands before the two dashes npm takes for itself.
  const dashes = run.startsWith('npm ') ? ['--'] : [];
  return taken.length === 0 ? run : [run, ...dashes, ...taken].join(' ');
};

/** How the help of a command is asked for. */
export const describeHelp = ({ run }: Command): string =>
  run.startsWith('npm ') ? `${run} -- --help` : `${run} --help`;

const argumentLines = (command: Command): Line[] => [
  ...(command.operands ?? []).map(({ name, does, oneOf }): Line => {
    const choice = oneOf === undefined ? '' : `: ${oneOf.join(', ')}`;
    return [name, `${does}${choice}`];
  }),
  ...optionsOf(command).map(([name, option]): Line => [sayOption(name, option), option.does]),
  ['--help', 'says this, and does nothing'],
];

const layOut = (lines: readonly Line[]): string => {
  const width = Math.max(...lines.map(([what]) => what.length));
  return lines.map(([what, does]) => `  ${what.padEnd(width)}  ${does}`).join('\n');
};

/** The help of a command: how it is typed, what it does, what it takes, which variables matter. */
export const describeCommand = (command: Command): string => {
  const variables = Object.entries(command.environment ?? {});
  const title = command.readsEnvFile ? 'Environment, or a file .env:' : 'Environment:';
  const parts = [
    describeUsage(command),
    command.does,
    layOut(argumentLines(command)),
    ...(variables.length === 0 ? [] : [`${title}\n${layOut(variables)}`]),
  ];
  return `${parts.join('\n\n')}\n`;
};
