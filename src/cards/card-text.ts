import type { Card } from './card.ts';

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Markdown as it is read: a link by its words, a mark that is escaped as itself. */
const readMarkdown = (text: string): string =>
  text
    .replace(/(?<!\\)\[((?:\\.|[^[\]\\])*)\]\([^()[\]]*\)/g, '$1')
    .replace(/(?<!\\)\*\*/g, '')
    .replace(/\\([^a-zA-Z0-9\s])/g, '$1');

const runsOf = ({ inlines }: Node): string =>
  (Array.isArray(inlines) ? inlines : [])
    .map((run) => (isNode(run) ? String(run.text ?? '') : String(run)))
    .join('');

const cellsOf = (row: unknown): string =>
  isNode(row) && Array.isArray(row.cells)
    ? row.cells.map((cell) => linesOf(cell).join(' ')).join(' | ')
    : '';

const factsOf = ({ facts }: Node): string[] =>
  (Array.isArray(facts) ? facts : []).map(({ title, value }) => `${title}: ${value}`);

const childrenOf = ({ body, items, columns }: Node): unknown[] =>
  [body, items, columns].flatMap((each) => (Array.isArray(each) ? each : []));

/** A button as wide as the card: one text, with the sign of what can be pressed. */
const isButton = ({ selectAction, items }: Node): boolean =>
  selectAction !== undefined &&
  Array.isArray(items) &&
  items.length === 1 &&
  String(items[0]?.text).endsWith('›');

const linesOf = (value: unknown): string[] => {
  if (!isNode(value) || isButton(value)) return [];
  switch (value.type) {
    case 'TextBlock':
      return [readMarkdown(String(value.text ?? ''))];
    case 'RichTextBlock':
      return [runsOf(value)];
    case 'Image':
      return typeof value.altText === 'string' ? [value.altText] : [];
    case 'FactSet':
      return factsOf(value);
    case 'Table':
      return (Array.isArray(value.rows) ? value.rows : []).map(cellsOf);
    default:
      // A chart says in its fallback what it shows.
      return String(value.type).startsWith('Chart.')
        ? linesOf(value.fallback)
        : childrenOf(value).flatMap(linesOf);
  }
};

/** Signs of what can be pressed. */
const pressSigns = /[\u00a0 ][›▾▴]$|^(?:Show ▾|Hide ▴)$/u;

/**
 * Everything that a card says, folded parts too, one line for each text: for a reader that has no card.
 *
 * @example cardText(card) // 'S05A Total crime\n6,270\ncrimes\n…'
 */
export const cardText = ({ content }: Pick<Card, 'content'>): string =>
  linesOf({ ...content, type: 'Container' })
    .map((text) => text.replace(pressSigns, '').trim())
    .filter((text) => text !== '')
    .join('\n');

const withoutFolded = (_: string, value: unknown): unknown =>
  isNode(value) && value.isVisible === false ? undefined : value;

/** What a card says before anything is pressed, one line for each text. */
export const visibleText = (card: Pick<Card, 'content'>): string =>
  cardText({ content: JSON.parse(JSON.stringify(card.content, withoutFolded)) });

const titlesOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(titlesOf);
  if (!isNode(value)) return [];
  if (String(value.type).startsWith('Action.'))
    return typeof value.title === 'string' ? [value.title] : [];
  if (isButton(value)) return linesOf({ type: 'Container', items: value.items });
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'selectAction' || name === 'fallback' ? [] : titlesOf(inner),
  );
};

/** The titles of the buttons of a card before anything is pressed. */
export const visibleButtons = ({ content }: Pick<Card, 'content'>): string[] =>
  titlesOf(JSON.parse(JSON.stringify(content, withoutFolded))).map((text) =>
    text.replace(pressSigns, '').trim(),
  );
