import { actionSet, type Button } from './buttons.ts';
import { section } from './card.ts';
import { line, textIfAny } from './lines.ts';
import moreTemplate from './parts/more.json' with { type: 'json' };
import { type CardElement, compileElement } from './render.ts';

const fillMore = compileElement(moreTemplate);

/** The place of a page in its list, and the buttons to the pages before and after it. */
export type PagerView = {
  /** "Risks 11–20 of 23" */
  readonly words: string;
  readonly buttons: readonly Button[];
};

/** What is shown under a page of a long list; nothing when the whole list is shown. */
export const pager = (view: PagerView | undefined): CardElement[] =>
  view === undefined
    ? []
    : [
        line(view.words, { size: 'Small', subtle: true, spacing: 'Medium' }),
        ...actionSet(view.buttons),
      ];

type Group<Item> = {
  /** When absent, the items have no heading. */
  readonly heading?: string;
  readonly items: readonly Item[];
  /** The text about items that do not fit. */
  readonly more: (left: number) => string;
};

/**
 * The items of a group that are shown, and the text about the rest; empty when there is no rest.
 */
export type Fitted<Item> = {
  readonly heading?: string;
  readonly shown: readonly Item[];
  readonly more: string;
};

/** About what the heading and the line about the rest take, in characters. */
const around = 500;

/** What an element takes in a card, in characters. */
export const sizeOf = (content: CardElement): number => JSON.stringify(content).length + 1;

const sum = (sizes: readonly number[]): number => sizes.reduce((size, one) => size + one, around);

/** Space that small groups do not use goes to the large ones. */
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

const cutGroup = <Item>(
  { heading, items, more }: Group<Item>,
  sizes: readonly number[],
  room: number,
): Fitted<Item> => {
  let left = room - around;
  const full = sizes.findIndex((size) => {
    left -= size;
    return left < 0;
  });
  const named = heading === undefined ? {} : { heading };
  return full === -1
    ? { ...named, shown: items, more: '' }
    : { ...named, shown: items.slice(0, full), more: more(items.length - full) };
};

/**
 * Lists cut so that their card stays within the limit of Teams. A long one is cut before a short
 * one, and says how many are left out. An empty one is left out.
 *
 * @param sizeOfItem what an item takes in the card, in characters
 */
export const fitGroups = <Item>(
  groups: readonly Group<Item>[],
  sizeOfItem: (item: Item) => number,
  room = 15_000,
): Fitted<Item>[] => {
  const filled = groups
    .filter(({ items }) => items.length > 0)
    .map((group) => ({ group, sizes: group.items.map(sizeOfItem) }));
  const share = shareRoom(
    filled.map(({ sizes }) => sum(sizes)),
    room,
  );
  return filled.map(({ group, sizes }) => cutGroup(group, sizes, share));
};

/** A rule directly under a heading would separate it from its items. */
const withoutRule = ([first, ...rest]: readonly CardElement[]): CardElement[] =>
  first === undefined
    ? []
    : ['separator' in first ? { ...first, separator: false } : first, ...rest];

/** What Teams takes of a card is 20,000 characters; the rest is for its frame and buttons. */
const ofWholeCard = 16_000;
/** What lists have beside much else, so that they begin at least. */
const leastRoom = 1_800;

/**
 * Lists under their headings, cut as `fitGroups` does, in a card that is put together from parts.
 *
 * @param above what stands above them in the card
 */
export const fitSections = (
  groups: readonly Group<CardElement>[],
  above: readonly CardElement[] = [],
): CardElement[] => {
  const left = ofWholeCard - sum(above.map(sizeOf));
  const room = Math.min(15_000, Math.max(leastRoom, left));
  return fitGroups(groups, sizeOf, room).flatMap(({ heading, shown, more }) => {
    const items = [...shown, ...textIfAny(more).map(fillMore)];
    return heading === undefined ? items : [section(heading, withoutRule(items))];
  });
};
