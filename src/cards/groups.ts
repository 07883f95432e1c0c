import { escapeMarkdown } from './format-text.ts';
import foldGroupTemplate from './parts/fold-group.json' with { type: 'json' };
import foldRestTemplate from './parts/fold-rest.json' with { type: 'json' };
import stackTemplate from './parts/stack.json' with { type: 'json' };
import togetherTemplate from './parts/together.json' with { type: 'json' };
import { type CardElement, compileElement } from './render.ts';

const fillStack = compileElement(stackTemplate);

/** Elements that belong together, ruled off from what stands before. */
export const stack = (items: readonly CardElement[]): CardElement => fillStack({ items });

const fillTogether = compileElement(togetherTemplate);

/** Lines about one thing, close to each other and a little apart from the thing before. */
export const together = (items: readonly CardElement[]): CardElement => fillTogether({ items });

const fillFoldRest = compileElement(foldRestTemplate);

type Folded = {
  /** Unique within the card. */
  readonly id: string;
  /** The buttons: "Show the formulas", "Hide the formulas". */
  readonly show: string;
  readonly hide: string;
};

/** What unfolds at a press, without a turn of the bot; nothing for nothing. */
export const foldAway = (items: readonly CardElement[], folded: Folded): CardElement[] =>
  items.length === 0 ? [] : [fillFoldRest({ ...folded, items })];

type Fold = {
  /** Unique within the card. */
  readonly id: string;
  /** How many are shown above, of how many. */
  readonly shown: number;
  readonly of: number;
  /** "values" */
  readonly what: string;
};

/** The rest of a list, folded away. */
export const foldRest = (
  rest: readonly CardElement[],
  { id, shown, of, what }: Fold,
): CardElement[] =>
  foldAway(rest, { id, show: `Show all ${of} ${what}`, hide: `Show ${shown} ${what} only` });

const fillFoldGroup = compileElement(foldGroupTemplate);

/**
 * A heading that shows what belongs to it at a press, without a turn of the bot. It stays where it is, so
 * that somebody who uses the keyboard does not lose their place.
 *
 * @param id unique within the card
 */
export const foldGroup = (
  id: string,
  { heading, items }: { readonly heading: string; readonly items: readonly CardElement[] },
): CardElement => fillFoldGroup({ id, heading: escapeMarkdown(heading), items });
