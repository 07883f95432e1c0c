import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { receiptCard } from '../../../cards/message-card.ts';
import { type ReminderItem, reminderCard } from '../../../cards/reminder-card.ts';
import { findIndicator, findPeople } from '../../../domain/catalogue.ts';
import { formatDay } from '../../../domain/format.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { comparePeriods, describePeriod, isSamePeriod } from '../../../domain/period/period.ts';
import type { Actor } from '../../../domain/person.ts';
import { maySeeProgress, maySignOff, mayUpdate } from '../../../domain/rights.ts';
import { expectedOf } from '../../../domain/round/owed.ts';
import type { OpenedForm } from '../../../domain/stores/opened-form-store.ts';
import type { Draft } from '../../../domain/submission/form.ts';
import { hideReturn } from '../../../domain/submission/hide-returned.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode, sayWholeForm } from '../../name-of-code.ts';
import { button, type Request, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { forOfficersOnly, notAnOfficer, unknownIdentity } from '../../rights.ts';
import {
  inRound,
  type RoundState,
  readRound,
  readRoundAhead,
  roundAt,
} from '../../round/read-round.ts';
import { isTheirs } from '../../round/round-people.ts';
import { formatRoundState } from '../../round/round-words.ts';
import { formatStatus, type StatusReader } from '../../round/status-words.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';

/** The round as it is, with the drafts of the person who asks. */
type Known = {
  readonly state: RoundState;
  readonly drafts: readonly Draft[];
  readonly opened: readonly OpenedForm[] | undefined;
};

const readKnown = async (
  context: RequestContext,
  read: Promise<RoundState> = readRound(context, roundAt(context)),
): Promise<Known> => {
  const { stores, user } = context;
  const state = await read;
  const [drafts, opened] = await Promise.all([
    stores.submissions.readDrafts(user.actor.objectId),
    maySeeProgress(user.actor) ? stores.openedForms.readOpenedForms(state.round) : undefined,
  ]);
  return { state, drafts, opened };
};

const seenBy = (actor: Actor, indicator: Indicator, state: RoundState): StatusReader['sees'] => {
  if (mayUpdate(actor, indicator, state)) return 'note';
  return maySeeProgress(actor) ? 'return' : 'nothing';
};

const readerOf = (
  indicator: Indicator,
  { state, drafts, opened }: Known,
  { user: { actor } }: RequestContext,
): StatusReader => ({
  sees: seenBy(actor, indicator, state),
  opened,
  drafts: drafts.filter(
    ({ form }) => form.indicator === indicator.code && isSamePeriod(form.round, state.round),
  ),
});

/** What is left of earlier rounds: sent back, or waiting for a sign-off. */
const sayEarlier = (
  { code }: Indicator,
  { records, round }: RoundState,
  { sees }: StatusReader,
): string[] =>
  (records.find(({ indicator }) => indicator === code)?.rounds ?? [])
    .map((one) => (sees === 'nothing' ? hideReturn(one) : one))
    .filter(({ period, status }) => comparePeriods(period, round) < 0 && status !== 'signed-off')
    .filter(({ submitted }) => submitted !== undefined)
    .map(formatRoundState);

const linesOf = (indicator: Indicator, known: Known, context: RequestContext): string[] => {
  const reader = readerOf(indicator, known, context);
  return [
    ...formatStatus({ indicator, state: known.state, rules: context.settings }, reader),
    ...sayEarlier(indicator, known.state, reader),
  ];
};

/** What the person can do about it next, first. */
const stepsOf = (
  { code, ...leads }: Indicator,
  { state }: Known,
  { user: { actor } }: RequestContext,
) => {
  if (state.begins !== undefined) return [];
  const owed = state.owed.filter(({ indicator }) => indicator === code);
  const indicator = { code, ...leads };
  if (owed.some(({ part }) => part === 'sign-off') && maySignOff(actor, indicator, state))
    return [button('Look at it', { kind: 'sign-off', code })];
  return owed.length > 0 && mayUpdate(actor, indicator, state)
    ? [button(`Update ${code}`, { kind: 'update', code })]
    : [];
};

const oneStatus = async (
  asked: string,
  indicator: Indicator,
  context: RequestContext,
): Promise<Card> => {
  const known = await readKnown(context);
  const { code } = indicator;
  return receiptCard({
    title: `Status of ${nameOfCode(context.catalogue, asked)}`,
    lines: [
      ...sayWholeForm(asked, indicator, context.catalogue),
      ...linesOf(indicator, known, context),
    ],
    next: [
      ...stepsOf(indicator, known, context),
      button('History', { kind: 'history', code }),
      button('When due', { kind: 'due', code }),
      button(`Show ${code}`, { kind: 'show', code }),
    ],
  });
};

/** Who is asked instead of a person, or that nobody is. */
const sayStandIns = (
  person: string,
  { delegations }: RoundState,
  { catalogue, clock: { today } }: RequestContext,
): string => {
  const name = nameOfCode(catalogue, person);
  const current = delegations.filter((one) => one.person === person && today <= one.until);
  return current.length > 0
    ? current
        .map(({ to, until, indicator }) => {
          const of = indicator === undefined ? '' : ` for ${indicator}`;
          return `${nameOfCode(catalogue, to)} stands in for ${name}${of} until ${formatDay(until)}.`;
        })
        .join(' ')
    : `Nobody stands in for ${name}.`;
};

/** The indicators that a person leads or signs off in this round, for themselves or somebody else. */
const statusOfPerson = async (person: string, turn: RequestContext): Promise<Card> => {
  const known = await readKnown(turn, readRoundAhead(turn));
  const { round, begins } = known.state;
  const context = inRound(turn, known.state);
  const all = context.catalogue.indicators.filter((one) => isTheirs(one, person, known.state));
  const own = all.filter((one) => expectedOf(one, round).length > 0);
  const items = (own.length > 0 ? own : all).map(
    (indicator): ReminderItem => ({
      name: nameOfCode(context.catalogue, indicator.code),
      owed: [],
      last: linesOf(indicator, known, context),
      buttons: stepsOf(indicator, known, context),
    }),
  );
  const isOwn = context.user.actor.person?.id === person;
  const name = nameOfCode(context.catalogue, person);
  return reminderCard({
    title: isOwn ? 'Status of your indicators' : `Status of the indicators of ${name}`,
    intro: [
      begins
        ? `The round of ${describePeriod(round)} begins on ${formatDay(begins)}; nothing has been asked for yet.`
        : `The round of ${describePeriod(round)}.`,
      ...(isOwn ? [] : [sayStandIns(person, known.state, context)]),
    ].join(' '),
    groups: [{ items }],
    nothing: `${isOwn ? 'You have' : `${name} has`} nothing to submit in the round of ${describePeriod(round)}.`,
    next: [button('My updates', { kind: 'mine' }), button('Progress', { kind: 'progress' })],
  });
};

/** Where the submission of an indicator is, or those of a person; of the one who asks by default. */
const answer = async (
  { code, person }: RequestOf<'status'>,
  context: RequestContext,
  answerOther: (other: Request) => Promise<Card>,
): Promise<Card> => {
  const { catalogue, user } = context;
  if (code !== undefined) {
    const indicator = findIndicator(catalogue, code);
    if (!indicator) return noSuchThing('indicator', code, catalogue);
    // Who owes what is the council's own business.
    return unknownIdentity(user.actor) ?? oneStatus(code, indicator, context);
  }
  const meant = person ?? user.actor.person?.id;
  if (meant === undefined)
    return user.actor.team ? answerOther({ kind: 'progress' }) : notAnOfficer(context);
  if (findPeople(catalogue, [meant]).length === 0) return noSuchThing('person', meant, catalogue);
  const isOwn = meant === user.actor.person?.id;
  if (!isOwn && !maySeeProgress(user.actor))
    return forOfficersOnly('see what is outstanding, and from whom', context);
  const leads = catalogue.indicators.flatMap((one) => [...one.indicatorLeads, ...one.outcomeLeads]);
  return isOwn && user.actor.team && !leads.includes(meant)
    ? answerOther({ kind: 'progress' })
    : statusOfPerson(meant, context);
};

const schema = z.strictObject({
  kind: z.literal('status'),
  code: id.optional(),
  person: id.optional(),
});

/** Where the submission of an indicator is now. */
export const status: RequestDescriptor<'status'> = {
  schema,
  inPrivate: true,
  purpose:
    'Where the submission of an indicator is now: who submitted it and when, whether it arrived, who has it now, who signs it off or has signed it off, whether and why it was returned, and what happens next. Without a code: where the submissions of the person’s own indicators are, or those of the person named, and whether anybody stands in for them.',
  name: ({ code, person }, nameOf) => {
    const of = code ?? person;
    return of ? `Status: ${nameOf(of)}` : 'Status of my indicators';
  },
  query: { subjects: { code: 'indicator', person: 'person' } },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    status: z.infer<typeof schema>;
  }
}
