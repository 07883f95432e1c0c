import type { Card } from '../../cards/card.ts';
import { messageCard } from '../../cards/message-card.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Actor, Doubt } from '../../domain/person.ts';
import { whoMay } from '../../domain/rights.ts';
import { nameOfCode } from '../name-of-code.ts';
import { button } from '../request.ts';
import type { RequestContext } from '../request-context.ts';

const words: Readonly<Record<Doubt, { readonly title: string; readonly text: string }>> = {
  'cannot-check': {
    title: 'I cannot check who you are just now',
    text: 'I could not look you up, so I cannot tell whether you may do that. Please try again in a minute; what you typed is still in the card above. You can read the figures as usual.',
  },
  'says-too-little': {
    title: 'I cannot tell who you are',
    text: 'The directory gives neither your role nor your sign-in name, so I cannot tell whether you are one of the council’s staff. Please tell IT. You can read the figures as usual.',
  },
  outsider: {
    title: 'That is for the council’s own staff',
    text: 'You are here as a guest. You can read the figures, but not change anything or see who owes what.',
  },
  disputed: {
    title: 'Two accounts use your address',
    text: 'I cannot tell which of them is yours, so neither can change anything. IT and the performance team can put this right. You can read the figures as usual.',
  },
};

/**
 * The answer to a person whose identity is in doubt, so that any rights they have cannot be given
 * now; undefined when there is no doubt.
 */
export const unknownIdentity = ({ doubt }: Pick<Actor, 'doubt'>): Card | undefined =>
  doubt &&
  messageCard({
    ...words[doubt],
    buttons: [
      button('Overview', { kind: 'overview' }),
      button('What can I ask?', { kind: 'help' }),
    ],
  });

const listNames = (names: readonly string[]): string =>
  names.length < 2
    ? (names[0] ?? 'nobody')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** The answer to somebody who may not change an indicator: it says who can. */
export const notAllowed = (
  indicator: Indicator,
  what: 'update' | 'sign-off',
  { catalogue, user: { actor } }: Pick<RequestContext, 'catalogue' | 'user'>,
): Card => {
  const doubtful = unknownIdentity(actor);
  if (doubtful) return doubtful;
  const { code } = indicator;
  const names = whoMay(catalogue, indicator, what).map(({ name }) => name);
  const doing = what === 'update' ? 'submit figures and commentary for' : 'sign off';
  return messageCard({
    title: what === 'update' ? `You cannot update ${code}` : `You cannot sign off ${code}`,
    text: `${listNames(names)} can ${doing} ${nameOfCode(catalogue, code)}, and so can the performance team.`,
    buttons: [
      button(`Show ${code}`, { kind: 'show', code }),
      button('Who leads', { kind: 'people', indicator: code }),
    ],
  });
};

/** The same for things that only the performance team may do. */
export const forTeamOnly = (
  doing: string,
  { catalogue, user: { actor } }: Pick<RequestContext, 'catalogue' | 'user'>,
): Card => {
  const doubtful = unknownIdentity(actor);
  if (doubtful) return doubtful;
  const contacts = catalogue.outcomes.flatMap(
    ({ contact }) => catalogue.people.find(({ id }) => id === contact)?.name ?? [],
  );
  return messageCard({
    title: 'That is for the performance team',
    text: `Only the performance team can ${doing}. Ask ${listNames([...new Set(contacts)])}.`,
    buttons: [button('What can I ask?', { kind: 'help' })],
  });
};

/** Forms hold drafts and notes, which are private. */
export const personalOnly = (): Card =>
  messageCard({
    title: 'Let us do that in private',
    text: 'Others can see this chat. Open a chat with me alone and ask again.',
    buttons: [],
  });

/** The answer to a reader who wants to delegate but has nothing to delegate. */
export const notAnOfficer = ({ user: { actor } }: Pick<RequestContext, 'user'>): Card =>
  unknownIdentity(actor) ??
  messageCard({
    title: 'You lead no indicator',
    text: 'Only the officers named in the report are asked for figures, so no reminder comes to you, and there is nothing to hand over.',
    buttons: [button('People', { kind: 'people' })],
  });
