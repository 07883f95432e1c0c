import { startCommand } from '../src/cli/command-line.ts';
import { structureCommand } from './commands.ts';
import { filesOfTurn } from './structure/files-of-turn.ts';
import { readImports } from './structure/read-imports.ts';

/**
 * Prints what a newcomer has to find their way through: how many files there are and how long, how many
 * serve a single other one, and how many a message runs through.
 */

const { values } = startCommand(structureCommand, process.argv.slice(2));

/** What it counts is an inside of its own, taken as a whole. */
const understanding = 'src/bot/understanding/';

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const print = (label: string, value: number | string): void =>
  console.log(`${label.padEnd(62)} ${value}`);

const files = readImports('src').filter(({ path }) => !path.startsWith(understanding));
const lengths = files.map(({ lines }) => lines);
const longest = files.reduce((a, b) => (b.lines > a.lines ? b : a));
const single = files.filter(({ importers }) => importers.length === 1);
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));
const beside = single.filter(
  ({ path, importers: [importer = ''] }) => folderOf(path) === folderOf(importer),
);

print('TypeScript files in src, without understanding', files.length);
print('median length in lines', median(lengths));
print('length of the longest in lines', `${longest.lines} (${longest.path})`);
print('files with a single importer', single.length);
print('of these, imported from the same folder', beside.length);

for (const [text, run] of await filesOfTurn(['trend of S05A', 'hello'])) {
  const counted = run.filter((path) => !path.startsWith(understanding));
  print(`files that "${text}" goes through`, counted.length);
  if (values.list) for (const path of counted) console.log(`  ${path}`);
}
