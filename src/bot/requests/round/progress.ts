import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import type { OwingItem } from '../../../cards/owing-lines.ts';
import { progressCard } from '../../../cards/progress-card.ts';
import { capitalise, formatDate, formatInstant } from '../../../domain/format.ts';
import { type Indicator, standsUnder } from '../../../domain/indicator.ts';
import { describePeriod } from '../../../domain/period/period.ts';
import type { Actor, Snooze } from '../../../domain/person.ts';
import { maySeeProgress, mayUpdate } from '../../../domain/rights.ts';
import { dueDate, type OwedPart } from '../../../domain/round/deadlines.ts';
import { openAppeals } from '../../../domain/round/open-appeals.ts';
import { concerns, expectedOf, type OwedItem } from '../../../domain/round/owed.ts';
import { isToldToday } from '../../../domain/round/round-snapshot.ts';
import type { OpenedForm } from '../../../domain/stores/opened-form-store.ts';
import { findRound } from '../../../domain/submission/indicator-record.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, inPlace, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { forOfficersOnly } from '../../rights.ts';
import { formatBy } from '../../round/deadline-words.ts';
import { formatOpened, formatProgress, isIn } from '../../round/progress-words.ts';
import { type RoundState, readRound, roundAt } from '../../round/read-round.ts';
import { isTheirs } from '../../round/round-people.ts';
import {
  formatDueState,
  formatReturned,
  formatReturnedBy,
  nameOwed,
  sayStanding,
} from '../../round/round-words.ts';
import { forIndicator } from '../../round/stand-in-words.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';

type Asked = RequestOf<'progress'>;

/** What the progress is worked out from, and the indicators that are asked about. */
type Known = {
  readonly state: RoundState;
  readonly snoozes: readonly Snooze[];
  readonly opened: readonly OpenedForm[];
  readonly indicators: readonly Indicator[];
  /** Who has had a message today that listed what they owe, and gets no other. */
  readonly written: ReadonlySet<string>;
  /** Who asks: a note is for those who fill the indicator in or sign it off. */
  readonly actor: Actor;
  /** How many requests wait for the performance team. */
  readonly requests: number;
};

/** What is still owed of the step that is asked about. */
const owedOf = (
  { code }: Indicator,
  { step }: Asked,
  { owed }: Pick<RoundState, 'owed'>,
): OwedItem[] => owed.filter((item) => item.indicator === code && (!step || concerns(item, step)));

const findIndicators = (
  asked: Asked,
  state: RoundState,
  opened: readonly OpenedForm[],
): Indicator[] => {
  const { person, outcome, owing, unopened } = asked;
  return state.catalogue.indicators
    .filter((one) => expectedOf(one, state.round).length > 0)
    .filter((one) => !outcome || standsUnder(one, outcome))
    .filter((one) => !person || isTheirs(one, person, state))
    .filter((one) => !owing || owedOf(one, asked, state).length > 0)
    .filter(({ code }) => !unopened || !opened.some(({ indicator }) => indicator === code));
};

const readKnown = async (asked: Asked, context: RequestContext): Promise<Known> => {
  const { stores, clock } = context;
  const [state, snoozes, opened, reminders, appeals] = await Promise.all([
    readRound(context, roundAt(context)),
    stores.people.readSnoozes(),
    stores.openedForms.readOpenedForms(clock.round),
    stores.reminders.readReminders(clock.round),
    stores.appeals.readAppeals(clock.round),
  ]);
  const byPerson = [...Map.groupBy(reminders, ({ person }) => person)];
  return {
    state,
    snoozes: snoozes.filter(({ until }) => clock.now < until),
    opened,
    actor: context.user.actor,
    requests: openAppeals(appeals, { indicators: state.catalogue.indicators, owed: state.owed })
      .length,
    indicators: findIndicators(asked, state, opened),
    written: new Set(
      byPerson.flatMap(([person, own]) => (isToldToday(own, clock.today) ? [person] : [])),
    ),
  };
};

const statusOf = (indicator: Indicator, { state, opened, actor }: Known): string => {
  const record = state.records.find((one) => one.indicator === indicator.code);
  const found = findRound(record, state.round);
  if (found?.returned)
    return mayUpdate(actor, indicator, state)
      ? formatReturned(found.returned)
      : `${formatReturnedBy(found.returned)}.`;
  if (found && found.status !== 'open') return capitalise(sayStanding(found));
  const isOpen = state.owed.some((item) => item.indicator === indicator.code);
  return isOpen ? formatOpened(opened, indicator) : 'All submitted.';
};

const sayItem = (indicator: Indicator, asked: Asked, known: Known): OwingItem => {
  const items = owedOf(indicator, asked, known.state);
  return {
    name: nameOwed(indicator.code, items, known.state.catalogue),
    owed: formatDueState(items, known.state),
    status: statusOf(indicator, known),
  };
};

const owesAnything = (person: string, { owed }: RoundState): boolean =>
  owed.some(({ owners }) => owners.includes(person));

const noteOn = (person: string, { state, snoozes, written }: Known, isTeam: boolean) => {
  const { delegations, today, catalogue } = state;
  const away = delegations.find((one) => one.person === person && today <= one.until);
  const snooze = snoozes.find((one) => one.person === person);
  const notes = [
    ...(away
      ? [
          `${away.indicator ? '' : 'away '}until ${formatDate(away.until)}: ${nameOfCode(catalogue, away.to)} is asked instead${forIndicator(away)}`,
        ]
      : []),
    ...(snooze ? [`snoozed until ${formatInstant(snooze.until)}`] : []),
    ...(isTeam && written.has(person) && owesAnything(person, state)
      ? ['had a message today already']
      : []),
  ];
  return notes.length > 0 ? { note: capitalise(notes.join('; ')) } : {};
};

/** Those with something overdue come first, then those who owe something. */
const urgency = ({ items }: { readonly items: readonly OwingItem[] }): number => {
  const owed = items.flatMap((item) => item.owed);
  if (owed.some(({ overdue }) => overdue)) return 0;
  return owed.length > 0 ? 1 : 2;
};

/** A button on the officer's own row, which asks before anything is sent. */
const remindOf = (person: string, { state, written }: Known, mayRemind: boolean) =>
  mayRemind && owesAnything(person, state) && !written.has(person)
    ? { remind: button('Remind', { kind: 'remind', person }) }
    : {};

const officersOf = (outcome: string, asked: Asked, known: Known, mayRemind: boolean) => {
  const indicators = known.indicators.filter((one) => one.outcome === outcome);
  const leads = [...new Set(indicators.flatMap(({ indicatorLeads }) => indicatorLeads))];
  return leads
    .map((person) => {
      const items = indicators
        .filter(({ indicatorLeads }) => indicatorLeads.includes(person))
        .map((indicator) => sayItem(indicator, asked, known));
      return {
        name: nameOfCode(known.state.catalogue, person),
        ...noteOn(person, known, mayRemind),
        ...remindOf(person, known, mayRemind),
        items,
      };
    })
    .toSorted((a, b) => urgency(a) - urgency(b));
};

const labels: Readonly<Record<OwedPart, string>> = {
  values: 'Values',
  commentary: 'Commentary',
  'sign-off': 'Sign-off',
};

const parts = ['values', 'commentary', 'sign-off'] as const;

/** The next deadline of the round that has not passed, with the days that are left; the last when all have. */
const sayDue = ({ step }: Asked, context: RequestContext): string => {
  const {
    settings: { schedule, calendar },
    clock: { today, round },
  } = context;
  const days = (step ? [step] : parts).map((part) => ({
    part,
    day: dueDate(part, round, { calendar, schedule }),
  }));
  const next = days.find(({ day }) => day >= today) ?? days.at(-1);
  return next ? `${labels[next.part]} due ${formatBy(next.day, { today, calendar })}` : '';
};

const sharesOf = ({ step }: Asked, { indicators, state }: Known) =>
  (step ? [step] : parts).map((part) => ({
    label: labels[part],
    done: indicators.filter((one) => isIn(one, part, state)).length,
    of: indicators.length,
  }));

const sayNone = ({ person, owing, unopened }: Asked, { catalogue }: RequestContext): string => {
  if (unopened) return 'Every form that was asked for has been opened.';
  const who = person ? nameOfCode(catalogue, person) : '';
  if (owing) return `Nothing is outstanding${who ? ` from ${who}` : ''}.`;
  return who
    ? `${who} has nothing to submit in this round.`
    : 'There is nothing to submit in this round.';
};

/** Whether a person has begun, where something of theirs is not in. */
const sayOpened = (asked: Asked, { indicators, opened, state }: Known): string => {
  const open = indicators.filter((one) => owedOf(one, asked, state).length > 0);
  const begun = open.filter(({ code }) => opened.some(({ indicator }) => indicator === code));
  if (!asked.person || open.length === 0) return '';
  if (open.length === 1)
    return begun.length === 1 ? ' The form has been opened.' : ' The form has not been opened yet.';
  return ` ${begun.length} of ${open.length} forms have been opened.`;
};

/** The sentence first: how many are in, and who still owes what. */
const sayFirst = (asked: Asked, known: Known, context: RequestContext): string => {
  const { indicators, state } = known;
  if (indicators.length === 0) return sayNone(asked, context);
  const items = indicators.flatMap((one) => owedOf(one, asked, state));
  const said = formatProgress(indicators, items, { part: asked.step, state });
  const { length } = indicators;
  if (!asked.unopened) return `${said}${sayOpened(asked, known)}`;
  return `${length === 1 ? 'One form has' : `${length} forms have`} not been opened yet. ${said}`;
};

/** Whether anything is left to remind of. */
const isOwed = (asked: Asked, { indicators, state }: Known): boolean =>
  indicators.some((one) => owedOf(one, asked, state).length > 0);

/** Whether anything is done: without that, what is outstanding is all. */
const isBegun = (asked: Asked, { indicators, state }: Known): boolean =>
  indicators.some((one) => owedOf(one, asked, state).length === 0);

/** The other view: only what is owed, or everything. */
const otherView = ({ owing, unopened, ...asked }: Asked, known: Known) =>
  owing || unopened
    ? [inPlace('Show all', asked)]
    : isOwed(asked, known) && isBegun(asked, known)
      ? [inPlace('Only what is outstanding', { ...asked, owing: true })]
      : [];

const remindedOf = ({ person }: Asked) => (person ? { person } : {});

const nextOf = (asked: Asked, known: Known, { user }: RequestContext) => [
  ...(user.actor.team
    ? [
        ...(isOwed(asked, known)
          ? [button('Remind now', { kind: 'remind', ...remindedOf(asked) })]
          : []),
        button('Receipt', { kind: 'receipt' }),
        ...(known.requests > 0
          ? [button(`Requests (${known.requests})`, { kind: 'open-requests' })]
          : []),
      ]
    : []),
  ...otherView(asked, known),
  button('My updates', { kind: 'mine' }),
  button('Overview', { kind: 'overview' }),
];

/** Who owes what in the current round, by outcome and officer, and how much is in. */
const answer = async (asked: Asked, context: RequestContext): Promise<Card> => {
  const { catalogue, user, clock } = context;
  if (!maySeeProgress(user.actor))
    return forOfficersOnly('see what is outstanding, and from whom', context);
  const { person, outcome } = asked;
  if (person && !catalogue.people.some((one) => one.id === person))
    return noSuchThing('person', person, catalogue);
  if (outcome && !catalogue.outcomes.some(({ code }) => code === outcome))
    return noSuchThing('outcome', outcome, catalogue);
  const known = await readKnown(asked, context);
  return progressCard({
    title: `Progress for ${describePeriod(clock.round)}`,
    intro: sayFirst(asked, known, context),
    due: sayDue(asked, context),
    shares: sharesOf(asked, known),
    outcomes: catalogue.outcomes.map(({ code, name }) => ({
      name,
      officers: officersOf(code, asked, known, user.actor.team),
    })),
    next: nextOf(asked, known, context),
  });
};

const schema = z.strictObject({
  kind: z.literal('progress'),
  person: id.optional(),
  outcome: id.optional(),
  step: z.enum(parts).optional(),
  owing: z.literal(true).optional(),
  unopened: z.literal(true).optional(),
});

const nameProgress = (
  { person, outcome, step, owing, unopened }: Asked,
  nameOf: (id: string) => string,
): string => {
  const of = person ?? outcome;
  const only = [step, owing && 'only what is outstanding', unopened && 'forms not opened yet'];
  const narrowed = only.filter((one) => one !== undefined).join(', ');
  return `Progress${of ? `: ${nameOf(of)}` : ''}${narrowed ? ` (${narrowed})` : ''}`;
};

/** What is outstanding in the reporting round, and from whom. */
export const progress: RequestDescriptor<'progress'> = {
  schema,
  inPrivate: true,
  purpose:
    'Who has submitted their figures and commentary, who still has to submit what, and how far the round is: all of it, or only one officer, one outcome, one step, what is outstanding (owing), or forms that nobody has opened yet (unopened).',
  heading: 'The quarter-end round',
  name: nameProgress,
  query: {
    subjects: { person: 'person', outcome: 'outcome' },
    filter: ['step', 'owing', 'unopened'],
  },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    progress: z.infer<typeof schema>;
  }
}
