import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');

export type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** What a program needs of its surroundings to start, and nothing that it could be configured by. */
export const bareEnvironment = () => {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  return { PATH, NODE_COMPILE_CACHE };
};

/** Runs a program of the repository as a process of its own, with no settings but those given. */
export const runProgram = async (
  program: string,
  args: readonly string[],
  {
    env,
    cwd = root,
  }: { readonly env?: Readonly<Record<string, string>>; readonly cwd?: string } = {},
): Promise<Ended> => {
  const all = [join(root, program), ...args];
  try {
    const printed = await run(process.execPath, all, {
      env: { ...bareEnvironment(), ...env },
      cwd,
    });
    return { code: 0, ...printed };
  } catch (error) {
    const { code, stdout, stderr } = error as Ended;
    return { code, stdout, stderr };
  }
};
