type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Shown by no renderer, or only in place of what is not known. */
const unseen = new Set(['fallback', 'fallbackText', 'selectAction', 'data', 'choices', 'value']);

/** What stands on the card under these names is there to be read. */
const written = new Set(['text', 'title', 'label']);

/** Without the marks that Markdown takes away; those that are escaped are there to be read. */
const plain = (text: string): string =>
  text
    .replace(/^- /gm, '')
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\((?:\\.|[^)\\])*\)/g, '$1')
    .replace(/(?<!\\)\*\*/g, '')
    .replace(/\\([^a-zA-Z0-9\s])/g, '$1');

// A chart is drawn by clients that know it; the renderer here takes its fallback.
const isChart = ({ type }: Node): boolean => String(type).startsWith('Chart.');

const textsIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!isNode(value) || value.isVisible === false) return [];
  if (isChart(value)) return textsIn(value.fallback);
  return Object.entries(value).flatMap(([name, held]) => {
    if (unseen.has(name)) return [];
    if (!written.has(name) || typeof held !== 'string') return textsIn(held);
    // Markdown is read in a TextBlock and nowhere else.
    return [value.type === 'TextBlock' ? plain(held) : held];
  });
};

const squeeze = (text: string): string => text.replace(/\s+/g, '');

/** The texts of a card, in the order of its JSON, that are not to be read in that order on the page. */
export const findMissingTexts = (content: Node, page: string): string[] => {
  const read = squeeze(page);
  let from = 0;
  return textsIn(content).filter((text) => {
    const at = read.indexOf(squeeze(text), from);
    if (at >= 0) from = at + squeeze(text).length;
    return at < 0;
  });
};
