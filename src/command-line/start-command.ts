import { writeSync } from 'node:fs';
import { OutcomesError } from '../domain/outcomes-error.ts';
import type { Command, OptionValues } from './command.ts';
import { describeCommand } from './describe-command.ts';
import { readCommandLine } from './read-command-line.ts';

type Given<C extends Command> = {
  readonly values: OptionValues<C>;
  readonly operands: readonly string[];
};

const leaveRefused = (error: unknown): never => {
  if (!(error instanceof OutcomesError)) throw error;
  writeSync(2, `${error.message}\n${error.next}\n`);
  return process.exit(1);
};

/**
 * For the entry of a process, ahead of anything else: takes what was typed. When that is a wish for
 * help, or nothing that the command takes, the process says so and ends here.
 */
export const startCommand = <const C extends Command>(
  command: C,
  args: readonly string[],
): Given<C> => {
  try {
    const line = readCommandLine(command, args);
    if (line.kind === 'run') return line;
  } catch (error) {
    return leaveRefused(error);
  }
  // Written at once: what waits in a stream is lost when the process ends.
  writeSync(1, describeCommand(command));
  return process.exit(0);
};
