import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { shownParts } from '../../test/cards/shown-parts.ts';
import { shownCards } from '../../test/pictures/shown-card.ts';
import type { CardTexts, Product } from './product.ts';
import { isForPeople, type Literal, readLiterals } from './read-literals.ts';

const root = join(import.meta.dirname, '../..');

/** What these say is for a program: patterns, prompts, requests to Teams. */
const notForPeople =
  /^src\/bot\/(?:understanding|language-model|connector|identity)\/|^src\/domain\/stores\//;

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => relative(root, join(root, folder, name)))
    .filter((path) => path.endsWith(ending) && !notForPeople.test(path))
    .sort();

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Names under which a card holds what is read, and what is read only in some states of it. */
const written = new Set([
  'text',
  'title',
  'label',
  'placeholder',
  'errorMessage',
  'altText',
  'summary',
]);

const textsUnder = (value: unknown, name = ''): string[] => {
  if (typeof value === 'string') return written.has(name) && value.trim() ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => textsUnder(one));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) =>
    key === 'data' ? [] : textsUnder(held, key),
  );
};

const expressions = /\$\{[^}]*\}/;

/** The fixed texts of a card's template. */
const templateLiterals = (path: string): Literal[] =>
  textsUnder(JSON.parse(read(path)))
    .filter((text) => text.replace(expressions, '').trim() !== '')
    .map((text) => ({ path, line: 1, pieces: text.split(expressions) }));

const readAllLiterals = (): Literal[] =>
  [
    ...['src/cards', 'src/bot', 'src/domain'].flatMap((folder) =>
      filesIn(folder, '.ts').flatMap((path) => readLiterals(path, read(path))),
    ),
    ...filesIn('src/cards', '.json')
      .filter((path) => !path.endsWith('.data.json'))
      .flatMap(templateLiterals),
  ].filter(isForPeople);

const sentence = /\p{L}+ \p{L}/u;

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return sentence.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
};

/** What the report itself says, which is not ours to word. */
const readReported = (): ReadonlySet<string> =>
  new Set(filesIn('data/reports', '.json').flatMap((path) => stringsIn(JSON.parse(read(path)))));

const cardTexts = (
  { name, summary, content }: (typeof shownCards)[number],
  reported: ReadonlySet<string>,
): CardTexts => ({
  name,
  texts: [
    ...new Set([...shownParts(content).map(({ text }) => text), ...textsUnder(content), summary]),
  ].filter((text) => !reported.has(text)),
});

/** Answers and errors before samples, and invented junk last. */
const rankOf = ({ name }: CardTexts): number => {
  if (name.startsWith('hostile')) return 2;
  return /^(?:answer|error)-/.test(name) ? 0 : 1;
};

/** The words of the report that comes with the bot, in data/words, are the sample's and not the product's. */
const dataFiles = ['data/round-help.json', 'data/glossary.json'];

/** Everything that the bot can say, from its cards and its source. */
export const readProduct = (): Product => {
  const reported = readReported();
  return {
    cards: shownCards
      .map((card) => cardTexts(card, reported))
      .toSorted((a, b) => rankOf(a) - rankOf(b)),
    literals: readAllLiterals(),
    data: Object.fromEntries(dataFiles.map((path) => [path, stringsIn(JSON.parse(read(path)))])),
  };
};
