import type { Button } from '../cards/buttons.ts';
import type { Card } from '../cards/card.ts';
import { messageCard } from '../cards/message-card.ts';
import { type Catalogue, findIndicator, findPeople } from '../domain/catalogue.ts';
import type { Indicator } from '../domain/indicator.ts';
import { describePeriod, type Period, parsePeriod, periodLabel } from '../domain/period/period.ts';
import type { Actor, Doubt } from '../domain/person.ts';
import { maySignOff, mayUpdate, type RightsContext, whoMay } from '../domain/rights.ts';
import { findRoundFor } from '../domain/round/find-round.ts';
import { type LateValue, lateValues } from '../domain/round/missed-rounds.ts';
import { expectedOf } from '../domain/round/owed.ts';
import { isNoLongerCollected, sayNoLonger } from '../domain/say-series.ts';
import { noSuchThing } from './cannot-answer.ts';
import { nameOfCode } from './name-of-code.ts';
import { button } from './request.ts';
import type { RequestContext } from './request-context.ts';
import { nameOfTeam } from './roles-of.ts';
import { askButton } from './round/favour-words.ts';
import { formatLate, lateButtons } from './round/late-values.ts';
import { notOpen } from './round/not-open.ts';

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
    text: 'You are a guest here. You can read the figures, but not change anything or see what is outstanding in the reporting round.',
  },
  disputed: {
    title: 'Two accounts use your address',
    text: 'I cannot tell which of them is yours, so neither can change anything. IT can put this right. You can read the figures as usual.',
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

/** Who can do it, in a sentence: the officers of the indicator, and the performance team. */
export const sayWhoMay = (
  indicator: Indicator,
  what: 'update' | 'sign-off',
  catalogue: Catalogue,
): string => {
  const names = whoMay(catalogue, indicator, what).map(({ name }) => name);
  const doing = what === 'update' ? 'submit figures and commentary for' : 'sign off';
  return `${listNames(names)} can ${doing} ${nameOfCode(catalogue, indicator.code)}, and so can ${nameOfTeam(catalogue)}.`;
};

/** The answer to somebody who may not change an indicator: it says who can, and in the round under way offers to ask them. */
const notAllowed = (
  indicator: Indicator,
  what: 'update' | 'sign-off',
  { context, isNow }: { readonly context: RequestContext; readonly isNow: boolean },
): Card => {
  const { catalogue, user } = context;
  const doubtful = unknownIdentity(user.actor);
  if (doubtful) return doubtful;
  const { code, indicatorLeads, outcomeLeads } = indicator;
  const leads = findPeople(catalogue, what === 'update' ? indicatorLeads : outcomeLeads);
  const whom = listNames(leads.map(({ name }) => name));
  return messageCard({
    title: what === 'update' ? `You cannot update ${code}` : `You cannot sign off ${code}`,
    text: sayWhoMay(indicator, what, catalogue),
    buttons: [
      ...(isNow && leads.length > 0 ? askButton(what, { code, whom }, context) : []),
      button(`Show ${code}`, { kind: 'show', code }),
      button('Who leads', { kind: 'people', indicator: code }),
    ],
  });
};

/**
 * The same for things that only the performance team may do.
 *
 * @param instead what the person may do
 */
export const forTeamOnly = (
  doing: string,
  { catalogue, user: { actor } }: Pick<RequestContext, 'catalogue' | 'user'>,
  { instead = [], also }: { readonly instead?: readonly Button[]; readonly also?: string } = {},
): Card => {
  const doubtful = unknownIdentity(actor);
  if (doubtful) return doubtful;
  const contacts = catalogue.outcomes.flatMap(
    ({ contact }) => catalogue.people.find(({ id }) => id === contact)?.name ?? [],
  );
  return messageCard({
    title: `That is for ${nameOfTeam(catalogue)}`,
    text: `Only ${nameOfTeam(catalogue)}${also ? ` and ${also}` : ''} can ${doing}. Ask ${listNames([...new Set(contacts)])}.`,
    buttons: [...instead, button('What can I ask?', { kind: 'help' })],
  });
};

/** The same for things that the report's officers may do as well. */
export const forOfficersOnly = (
  doing: string,
  context: Pick<RequestContext, 'catalogue' | 'user'>,
  instead: readonly Button[] = [],
): Card => forTeamOnly(doing, context, { also: 'the officers named in the report', instead });

/** Forms hold drafts and notes, which are private. */
export const personalOnly = (): Card => ({
  ...messageCard({
    title: 'Please ask me that in private',
    text: 'Others can see this chat. Open a chat with me alone and ask again.',
    buttons: [],
  }),
  linksToPrivate: 'to-ask',
});

/** The answer to a reader who wants to delegate but has nothing to delegate. */
export const notAnOfficer = ({ user: { actor } }: Pick<RequestContext, 'user'>): Card =>
  unknownIdentity(actor) ??
  messageCard({
    title: 'You lead no indicator',
    text: 'Only the officers named in the report are asked for figures, so you get no reminders and have nothing to hand over.',
    buttons: [button('People', { kind: 'people' })],
  });

/** Permission to change an indicator in a round, or the card that says why not. */
type Allowed =
  | { readonly refusal: Card; readonly indicator?: undefined; readonly round?: undefined }
  | { readonly refusal?: undefined; readonly indicator: Indicator; readonly round: Period };

/** Who stands in for whom today. */
export const readRights = async ({
  stores: { people },
  clock: { today },
}: Pick<RequestContext, 'stores' | 'clock'>): Promise<RightsContext> => ({
  delegations: await people.readDelegations(),
  today,
});

/** Whether somebody sees here what was returned of an indicator, and that it was. */
export const isInRound = async (
  indicator: Indicator,
  context: Pick<RequestContext, 'stores' | 'clock' | 'user'>,
): Promise<boolean> =>
  context.user.personal && mayUpdate(context.user.actor, indicator, await readRights(context));

/** Why nothing will be asked for again, where none of its figures is collected any more. */
const sayAllWithdrawn = (indicator: Indicator): string[] => {
  const [first] = indicator.measures.flatMap(({ series }) =>
    series.flatMap((one) => one.discontinued ?? []),
  );
  return first && isNoLongerCollected(indicator) ? [sayNoLonger(first)] : [];
};

const nothingAsked = (
  indicator: Indicator,
  round: Period,
  { late, unkept }: { readonly late: readonly LateValue[]; readonly unkept: readonly string[] },
): Card => {
  const { code } = indicator;
  return messageCard({
    title: `Nothing new is asked for ${code}`,
    text: [
      ...sayAllWithdrawn(indicator),
      `${describePeriod(round)} has no new figure for ${code}, so you need not submit one, or a reason why there is none.`,
      ...unkept,
      ...formatLate(late),
    ].join(' '),
    buttons: [
      ...lateButtons(code, late),
      button(`When is ${code} due?`, { kind: 'due', code }),
      button(`Show ${code}`, { kind: 'show', code }),
    ],
  });
};

const isNow = (label: string | undefined, { clock }: RequestContext): boolean =>
  label === undefined || label === periodLabel(clock.round);

/**
 * Whether the person may update an indicator here; checked again at every press.
 *
 * @param unkept sentences on what was said for a form that is not asked for now
 */
export const allowUpdate = async (
  code: string,
  roundLabel: string | undefined,
  context: RequestContext,
  unkept: readonly string[] = [],
): Promise<Allowed> => {
  const indicator = findIndicator(context.catalogue, code);
  if (!indicator) return { refusal: noSuchThing('indicator', code, context.catalogue) };
  if (!mayUpdate(context.user.actor, indicator, await readRights(context)))
    return {
      refusal: notAllowed(indicator, 'update', { context, isNow: isNow(roundLabel, context) }),
    };
  const { round: current } = context.clock;
  const found = findRoundFor(roundLabel, indicator, current);
  const isOpen = found?.asks && found.round.index <= current.index;
  // What asks for nothing now has no round to be mistaken in: "the 2017/18 figure is not out".
  const round = isOpen ? found.round : expectedOf(indicator, current).length === 0 && current;
  if (!round)
    return { refusal: notOpen(indicator, found, { label: roundLabel ?? '', unkept, context }) };
  // An indicator with no new value expected has nothing to submit.
  if (expectedOf(indicator, round).length === 0) {
    const record = await context.stores.submissions.readRecord(indicator.code);
    const late = lateValues(indicator, record, round);
    return { refusal: nothingAsked(indicator, round, { late, unkept }) };
  }
  return { indicator, round };
};

/** Whether the person may sign off an indicator or send it back; checked again at every press. */
export const allowSignOff = async (
  code: string,
  roundLabel: string | undefined,
  context: RequestContext,
): Promise<Allowed> => {
  const indicator = findIndicator(context.catalogue, code);
  const round = roundLabel ? parsePeriod('financial-quarter', roundLabel) : context.clock.round;
  if (!indicator || !round) return { refusal: noSuchThing('indicator', code, context.catalogue) };
  return maySignOff(context.user.actor, indicator, await readRights(context))
    ? { indicator, round }
    : {
        refusal: notAllowed(indicator, 'sign-off', { context, isNow: isNow(roundLabel, context) }),
      };
};
