import type { Button } from './card.ts';
import { actionSet, line } from './elements.ts';
import { section } from './frame.ts';
import type { Content } from './render.ts';

/** Where a page stands in its list, and the way to those beside it. */
export type PagerView = {
  /** "Risks 11–20 of 23" */
  readonly words: string;
  readonly turns: readonly Button[];
};

/** What stands under a page of a long list; nothing when all of it is shown. */
export const pager = (view: PagerView | undefined): Content[] =>
  view === undefined
    ? []
    : [
        line(view.words, { size: 'Small', subtle: true, spacing: 'Medium' }),
        ...actionSet(view.turns),
      ];

type Group = {
  /** Absent: the items stand alone. */
  readonly heading?: string;
  readonly items: readonly Content[];
  /** What is said of those that do not fit. */
  readonly more: (left: number) => string;
};

/** About what the heading and the line about the rest take, in characters. */
const around = 500;

const sizeOf = (content: Content): number => JSON.stringify(content).length + 1;

const sizeOfAll = (items: readonly Content[]): number =>
  items.reduce((size, one) => size + sizeOf(one), around);

/** What small groups leave over goes to the large ones. */
const shareRoom = (sizes: readonly number[], room: number): number => {
  let left = room;
  const rising = sizes.toSorted((a, b) => a - b);
  const tooLarge = rising.findIndex((size, index) => {
    if (size > left / (rising.length - index)) return true;
    left -= size;
    return false;
  });
  return tooLarge === -1 ? room : left / (rising.length - tooLarge);
};

const cutGroup = ({ items, more }: Group, room: number): Content[] => {
  let left = room - around;
  const full = items.findIndex((one) => {
    left -= sizeOf(one);
    return left < 0;
  });
  if (full === -1) return [...items];
  const rest = line(more(items.length - full), { weight: 'Bolder', spacing: 'Medium' });
  return [...items.slice(0, full), rest];
};

/** A rule right under a heading would part the two. */
const withoutRule = ([first, ...rest]: readonly Content[]): Content[] =>
  first === undefined
    ? []
    : ['separator' in first ? { ...first, separator: false } : first, ...rest];

/**
 * Lists under their headings, cut so that a card which holds them stays within what Teams takes. A
 * long one is cut before a short one, and says how many are left out. An empty one is left out.
 */
export const fitSections = (groups: readonly Group[], room = 15_000): Content[] => {
  const filled = groups.filter(({ items }) => items.length > 0);
  const share = shareRoom(
    filled.map(({ items }) => sizeOfAll(items)),
    room,
  );
  return filled.flatMap((group) => {
    const shown = cutGroup(group, share);
    return group.heading === undefined ? shown : [section(group.heading, withoutRule(shown))];
  });
};
