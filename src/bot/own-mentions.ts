import { isObject } from './is-object.ts';

/** What somebody wrote, and whom it mentions. */
type Written = {
  readonly text?: string | null | undefined;
  readonly entities?: readonly unknown[] | null | undefined;
  readonly recipient: { readonly id: string };
};

/** Text beyond this makes no difference: it is too long to be a question. */
const longestText = 10_000;

/** A mention as Teams writes it. */
const tagged = /<at\b[^<>]*>[^<>]*<\/at>/g;

const isTagged = /^<at\b[^<>]*>[^<>]*<\/at>$/;

/** Other channels name the bot in their own ways, and only once or twice. */
const mostUntagged = 10;

/** The texts that name the bot, as the entities have them. */
const ownMentions = ({ entities, recipient }: Written): ReadonlySet<string> =>
  new Set(
    (entities ?? []).flatMap((entity) => {
      if (!isObject(entity) || !isObject(entity.mentioned)) return [];
      const { text, mentioned } = entity;
      return mentioned.id === recipient.id && typeof text === 'string' && text !== '' ? [text] : [];
    }),
  );

/**
 * The bot's own mentions, all of them, as the entities name them; other people's stay. The tags are
 * removed in one pass, so that many mentions in a long text cost no more than its length.
 */
export const stripOwnMentions = (one: Written): string => {
  const own = ownMentions(one);
  const rest = (one.text ?? '')
    .replace(tagged, (whole) => (own.has(whole) ? ' ' : whole))
    .slice(0, longestText);
  return [...own]
    .filter((text) => !isTagged.test(text))
    .slice(0, mostUntagged)
    .reduce((left, text) => left.replaceAll(text, ' '), rest);
};
