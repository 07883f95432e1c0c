import type { CardTexts, Product } from './product.ts';
import { holds, type Literal, textOfLiteral } from './read-literals.ts';

const head = `# Every text of the product

Written by \`npm run texts\` from what the bot says. Each sentence stands once, on the first card that shows it, with the
places in the source that it comes from; what stands there between other words is a value. Sentences that none of these
cards shows follow by file, with “…” for a value. Texts of the report itself are left out.
`;

/** More would hide the sentence. */
const mostPlaces = 4;

const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' / ').trim();

const placeOf = ({ path, line }: Literal): string => `${path.replace(/^src\//, '')}:${line}`;

/** The lines of a card that say something which no card before it said. */
const linesOf = (
  { texts }: CardTexts,
  literals: readonly Literal[],
  said: Set<Literal>,
): string[] =>
  texts.flatMap((text) => {
    const fresh = literals.filter((literal) => !said.has(literal) && holds(text, literal));
    for (const literal of fresh) said.add(literal);
    const places = [...new Set(fresh.map(placeOf))].slice(0, mostPlaces).join(', ');
    return fresh.length > 0 ? [`- ${oneLine(text)} \`${places}\``] : [];
  });

const groupByPath = (literals: readonly Literal[]): [string, Literal[]][] => {
  const groups = new Map<string, Literal[]>();
  for (const literal of literals)
    groups.set(literal.path, [...(groups.get(literal.path) ?? []), literal]);
  return [...groups];
};

const list = (lines: readonly string[]): string => [...new Set(lines)].join('\n');

/** All texts of the product as one page, by card and by file. */
export const writePlaces = ({ cards, literals, data }: Product): string => {
  const said = new Set<Literal>();
  const shown = cards.map((card) => ({ name: card.name, lines: linesOf(card, literals, said) }));
  const isNew = ({ lines }: { readonly lines: readonly string[] }): boolean => lines.length > 0;
  const rest = literals.filter((literal) => !said.has(literal));
  return `${[
    head.trim(),
    '## Cards',
    ...shown.filter(isNew).map(({ name, lines }) => `### ${name}\n\n${list(lines)}`),
    `### Cards that say nothing else\n\n${shown
      .filter((card) => !isNew(card))
      .map(({ name }) => name)
      .join(', ')}`,
    '## Said elsewhere',
    ...groupByPath(rest).map(
      ([path, found]) => `### ${path}\n\n${list(found.map((one) => `- ${textOfLiteral(one)}`))}`,
    ),
    '## Data files',
    ...Object.entries(data).map(
      ([file, texts]) => `### ${file}\n\n${list(texts.map((text) => `- ${oneLine(text)}`))}`,
    ),
  ].join('\n\n')}\n`;
};
