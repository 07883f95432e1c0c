import { groups, notRead } from './groups.ts';
import type { Product } from './product.ts';
import { holds, textOfLiteral } from './read-literals.ts';

/** What an editor reads aloud in a minute. */
const wordsAMinute = 250;

/** A heading or a button is not longer; what is longer and ends in no stop is a part of a sentence. */
const longestLabel = 8;

const countWords = (text: string): number => text.match(/[\p{L}\d][\p{L}\d’'-]*/gu)?.length ?? 0;

const isSentence = (text: string): boolean => /[.?!:]”?\)?$/u.test(text);

const countValues = (text: string): number => text.split('…').length - 1;

/** Not a piece that only means something within another text, nor mostly values. */
const isWhole = (text: string): boolean =>
  /^[“\p{Lu}\d⚠…]/u.test(text) &&
  countWords(text) > countValues(text) + (text.startsWith('…') ? 1 : 0) &&
  (isSentence(text) || countWords(text) <= longestLabel);

/** As it reads on a card: the mark at the end of a button says only that something opens. */
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').replace(/ ›$/, '');

type Found = { text: string; group: number; isShown: boolean };

/** Each text once, with the first group of people who read it. */
const findTexts = ({ cards, literals }: Product): Found[] => {
  const shown = [
    ...new Set(
      cards.filter(({ name }) => !name.startsWith('hostile')).flatMap(({ texts }) => texts),
    ),
  ];
  const found = new Map<string, Found>();
  for (const literal of literals.filter(({ path }) => !notRead.test(path))) {
    const text = plain(textOfLiteral(literal));
    const group = groups.findIndex(({ files }) => files.test(literal.path));
    const known = found.get(text);
    if (known) known.group = Math.min(known.group, group);
    else if (isWhole(text))
      found.set(text, { text, group, isShown: shown.some((one) => holds(one, literal)) });
  }
  return [...found.values()];
};

const section = (title: string, texts: readonly string[]): string[] => {
  const labels = texts.filter((text) => !isSentence(text));
  const sentences = texts.filter(isSentence).map((text) => `- ${text}`);
  if (texts.length === 0) return [];
  return [
    `## ${title}`,
    ...(labels.length > 0 ? [labels.join(' · ')] : []),
    ...(sentences.length > 0 ? [sentences.join('\n')] : []),
  ];
};

const fileTitles: Readonly<Record<string, string>> = {
  'data/round-help.json': 'Answers about filling in',
  'data/glossary.json': 'What the terms mean',
};

/**
 * The texts of the product to be read aloud, each once, by what the person who reads it is doing;
 * `…` is a name, a figure or another value.
 *
 * @param all also those that none of the kept cards shows: refusals, mistakes, and rare cases
 */
export const writeShort = (product: Product, all: boolean): string => {
  const found = findTexts(product);
  const kept = found.filter(({ isShown }) => all || isShown);
  const body = [
    ...groups.flatMap(({ title }, at) =>
      section(
        title,
        kept.filter(({ group }) => group === at).map(({ text }) => text),
      ),
    ),
    ...(all
      ? Object.entries(product.data).flatMap(([file, texts]) =>
          section(fileTitles[file] ?? file, [...new Set(texts)]),
        )
      : []),
  ];
  const words = countWords(body.filter((line) => !line.startsWith('## ')).join('\n'));
  const minutes = Math.ceil(words / wordsAMinute);
  const rest = all
    ? []
    : [
        `${found.length - kept.length} texts are left out because none of the cards of \`npm run gallery\` shows them: refusals, mistakes and rare cases. \`npm run texts -- --all\` has them too, with the answers about filling in and the terms.`,
      ];
  return `${[
    '# The texts of the product',
    `${words.toLocaleString('en-GB')} words: ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} to read. Each text is here once; “…” is a name, a figure or another value. \`npm run texts -- --places\` says where each is.`,
    ...rest,
    ...body,
  ].join('\n\n')}\n`;
};
