import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { receiptCard } from '../../../cards/message-card.ts';
import { type ReminderItem, reminderCard } from '../../../cards/reminder-card.ts';
import { findIndicator, findPeople } from '../../../domain/catalogue.ts';
import { formatDay } from '../../../domain/format.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { describePeriod } from '../../../domain/period/period.ts';
import { maySeeProgress } from '../../../domain/rights.ts';
import { dueDate, type OwedPart } from '../../../domain/round/deadlines.ts';
import { expectedOf } from '../../../domain/round/owed.ts';
import { rollUpStep } from '../../../domain/round/timetable.ts';
import { findRound } from '../../../domain/submission/indicator-record.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type Request, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { forOfficersOnly } from '../../rights.ts';
import { formatBy, viewDay, viewDeadline } from '../../round/deadline-words.ts';
import { sayNextRound } from '../../round/next-round.ts';
import { inRound, type RoundState, readRoundAhead } from '../../round/read-round.ts';
import { owedWords } from '../../round/round-words.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';

const list = new Intl.ListFormat('en-GB');

const steps = ['values', 'commentary', 'sign-off', 'roll-up'] as const;
type RoundStep = (typeof steps)[number];

/** What happens at each step, before the day. */
const stepWords: Readonly<Record<RoundStep, string>> = {
  values: 'Figures are due',
  commentary: 'Commentary is due',
  'sign-off': 'The sign-off is due',
  'roll-up': 'The sponsor gets the roll-up',
};

const daysLeft = ({ clock: { today }, settings: { calendar } }: RequestContext) => ({
  today,
  calendar,
});

/** The day of a step, with an extension where there is one. */
const dayOf = (
  step: RoundStep,
  { clock: { round }, settings: { schedule, calendar } }: RequestContext,
  extendedTo?: string,
): string =>
  step === 'roll-up'
    ? rollUpStep({ round, schedule, calendar }).on
    : dueDate(step, round, { schedule, calendar, extendedTo });

const isPart = (step: RoundStep): step is OwedPart => step !== 'roll-up';

/** The steps that are asked about; without a sponsor nobody gets a roll-up. */
const wanted = (
  { step }: Pick<RequestOf<'deadlines'>, 'step'>,
  { catalogue }: Pick<RequestContext, 'catalogue'>,
): readonly RoundStep[] => {
  if (step) return [step];
  return catalogue.outcomes.some(({ sponsor }) => sponsor !== undefined)
    ? steps
    : steps.filter(isPart);
};

const formatStep = (step: RoundStep, day: string, context: RequestContext): string =>
  step === 'roll-up'
    ? `${stepWords[step]} on ${formatDay(day)}.`
    : `${stepWords[step]} ${formatBy(day, daysLeft(context))}.`;

const stepLines = (
  asked: RequestOf<'deadlines'>,
  context: RequestContext,
  extendedTo?: string,
): string[] =>
  wanted(asked, context).map((step) => formatStep(step, dayOf(step, context, extendedTo), context));

/** The deadlines of one indicator, with its extension. */
const ofIndicator = async (
  indicator: Indicator,
  asked: RequestOf<'deadlines'>,
  context: RequestContext,
): Promise<Card> => {
  const { code } = indicator;
  const record = await context.stores.submissions.readRecord(code);
  const { extendedTo } = findRound(record, context.clock.round) ?? {};
  return receiptCard({
    title: `Deadlines of ${nameOfCode(context.catalogue, code)}`,
    lines: [
      `For ${describePeriod(context.clock.round)}:`,
      ...stepLines(asked, context, extendedTo),
      ...(extendedTo ? [`It has been given more time, until ${formatDay(extendedTo)}.`] : []),
    ],
    next: [
      button('Status', { kind: 'status', code }),
      button('When the next figure is due', { kind: 'due', code }),
      button('All deadlines', { kind: 'deadlines' }),
    ],
  });
};

/** What a person still owes, each with its own day. */
const owedOf = (
  person: string,
  asked: RequestOf<'deadlines'>,
  state: RoundState,
  context: RequestContext,
): { readonly items: ReminderItem[]; readonly due: readonly string[] } => {
  const parts = wanted(asked, context).filter(isPart);
  const own = state.owed.filter(
    ({ owners, part }) => owners.includes(person) && parts.includes(part),
  );
  const items = [...Map.groupBy(own, ({ indicator }) => indicator)].map(([code, items]) => ({
    name: nameOfCode(context.catalogue, code),
    owed: items.map(({ part, due }) => viewDeadline(owedWords[part], due, daysLeft(context))),
    last: [],
    buttons: [],
  }));
  return { items, due: own.map(({ due }) => due) };
};

/** Indicators that were given more time, those with the same day together. */
const sayExtended = ({ catalogue, records, round }: RoundState): string[] => {
  const extended = records.flatMap((record) => {
    const { extendedTo } = findRound(record, round) ?? {};
    return extendedTo ? [{ code: record.indicator, extendedTo }] : [];
  });
  return [...Map.groupBy(extended, ({ extendedTo }) => extendedTo)].map(([day, together]) => {
    const names = list.format(together.map(({ code }) => nameOfCode(catalogue, code)));
    return `More time: ${names} ${together.length === 1 ? 'has' : 'have'} until ${formatDay(day)}.`;
  });
};

/** From whom what is asked for comes: the team asks for the deadlines of all to see whose they are. */
const sayWhose = ({ catalogue, round }: RoundState, { user }: RequestContext): string[] => {
  const asked = catalogue.indicators.filter((one) => expectedOf(one, round).length > 0);
  const byLead = Map.groupBy(asked, ({ indicatorLeads: [lead = ''] }) => lead);
  return user.actor.team
    ? [...byLead].map(
        ([lead, own]) =>
          `${nameOfCode(catalogue, lead)}: ${own.map(({ code }) => nameOfCode(catalogue, code)).join('; ')}.`,
      )
    : [];
};

/** When the next round begins; this one, where it has not. */
const sayBeginning = ({ begins }: RoundState, context: RequestContext): string =>
  begins === undefined
    ? sayNextRound(context)
    : `The round begins on ${formatDay(begins)}: nobody is asked before. What the one before asked for came with the report.`;

/** The days of the round, which are the same for everybody without more time. */
const theRound = (
  asked: RequestOf<'deadlines'>,
  state: RoundState,
  context: RequestContext,
): ReminderItem => ({
  name: 'Every indicator that is asked for',
  owed: wanted(asked, context).map((step) =>
    viewDay(
      isPart(step) ? owedWords[step] : 'roll-up to the sponsor',
      dayOf(step, context),
      daysLeft(context),
    ),
  ),
  last: [...sayWhose(state, context), ...sayExtended(state), sayBeginning(state, context)],
  buttons: [],
});

const sayOwed = (
  { isOwn, name }: { readonly isOwn: boolean; readonly name: string },
  due: readonly string[],
  context: RequestContext,
): string => {
  const [first] = due.toSorted();
  if (first) return `The first is due ${formatBy(first, daysLeft(context))}.`;
  return isOwn
    ? 'You have nothing more to submit here.'
    : `${name} has nothing more to submit here.`;
};

/** The round that is spoken of, and the turn in it. */
type Ahead = { readonly state: RoundState; readonly context: RequestContext };

/** The deadlines of the round, with those that a person still has to keep where one is meant. */
const ofRound = async (
  person: string | undefined,
  asked: RequestOf<'deadlines'>,
  { state, context }: Ahead,
): Promise<Card> => {
  const { catalogue, clock, user } = context;
  const isOwn = person !== undefined && person === user.actor.person?.id;
  const name = person ? nameOfCode(catalogue, person) : '';
  const none = { items: [], due: [] };
  const ofStep = person ? owedOf(person, asked, state, context) : none;
  // Asked for a step that is not theirs, the days of what they do owe answer.
  const { items, due } =
    person && ofStep.items.length === 0
      ? owedOf(person, { ...asked, step: undefined }, state, context)
      : ofStep;
  return reminderCard({
    title: `Deadlines for ${describePeriod(clock.round)}`,
    intro: person ? sayOwed({ isOwn, name }, due, context) : '',
    groups: [
      { heading: `Still needed from ${isOwn ? 'you' : name}`, items },
      { heading: 'The round', items: [theRound(asked, state, context)] },
    ],
    nothing: '',
    next: [
      ...(maySeeProgress(user.actor)
        ? [button('My updates', { kind: 'mine' }), button('Progress', { kind: 'progress' })]
        : [button('Publication calendar', { kind: 'publication-calendar' })]),
      button('Overview', { kind: 'overview' }),
    ],
  });
};

const isAsked = (indicator: Indicator, { clock: { round } }: RequestContext): boolean =>
  expectedOf(indicator, round).length > 0;

/** When each step of the round is due: for the person who asks, for one indicator, or for all. */
const answer = async (
  asked: RequestOf<'deadlines'>,
  turn: RequestContext,
  answerOther: (other: Request) => Promise<Card>,
): Promise<Card> => {
  const state = await readRoundAhead(turn);
  const context = inRound(turn, state);
  const { catalogue, user } = context;
  const { code, person } = asked;
  if (code !== undefined) {
    const indicator = findIndicator(catalogue, code);
    if (!indicator) return noSuchThing('indicator', code, catalogue);
    return isAsked(indicator, context)
      ? ofIndicator(indicator, asked, context)
      : answerOther({ kind: 'due', code });
  }
  if (person !== undefined && person !== user.actor.person?.id) {
    if (findPeople(catalogue, [person]).length === 0)
      return noSuchThing('person', person, catalogue);
    if (!maySeeProgress(user.actor))
      return forOfficersOnly('see what is outstanding, and from whom', context);
    return ofRound(person, asked, { state, context });
  }
  // What a person owes is not for a chat that others read; the dates of the round are.
  return ofRound(user.personal ? user.actor.person?.id : undefined, asked, { state, context });
};

const schema = z.strictObject({
  kind: z.literal('deadlines'),
  code: id.optional(),
  person: id.optional(),
  step: z.enum(steps).optional(),
});

/** When each step of the round is due. */
export const deadlines: RequestDescriptor<'deadlines'> = {
  schema,
  inPrivate: ({ person }) => person !== undefined,
  purpose:
    'When the values, the commentary, the sign-off and the roll-up of this reporting round are due, with the working days left: for the person who asks, for one indicator with its extension, for another person, or for one step.',
  name: ({ code, person, step }, nameOf) => {
    const of = code ?? person;
    return `Deadlines${of ? `: ${nameOf(of)}` : ''}${step ? ` (${step})` : ''}`;
  },
  query: { subjects: { code: 'indicator', person: 'person' }, filter: ['step'] },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    deadlines: z.infer<typeof schema>;
  }
}
