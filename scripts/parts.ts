import { writeFileSync } from 'node:fs';
import { startCommand } from '../src/cli/command-line.ts';
import { copyParts, printJson } from './card-parts/copy-parts.ts';
import {
  partNames,
  pathOf,
  readParts,
  readTemplate,
  templateNames,
} from './card-parts/template-files.ts';
import { partsCommand } from './commands.ts';

startCommand(partsCommand, process.argv.slice(2));

const parts = readParts();

for (const name of [...partNames, ...templateNames]) {
  const template = readTemplate(name);
  const renewed = copyParts(template, parts);
  if (JSON.stringify(renewed) === JSON.stringify(template)) continue;
  writeFileSync(pathOf(name), `${printJson(renewed)}\n`);
  process.stdout.write(`src/cards/${name}.json: parts updated.\n`);
}
