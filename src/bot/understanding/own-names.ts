import { isGrammar } from './grammar-words.ts';
import type { LanguageContext } from './language-context.ts';
import type { Mention } from './mention.ts';
import type { Named } from './name-index.ts';
import type { MessageReading } from './read-message.ts';
import type { Token } from './tokens.ts';

type Lexis = Pick<LanguageContext, 'names' | 'own'>;

const isNaming = ({ word, mark }: Token): boolean => !mark && !isGrammar(word);

/** What of somebody's own has this word in its name; the indicator where its parts have it too. */
const ownWith = (word: string, { names, own = [] }: Lexis): Named[] => {
  const stems = new Set(names.stemsOf(word));
  const held = names.entries
    .filter(({ named, near, stems: all }) => {
      const isOwn = own.includes(named.indicator ?? named.id) && named.kind !== 'performance';
      return isOwn && !near && all.some((stem) => stems.has(stem));
    })
    .map(({ named }) => named);
  const byId = [...new Map(held.map((named) => [named.id, named])).values()];
  return byId.filter(
    ({ id, indicator }) => id === indicator || !byId.some((one) => one.id === indicator),
  );
};

/**
 * The short names by which somebody calls what they lead themselves: one word is enough where it stands in the
 * name of one thing alone. Only for forms, which show what was understood before anything is stored.
 *
 * @example of whoever leads S01 and S02, "plans 44.1 care 57.9" names both
 */
export const findOwnNames = ({ tokens }: MessageReading, lexis: Lexis): Mention[] =>
  tokens.flatMap((token, at): Mention[] => {
    const [only, ...more] = isNaming(token) ? ownWith(token.word, lexis) : [];
    return only && more.length === 0 ? [{ named: [only], at: [at], how: 'likely' }] : [];
  });
