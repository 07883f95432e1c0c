import type { Card } from './card.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** They would send something to a bot that may not be in the chat. */
const toTheBot: readonly unknown[] = ['Action.Submit', 'Action.Execute'];

const isToTheBot = (value: unknown): boolean => isObject(value) && toTheBot.includes(value.type);

const isHeading = (value: unknown): boolean => isObject(value) && value.style === 'heading';

/** What has nothing left in it but a heading. */
const isEmpty = (value: unknown): boolean => {
  if (!isObject(value)) return false;
  const { type, actions, items } = value;
  if (type === 'ActionSet') return Array.isArray(actions) && actions.length === 0;
  return type === 'Container' && Array.isArray(items) && items.every(isHeading);
};

const isPicture = (value: unknown): boolean =>
  isObject(value) && typeof value.url === 'string' && value.url.startsWith('data:');

const unfolds = (value: unknown): boolean =>
  isObject(value) && value.type === 'Action.ToggleVisibility';

/** What only unfolds at a press, and what unfolds it. */
const isFolded = (value: unknown): boolean =>
  isObject(value) && (value.isVisible === false || unfolds(value) || unfolds(value.selectAction));

/** The sign of what can be pressed, and its colour. */
const pressSign = '\u00a0›';

/** A text that could be pressed is a text like any other. */
const unpressable = (value: Json): Json => {
  const { text, color, ...rest } = value;
  return typeof text === 'string' && text.endsWith(pressSign)
    ? { ...rest, text: text.slice(0, -pressSign.length) }
    : value;
};

/** Without what `isLeftOut` finds, however deep, and without what holds nothing then. */
const without = (value: unknown, isLeftOut: (one: unknown) => boolean): unknown => {
  if (Array.isArray(value))
    return value
      .filter((one) => !isLeftOut(one))
      .map((one) => without(one, isLeftOut))
      .filter((one) => !isEmpty(one));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(unpressable(value))
      .filter(([, one]) => !isLeftOut(one))
      .map(([name, one]) => [name, without(one, isLeftOut)]),
  );
};

/** Teams takes 28 KB, counted here as two bytes a character. */
const mostCharacters = 14_000;

const sizeOf = (content: unknown): number => JSON.stringify(content).length;

type Link = { readonly title: string; readonly url: string };

/**
 * A card for a chat that the bot may not be in: what can be pressed only opens something, and it is small
 * enough for a message extension, without its pictures, and then without what is folded away, where it is too large.
 *
 * @param link the one button at its foot; undefined for none
 * @returns undefined when it is too large all the same
 */
export const shareCard = (card: Card, link: Link | undefined): Card | undefined => {
  const actions = link ? [{ type: 'Action.OpenUrl', ...link }] : [];
  const inert = { ...(without(card.content, isToTheBot) as Json), actions };
  const plain = without(inert, isPicture) as Json;
  const short = without(plain, isFolded) as Json;
  const fitting = [inert, plain, short].find((content) => sizeOf(content) <= mostCharacters);
  return fitting && { ...card, content: fitting };
};
