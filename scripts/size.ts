import { execFile } from 'node:child_process';
import { copyFile, lstat, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startCommand } from '../src/cli/command-line.ts';
import { sizeCommand } from './commands.ts';

startCommand(sizeCommand, process.argv.slice(2));

/**
 * Makes a production install (npm ci --omit=dev) in a temporary folder and prints what each package
 * takes on the disk, the largest first: the packages that it brings in a folder of its own included. Then says
 * how much of it the image has.
 */
const root = join(import.meta.dirname, '..');
const run = promisify(execFile);

/** As du -m counts them. */
const megabyte = 1_048_576;

const install = async (folder: string): Promise<void> => {
  for (const name of ['package.json', 'package-lock.json', '.npmrc'])
    await copyFile(join(root, name), join(folder, name));
  const args = ['ci', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new Error('Run this script with npm run size.');
  await run(process.execPath, [npm, ...args], { cwd: folder });
};

/** Takes out what the image does not have either, by the Dockerfile's own command. */
const slim = async (folder: string): Promise<void> => {
  const dockerfile = await readFile(join(root, 'Dockerfile'), 'utf8');
  const [, command] = /^RUN (find node_modules .* -delete)$/m.exec(dockerfile) ?? [];
  if (!command) throw new Error('The Dockerfile deletes nothing from node_modules.');
  await run('sh', ['-c', command], { cwd: folder });
};

const measure = async (path: string): Promise<number> => {
  const { blocks, size } = await lstat(path);
  // Windows counts no blocks.
  return blocks ? blocks * 512 : size;
};

const measureFolder = async (folder: string): Promise<number> => {
  const names = await readdir(folder, { recursive: true });
  let bytes = await measure(folder);
  for (const name of names) bytes += await measure(join(folder, name));
  return bytes;
};

const listPackages = async (modules: string): Promise<string[]> => {
  const names = (await readdir(modules)).filter((name) => !name.startsWith('.'));
  const lists = names.map(async (name) =>
    name.startsWith('@')
      ? (await readdir(join(modules, name))).map((own) => `${name}/${own}`)
      : [name],
  );
  return (await Promise.all(lists)).flat();
};

const sayMegabytes = (bytes: number): string => `${(bytes / megabyte).toFixed(1).padStart(7)} MB`;

const folder = await mkdtemp(join(tmpdir(), 'outcomes-size-'));
try {
  await install(folder);
  const modules = join(folder, 'node_modules');
  const sizes: { name: string; bytes: number }[] = [];
  for (const name of await listPackages(modules))
    sizes.push({ name, bytes: await measureFolder(join(modules, name)) });
  sizes.sort((a, b) => b.bytes - a.bytes);
  for (const { name, bytes } of sizes.filter((one) => one.bytes >= megabyte))
    console.log(`${sayMegabytes(bytes)}  ${name}`);
  const small = sizes.filter(({ bytes }) => bytes < megabyte);
  const rest = small.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`${sayMegabytes(rest)}  ${small.length} packages below 1 MB`);
  console.log(`${sayMegabytes(await measureFolder(modules))}  in total, ${sizes.length} packages`);
  await slim(folder);
  console.log(`${sayMegabytes(await measureFolder(modules))}  in the image`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
