import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { startCommand } from '../src/cli/command-line.ts';
import { textsCommand } from './commands.ts';
import { readProduct } from './texts/read-product.ts';
import { writeTexts } from './texts/write-texts.ts';

const { operands } = startCommand(textsCommand, process.argv.slice(2));
const [file = 'build/texts.md'] = operands;

await mkdir(dirname(resolve(file)), { recursive: true });
await writeFile(file, writeTexts(readProduct()));
console.log(`Wrote ${file}.`);
