/** Of a text that is cut, so much stands before what differs. */
const before = 20;

const isEdge = (text: string, at: number): boolean => at <= 0 || /\s/.test(text[at - 1] ?? ' ');

/** Where two texts begin to differ, at the beginning of a word. */
const differsFrom = (one: string, other: string): number => {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  while (!isEdge(one, at)) at -= 1;
  return at;
};

const cut = (text: string, from: number, most: number): string => {
  let start = Math.max(0, from - before);
  while (start > 0 && !isEdge(text, start)) start += 1;
  const shown = text.slice(start, start + most);
  return `${start > 0 ? '…' : ''}${shown}${start + most < text.length ? '…' : ''}`;
};

/**
 * Two texts as they fit beside each other: long ones from shortly before the word in which they begin to differ.
 *
 * @param most characters of each
 * @example whereDiffers(longText, longTextWithAnotherEnd, 80) // ['…the rest was late.', '…the rest came.']
 */
export const whereDiffers = (
  from: string | undefined,
  to: string | undefined,
  most: number,
): { readonly from: string | undefined; readonly to: string | undefined } => {
  if (from === undefined || to === undefined || Math.max(from.length, to.length) <= most) {
    const short = (text: string | undefined) => text && cut(text, 0, most);
    return { from: short(from), to: short(to) };
  }
  const at = differsFrom(from, to);
  return { from: cut(from, at, most), to: cut(to, at, most) };
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an item of a list is called by, in the order in which one is looked for. */
const namedBy = ['question', 'id', 'code', 'level', 'word', 'period', 'name', 'term'];

const nameItem = (item: Record<string, unknown>, at: number): string => {
  const by = namedBy.find((key) => typeof item[key] === 'string');
  return by ? String(item[by]) : String(at + 1);
};

/** Paragraphs and bullets are one text. */
const textOf = (items: readonly unknown[]): string | undefined =>
  items.length > 0 && items.every((one) => isRecord(one) && typeof one.text === 'string')
    ? items.map((one) => (isRecord(one) ? String(one.text) : '')).join(' ')
    : undefined;

/**
 * The single things that a value holds, by the words that lead to each.
 *
 * @example partsOf({ amberWithin: { share: 0.05 } }) // [['amberWithin share', 0.05]]
 */
export const partsOf = (value: unknown): (readonly [path: string, value: unknown])[] => {
  const within = (name: string, part: unknown) =>
    partsOf(part).map(([path, one]) => [[name, path].filter(Boolean).join(' '), one] as const);
  if (isRecord(value)) return Object.entries(value).flatMap(([name, part]) => within(name, part));
  if (!Array.isArray(value) || !value.some(isRecord)) return [['', value]];
  const text = textOf(value);
  return text === undefined
    ? value.flatMap((item, at) => within(isRecord(item) ? nameItem(item, at) : `${at + 1}`, item))
    : [['', text]];
};
