import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as bench from '../../bench/bench-commands.ts';
import * as scripts from '../../scripts/commands.ts';
import { type Command, readCommandLine } from '../../src/cli/command-line.ts';
import * as cli from '../../src/cli/commands.ts';
import type { DocumentedCommand } from './read-commands.ts';

const root = join(import.meta.dirname, '../..');

const isCommand = (one: unknown): one is Command =>
  typeof one === 'object' && one !== null && 'run' in one && 'does' in one;

/** Every command that declares its arguments, by how it is typed. */
const declared: ReadonlyMap<string, Command> = new Map(
  [cli, scripts, bench, bench.benchParts]
    .flatMap((module): unknown[] => Object.values(module))
    .filter(isCommand)
    .map((command) => [command.run, command]),
);

const scriptNames: ReadonlySet<string> = new Set(
  Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts),
);

/** What the tests read, and what a tool of npm takes. */
const testVariables = ['UPDATE_CARDS', 'FUZZ_SEED'];

const argumentFault = (command: Command, args: readonly string[]): string | undefined => {
  try {
    readCommandLine(command, args);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

const variableFault = (
  { variables }: DocumentedCommand,
  command: Command | undefined,
): string | undefined => {
  const known = [...Object.keys(command?.environment ?? {}), ...(command ? [] : testVariables)];
  const wrong = variables.find((name) => !known.includes(name));
  return wrong && `it does not read ${wrong}`;
};

const programs = ['ci', 'install'];

/** A command is also named alone, without what it needs. */
const isNamedOnly = (given: readonly string[]): boolean => given.length === 0;

const scriptFault = (documented: DocumentedCommand): string | undefined => {
  const [, verb = '', ...rest] = documented.words;
  if (programs.includes(verb)) {
    const wrong = rest.find((word) => word !== '--omit=dev');
    return wrong && `npm ${verb} does not take ${wrong} here`;
  }
  const isRun = verb === 'run';
  const name = isRun ? rest[0] : verb;
  if (!name || !scriptNames.has(name)) return `package.json has no ${name}`;
  const [dashes, ...given] = isRun ? rest.slice(1) : rest;
  if (dashes !== undefined && dashes !== '--') return 'npm keeps arguments before -- for itself';
  const command = declared.get(isRun ? `npm run ${name}` : `npm ${name}`);
  if (!command && given.length > 0) return 'it declares no arguments';
  return (
    variableFault(documented, command) ??
    (command && !isNamedOnly(given) ? argumentFault(command, given) : undefined)
  );
};

const nodeFault = ({ words: [, path = '', ...given] }: DocumentedCommand): string | undefined => {
  if (path.startsWith('-')) return undefined;
  if (!existsSync(join(root, path))) return `there is no ${path}`;
  const command = declared.get(`node ${path}`);
  return command && argumentFault(command, given);
};

const npxFault = ({ words: [, program, pattern = ''] }: DocumentedCommand): string | undefined => {
  if (program !== 'mocha') return `npx ${program} is not known`;
  const found = globSync(pattern.replaceAll('…', '**/*'), { cwd: root });
  return found.length > 0 ? undefined : `${pattern} matches no file`;
};

/** Why a command would not do what a page says; undefined if nothing speaks against it. */
export const findCommandFault = (documented: DocumentedCommand): string | undefined => {
  const [program] = documented.words;
  if (program === 'npm') return scriptFault(documented);
  return program === 'npx' ? npxFault(documented) : nodeFault(documented);
};
