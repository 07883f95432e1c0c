import { findPeople } from '../../domain/catalogue.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { addressOf } from '../../domain/person.ts';
import { ownersOf } from '../../domain/round/owed.ts';
import { nameOfCode } from '../name-of-code.ts';
import type { RequestContext } from '../request-context.ts';

const list = new Intl.ListFormat('en-GB');

type Needs = Pick<RequestContext, 'catalogue' | 'stores' | 'user'>;
type Links = ReadonlyMap<string, string>;

const objectIdOf = (id: string, links: Links, { catalogue }: Needs): string | undefined => {
  const [person] = findPeople(catalogue, [id]);
  return links.get(person ? addressOf(person) : id.toLowerCase());
};

const formatUnknown = (id: string, { catalogue }: Needs): string => {
  const name = nameOfCode(catalogue, id);
  return findPeople(catalogue, [id]).some(({ email }) => email === undefined)
    ? `I cannot write to ${name}, because no address is known.`
    : `I cannot write to ${name} in Teams yet, because they have never opened this bot. The message goes out once they do.`;
};

/** Says of each person whom the bot cannot write to that the message waits until it can. */
export const sayUnknown = async (ids: readonly string[], context: Needs): Promise<string[]> => {
  const links = await context.stores.people.readLinks();
  return ids
    .filter((id) => !objectIdOf(id, links, context))
    .map((id) => formatUnknown(id, context));
};

const format = (ids: readonly string[], links: Links, context: Needs): string[] => {
  const others = [...new Set(ids)].filter((id) => id !== context.user.actor.person?.id);
  const known = others.filter((id) => objectIdOf(id, links, context));
  const names = known.map((id) => nameOfCode(context.catalogue, id));
  return [
    ...(names.length > 0
      ? [`${list.format(names)} ${names.length === 1 ? 'is' : 'are'} told at once.`]
      : []),
    ...others.filter((id) => !known.includes(id)).map((id) => formatUnknown(id, context)),
  ];
};

/** Who is told of what the person has done, and who cannot be; nobody is told of their own action. */
export const sayTold = async (ids: readonly string[], context: Needs): Promise<string[]> =>
  format(ids, await context.stores.people.readLinks(), context);

/**
 * Reads what it takes to say who is told of a sign-off or a return: the leads or their stand-ins, and the
 * person who submitted it.
 *
 * @returns the sentences for an indicator and the Entra object id of the person who submitted it
 */
export const readToldOfJudging = async (
  context: RequestContext,
): Promise<(indicator: Indicator, submitter: string | undefined) => string[]> => {
  const {
    stores: { people },
    clock: { today },
  } = context;
  const [links, delegations] = await Promise.all([people.readLinks(), people.readDelegations()]);
  return ({ code, indicatorLeads }, submitter) => {
    const leads = ownersOf(indicatorLeads, code, { delegations, today });
    const by = context.catalogue.people.find(
      ({ id }) => submitter !== undefined && objectIdOf(id, links, context) === submitter,
    );
    return format([...leads, ...(by ? [by.id] : [])], links, context);
  };
};
