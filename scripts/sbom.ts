import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { startCommand } from '../src/cli/command-line.ts';
import { sbomCommand } from './commands.ts';
import { makeReproducible } from './licences/make-reproducible.ts';

const {
  operands: [path = 'build/sbom.json'],
} = startCommand(sbomCommand, process.argv.slice(2));

const root = join(import.meta.dirname, '..');
const npm = process.env.npm_execpath;
if (npm === undefined) throw new Error('Run this script with npm run sbom.');
const args = ['sbom', '--package-lock-only', '--omit=dev', '--sbom-format=cyclonedx'];
const { stdout } = await promisify(execFile)(process.execPath, [npm, ...args], {
  cwd: root,
  maxBuffer: 64 * 1024 * 1024,
});
const { name } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
await mkdir(dirname(path), { recursive: true });
await writeFile(path, makeReproducible(stdout, name));
console.log(path);
