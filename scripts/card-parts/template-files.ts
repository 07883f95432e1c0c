import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { copyParts, Parts } from './copy-parts.ts';

export type Template = Parameters<typeof copyParts>[0];

const cards = join(import.meta.dirname, '../../src/cards');

const namesIn = (folder: string): string[] =>
  readdirSync(join(cards, folder))
    .filter((name) => name.endsWith('.json') && !name.endsWith('.data.json'))
    .map((name) => join(folder, basename(name, '.json')));

const read = (name: string): Template => JSON.parse(readFileSync(pathOf(name), 'utf8'));

/** The path of a template, or of what lies beside it. */
export const pathOf = (name: string, ending = '.json'): string => join(cards, `${name}${ending}`);

/** The whole cards, by their names: `indicator`, `form/update`. */
export const templateNames: readonly string[] = [...namesIn('.'), ...namesIn('form')];

/** What several cards share, by the same names: `parts/head`. */
export const partNames: readonly string[] = namesIn('parts');

export const readTemplate = read;

/** The sample data of a card, with which a designer sees all of it. */
export const readSampleData = (name: string): Template =>
  JSON.parse(readFileSync(pathOf(name, '.data.json'), 'utf8'));

export const readParts = (): Parts =>
  Object.fromEntries(partNames.map((name) => [basename(name), read(name)]));
