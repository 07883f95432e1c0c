import { readFile, writeFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';
import { startCommand } from '../src/cli/command-line.ts';
import { iconsCommand } from './commands.ts';

startCommand(iconsCommand, process.argv.slice(2));

const folder = new URL('../appPackage/', import.meta.url);

for (const icon of ['color', 'outline']) {
  const svg = await readFile(new URL(`icons/${icon}.svg`, folder), 'utf8');
  const picture = new Resvg(svg).render();
  await writeFile(new URL(`${icon}.png`, folder), picture.asPng());
  process.stdout.write(`appPackage/${icon}.png ${picture.width}×${picture.height}\n`);
}
