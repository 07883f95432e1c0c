import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { startCommand } from '../src/cli/command-line.ts';
import { textsCommand } from './commands.ts';
import { readProduct } from './texts/read-product.ts';
import { writePlaces } from './texts/write-places.ts';
import { writeShort } from './texts/write-short.ts';

const { operands, values } = startCommand(textsCommand, process.argv.slice(2));
const [file = 'build/texts.md'] = operands;

await mkdir(dirname(resolve(file)), { recursive: true });
const product = readProduct();
await writeFile(
  file,
  values.places ? writePlaces(product) : writeShort(product, values.all ?? false),
);
console.log(`Wrote ${file}.`);
