type Node = Readonly<Record<string, unknown>>;

/** A piece of text that somebody meets on a card. */
export type ShownPart = {
  /** What stands in an input is a `field`; `folded` is what appears only when something is pressed. */
  readonly kind: 'text' | 'button' | 'field' | 'folded';
  readonly text: string;
};

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Carried and not shown, or shown only in place of what is not known. */
const unseen = new Set(['fallback', 'fallbackText', 'selectAction', 'data', 'choices']);

/** What an element holds under these names is there to be read. */
const written = new Set(['text', 'title', 'label']);

/** Without the marks that Markdown takes away; those that are escaped are there to be read. */
const plain = (text: string): string =>
  text
    .replace(/^- /gm, '')
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\((?:\\.|[^)\\])*\)/g, '$1')
    .replace(/(?<!\\)\*\*/g, '')
    .replace(/\\([^a-zA-Z0-9\s])/g, '$1');

const isOfType = ({ type }: Node, start: string): boolean => String(type).startsWith(start);

/** What stands in an input: of a list of choices the titles of those that are chosen. */
const fieldOf = ({ value, choices }: Node): string => {
  if (typeof value !== 'string') return '';
  if (!Array.isArray(choices)) return value;
  const chosen = choices.filter((choice) => value.split(',').includes(String(choice.value)));
  return chosen.map(({ title }) => String(title)).join(', ');
};

const fieldsOf = (node: Node): ShownPart[] => {
  // A box that is ticked shows its tick.
  if (!isOfType(node, 'Input.') || isOfType(node, 'Input.Toggle')) return [];
  const text = fieldOf(node);
  return text ? [{ kind: 'field', text }] : [];
};

const writtenPart = (node: Node, text: string): ShownPart => ({
  kind: isOfType(node, 'Action.') ? 'button' : 'text',
  // Markdown is read in a TextBlock and nowhere else.
  text: isOfType(node, 'TextBlock') ? plain(text) : text,
});

const fold = (parts: readonly ShownPart[]): ShownPart[] =>
  parts.map(({ text }) => ({ kind: 'folded', text }));

const partsInside = (node: Node): ShownPart[] =>
  Object.entries(node).flatMap(([name, held]): ShownPart[] => {
    if (unseen.has(name)) return [];
    if (typeof held === 'string') return written.has(name) ? [writtenPart(node, held)] : [];
    return isOfType(node, 'Action.ShowCard') ? fold(shownParts(held)) : shownParts(held);
  });

/** The runs of a line are read as one text. */
const lineOf = ({ inlines }: Node): ShownPart[] => {
  const runs = Array.isArray(inlines) ? inlines : [];
  const text = runs.map((run) => (isNode(run) ? run.text : run)).join('');
  return [{ kind: 'text', text }];
};

const partsOfNode = (node: Node): ShownPart[] => {
  // A chart is drawn by clients that know it, and its fallback is read by the others.
  if (isOfType(node, 'Chart.')) return shownParts(node.fallback);
  const inside = isOfType(node, 'RichTextBlock') ? lineOf(node) : partsInside(node);
  const parts = [...inside, ...fieldsOf(node)].filter(({ text }) => text.trim() !== '');
  return node.isVisible === false ? fold(parts) : parts;
};

/** Everything that can be read on a card or a part of it, in the order of its JSON. */
export const shownParts = (value: unknown): ShownPart[] => {
  if (Array.isArray(value)) return value.flatMap(shownParts);
  return isNode(value) ? partsOfNode(value) : [];
};

type Kind = ShownPart['kind'];

const textsOf = (card: unknown, ...kinds: readonly Kind[]): string[] =>
  shownParts(card).flatMap(({ kind, text }) => (kinds.includes(kind) ? [text] : []));

/** What can be read on a card before anything is pressed, with a bar between its pieces. */
export const shownText = (card: unknown): string =>
  textsOf(card, 'text', 'field', 'button').join(' | ');

/** What a card shows only when it is unfolded. */
export const foldedText = (card: unknown): string => textsOf(card, 'folded').join(' | ');

/** The titles of the buttons that can be pressed without unfolding anything. */
export const buttonsOn = (card: unknown): string[] => textsOf(card, 'button');
