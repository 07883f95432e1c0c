import { namesOf } from '../../domain/words.ts';
import type { Subjects } from './find-subjects.ts';
import { isGrammar } from './grammar-words.ts';
import type { LanguageContext } from './language-context.ts';
import type { MessageReading } from './read-message.ts';
import { tokenise } from './tokens.ts';

/**
 * Whether a message says a term of the glossary and nothing else, by any of its names.
 *
 * @example "what is CIPFA", "H-CLIC?"; not "CIPFA figures for crime"
 */
export const asksTerm = (
  { reading, named }: { readonly reading: MessageReading; readonly named: Subjects },
  { glossary }: Pick<LanguageContext, 'glossary'>,
): boolean => {
  if (named.how === 'sure') return false;
  const [term, ...more] = glossary.findIn(reading.text);
  if (!term || more.length > 0) return false;
  const own = new Set(namesOf(term).flatMap((name) => tokenise(name, []).map(({ stem }) => stem)));
  const said = reading.tokens.filter(({ word, mark }) => mark || !isGrammar(word));
  return said.length > 0 && said.every(({ stem, mark }) => !mark && own.has(stem));
};
