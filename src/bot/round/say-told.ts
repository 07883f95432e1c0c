import { findPeople } from '../../domain/catalogue.ts';
import { nameOfCode } from '../name-of-code.ts';
import type { RequestContext } from '../request-context.ts';

/** Says of each person whom the bot cannot write to that the message waits until it can. */
export const sayUnknown = async (
  ids: readonly string[],
  { catalogue, stores }: Pick<RequestContext, 'catalogue' | 'stores'>,
): Promise<string[]> => {
  const links = await stores.people.readLinks();
  const isKnown = (id: string): boolean => {
    const [person] = findPeople(catalogue, [id]);
    return links.has((person?.email ?? id).toLowerCase());
  };
  return ids
    .filter((id) => !isKnown(id))
    .map(
      (id) =>
        `I cannot write to ${nameOfCode(catalogue, id)} in Teams yet, because I know no account of theirs. The message goes out once they have opened this bot.`,
    );
};
