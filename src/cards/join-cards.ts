import { type Button, pressable } from './buttons.ts';
import { type Card, frame } from './card.ts';
import { joinSentences } from './format-text.ts';
import { line } from './lines.ts';
import { sizeOf } from './pages.ts';
import type { CardElement } from './render.ts';

/** An answer among others. */
export type JoinedPart = {
  readonly card: Card;
  /** Asks for this answer alone. */
  readonly alone: Button;
};

/** A part as the joined card shows it. */
type Shown = JoinedPart & {
  readonly body: readonly CardElement[];
  readonly actions: readonly CardElement[];
  readonly isShortened: boolean;
};

/** Characters for all parts; with their buttons and a summary the card has less than 20,000. */
const room = 16_500;

/** Teams shows no more at the foot of a card, and nobody reads more. */
const mostButtons = 6;

/** Where an element is named, so that two on one card must not have the same name. */
const naming = new Set(['id', 'elementId', 'targetElements']);

const renamed = (held: unknown, mark: string): unknown => {
  if (typeof held === 'string') return `${mark}${held}`;
  return Array.isArray(held)
    ? held.map((one) => (typeof one === 'string' ? `${mark}${one}` : adapt(one, mark)))
    : held;
};

/** A button that changes its card would take the other answers away, so it gives a new one. */
const asMessage = (action: CardElement): CardElement => {
  const fallback = action.fallback as CardElement;
  const { inPlace: _, ...data } = fallback.data as CardElement;
  return { ...fallback, data };
};

/** A part's elements with names of their own, and without buttons that change their card. */
const adapt = (value: unknown, mark: string): unknown => {
  if (Array.isArray(value)) return value.map((one) => adapt(one, mark));
  if (typeof value !== 'object' || value === null) return value;
  const element = value as CardElement;
  if (element.type === 'Action.Execute') return asMessage(element);
  return Object.fromEntries(
    Object.entries(element).map(([key, held]) => {
      if (key === 'data') return [key, held];
      return [key, naming.has(key) ? renamed(held, mark) : adapt(held, mark)];
    }),
  );
};

const listIn = (content: Card['content'], name: 'body' | 'actions'): readonly CardElement[] =>
  Array.isArray(content[name]) ? content[name] : [];

const toShown = (part: JoinedPart, index: number): Shown => {
  const own = (name: 'body' | 'actions') =>
    adapt(listIn(part.card.content, name), `part-${index + 1}-`) as CardElement[];
  return { ...part, body: own('body'), actions: own('actions'), isShortened: false };
};

/** A card whose fields and buttons stay as they are, with what other cards say below it. */
export const withBelow = (card: Card, others: readonly Card[]): Card => {
  const below = others.flatMap(({ content }, index) =>
    (adapt(listIn(content, 'body'), `part-${index + 2}-`) as CardElement[]).map((one, at) =>
      at === 0 ? { ...one, separator: true, spacing: 'Large' } : one,
    ),
  );
  return {
    ...card,
    content: { ...card.content, body: [...listIn(card.content, 'body'), ...below] },
  };
};

/** What is ruled off under a heading of its own: commentary, risks, people. */
const isSection = ({ type, separator, items }: CardElement): boolean => {
  const [first] = Array.isArray(items) ? (items as CardElement[]) : [];
  return type === 'Container' && separator === true && first?.style === 'heading';
};

const lastSection = ({ body }: Shown): number => {
  const last = body.findLastIndex(isSection);
  // The head and at least one element of what was asked for remain.
  return last > 1 ? last : -1;
};

const withoutLast = (part: Shown): Shown => ({
  ...part,
  body: part.body.toSpliced(lastSection(part), 1),
  isShortened: true,
});

const lengthOf = ({ body }: Shown): number => body.reduce((all, one) => all + sizeOf(one), 0);

/** Takes sections away, the last of the longest answer first, and then whole answers. */
const keepFitting = (parts: readonly Shown[]): readonly Shown[] => {
  const used = parts.reduce((all, part) => all + lengthOf(part), 0);
  if (used <= room || parts.length <= 1) return parts;
  const [longest] = parts
    .filter((part) => lastSection(part) >= 0)
    .toSorted((a, b) => lengthOf(b) - lengthOf(a));
  return keepFitting(
    longest
      ? parts.map((part) => (part === longest ? withoutLast(part) : part))
      : parts.slice(0, -1),
  );
};

const carried = ({ data }: CardElement): string => JSON.stringify(data);

/** Buttons of one part that no other part has. */
const buttonsOf = ({ actions }: Shown, most: number, taken: Set<string>): CardElement[] => {
  const chosen = actions.filter((one) => !taken.has(carried(one))).slice(0, most);
  for (const one of chosen) taken.add(carried(one));
  return chosen;
};

// A name is longer than what fits on a button at the foot of a card.
const shortened = ({ alone }: Shown): CardElement[] => [
  line('This answer is shortened here. See all of it:', {
    size: 'Small',
    subtle: true,
    spacing: 'Medium',
  }),
  pressable(alone),
];

const showPart = (part: Shown, index: number, buttons: readonly CardElement[]): CardElement[] => {
  const items = [
    ...part.body,
    ...(part.isShortened ? shortened(part) : []),
    ...(buttons.length > 0 ? [{ type: 'ActionSet', spacing: 'Small', actions: buttons }] : []),
  ];
  return index === 0
    ? items
    : [{ type: 'Container', separator: true, spacing: 'ExtraLarge', items }];
};

const sayLeft = (left: number): string =>
  left === 1
    ? 'One more answer has a card of its own:'
    : `${left} more answers have cards of their own:`;

/**
 * Several cards as one, each under the one before with its own title and next steps. What does not
 * fit is asked for with a button, and the card says so.
 *
 * @param apart what is never shown beside others: forms
 */
export const joinCards = (parts: readonly JoinedPart[], apart: readonly Button[] = []): Card => {
  const shown = keepFitting(parts.map(toShown));
  const left = [...parts.slice(shown.length).map(({ alone }) => alone), ...apart];
  const own = mostButtons - left.length - shown.filter(({ isShortened }) => isShortened).length;
  const each = Math.max(Math.floor(own / Math.max(shown.length, 1)), 0);
  const taken = new Set<string>();
  const body = shown.flatMap((part, index) => showPart(part, index, buttonsOf(part, each, taken)));
  const note =
    left.length > 0
      ? [line(sayLeft(left.length), { spacing: 'Medium' }), ...left.map(pressable)]
      : [];
  const summary = joinSentences(...shown.map(({ card }) => card.summary));
  return frame(summary, [...body, ...note]);
};
