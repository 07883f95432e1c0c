/**
 * A program for the tests of the commands: starts each of the programs given, in this one process, with
 * the arguments given, and prints how each ended. A process for each takes a minute in all, most of it to
 * read the same modules.
 *
 *     node start-each.ts '[["/…/src/main.ts", ["--help"]], …]'
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Ended } from '../run-program.ts';

class Exit extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`ended with ${code}`);
    this.code = code;
  }
}

const write = fs.writeSync;
const end = process.exit.bind(process);
const written = { 1: '', 2: '' };

Object.assign(fs, {
  writeSync: (file: 1 | 2, text: string) => {
    written[file] += text;
    return text.length;
  },
});
syncBuiltinESMExports();
Object.assign(process, {
  exit: (code: number) => {
    throw new Exit(code);
  },
});

const start = async (program: string, args: readonly string[], at: number): Promise<Ended> => {
  Object.assign(written, { 1: '', 2: '' });
  process.argv = [process.execPath, program, ...args];
  try {
    await import(`${pathToFileURL(program)}?${at}`);
  } catch (error) {
    if (error instanceof Exit) return { code: error.code, stdout: written[1], stderr: written[2] };
    throw error;
  }
  throw new Error(`${program} ${args.join(' ')} did not end at once.`);
};

const calls: [program: string, args: string[]][] = JSON.parse(process.argv[2] ?? '[]');
const ended: Ended[] = [];
for (const [at, [program, args]] of calls.entries()) ended.push(await start(program, args, at));
write(1, JSON.stringify(ended));
end(0);
