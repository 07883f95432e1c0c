import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { questionCard } from '../../../cards/form/question-card.ts';
import { receiptCard } from '../../../cards/message-card.ts';
import { type Catalogue, indicatorsLedBy } from '../../../domain/catalogue.ts';
import { formatDate, formatDay, formatInstant } from '../../../domain/format.ts';
import { londonDay, readLondonTime } from '../../../domain/london-time.ts';
import type { Delegation, Person } from '../../../domain/person.ts';
import {
  addWorkingDays,
  type Calendar,
  firstWorkingDayAfter,
} from '../../../domain/round/deadlines.ts';
import { actionButton } from '../../action.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { retryOnConflict } from '../../retry.ts';
import { notAnOfficer } from '../../rights.ts';
import { answerOthersReminders } from '../../round/others-reminders.ts';
import { forButtons, id, type RequestDescriptor } from '../request-descriptor.ts';

const listCodes = new Intl.ListFormat('en-GB');

const workingDays = [1, 2, 5, 10] as const;
const mostWorkingDays = 10;

type SnoozeChoice = { readonly title: string; readonly until: Date };

/** How long a person can snooze, each until 09:00 on a working day. */
const snoozeChoices = (now: Date, calendar: Calendar): SnoozeChoice[] =>
  workingDays.flatMap((n) => {
    const day = addWorkingDays(londonDay(now), n, calendar);
    const until = readLondonTime(day);
    const days = n === 1 ? 'the next working day' : `${n} working days`;
    return until ? [{ title: `${formatDay(day)} (${days})`, until }] : [];
  });

/** Until 09:00 on a day that was named, or the next working day; undefined for one too far ahead, or past. */
export const snoozeUntil = (
  day: string,
  now: Date,
  calendar: Calendar,
): SnoozeChoice | undefined => {
  const today = londonDay(now);
  const working = calendar.isWorkingDay(day) ? day : firstWorkingDayAfter(day, calendar);
  const until = readLondonTime(working);
  const isOffered = day > today && working <= addWorkingDays(today, mostWorkingDays, calendar);
  return isOffered && until ? { title: formatDay(working), until } : undefined;
};

/** The question, repeated with what was wrong with the answer. */
export const askUntilWhen = (
  { clock: { now }, settings: { calendar } }: RequestContext,
  { fault }: { readonly fault?: string } = {},
): Card =>
  questionCard({
    title: 'Snooze reminders',
    text: 'You get no reminders until then. Afterwards you get one message for everything that fell due. Deadlines stay the same, and the performance team can see that you snoozed.',
    inputs: [
      {
        id: 'until',
        kind: 'choice',
        label: 'Until when?',
        choices: snoozeChoices(now, calendar).map(({ title, until }) => ({
          title,
          value: until.toISOString(),
        })),
        chosen: '',
        ...(fault ? { fault } : {}),
      },
    ],
    actions: [
      actionButton('Snooze', { kind: 'snooze' }),
      { ...button('My updates', { kind: 'mine' }), noInputs: true },
    ],
  });

const snoozeNow = async (
  { id: person }: Person,
  { until }: SnoozeChoice,
  context: RequestContext,
): Promise<Card> => {
  const { user, clock, stores } = context;
  const { objectId, name } = user.actor;
  const press = { by: { objectId, name }, at: clock.now, press: user.press };
  await retryOnConflict(() => stores.people.snooze({ person, until }, press), context);
  return receiptCard({
    title: 'Reminders are snoozed',
    lines: [
      `You get no reminders before ${formatInstant(until)}. What you need to submit, and when, stays the same.`,
    ],
    next: [button('End my snooze', { kind: 'end-snooze' }), button('My updates', { kind: 'mine' })],
  });
};

/** A snooze until a named day is set at once, since it is the person's own and can be ended; otherwise it is asked. */
const answerSnooze = async (
  { until, ...of }: RequestOf<'snooze'>,
  context: RequestContext,
): Promise<Card> => {
  const ofOthers = await answerOthersReminders({ ...of, until }, context);
  if (ofOthers) return ofOthers;
  const { person } = context.user.actor;
  if (!person) return notAnOfficer(context);
  if (!until) return askUntilWhen(context);
  const named = snoozeUntil(until, context.clock.now, context.settings.calendar);
  return named
    ? snoozeNow(person, named, context)
    : askUntilWhen(context, {
        fault: `Reminders cannot be snoozed until ${formatDate(until)}. Choose one of these.`,
      });
};

/** What was chosen so far, and what is wrong with it. */
export type Chosen = {
  readonly to: string;
  readonly until: string;
  readonly faults?: { readonly to?: string; readonly until?: string };
};

const readOwn = async (
  person: Person,
  { stores: { people }, clock: { today } }: Pick<RequestContext, 'stores' | 'clock'>,
): Promise<Delegation | undefined> =>
  (await people.readDelegations()).find((one) => one.person === person.id && today <= one.until);

/** "your indicators (S01 and S02)", since whoever stands in does so for all of them. */
export const sayIndicatorsOf = (person: string, catalogue: Catalogue): string => {
  const codes = indicatorsLedBy(catalogue, person).map(({ code }) => code);
  return codes.length > 0 ? `your indicators (${listCodes.format(codes)})` : 'your indicators';
};

const explain = (
  { id: own }: Person,
  now: Delegation | undefined,
  { catalogue }: Pick<RequestContext, 'catalogue'>,
): string =>
  now
    ? `Until ${formatDate(now.until)} I am asking ${nameOfCode(catalogue, now.to)} instead of you. Choose again to change this.`
    : `Until the day that you choose, I will ask a colleague instead of you. They can submit figures and commentary for ${sayIndicatorsOf(own, catalogue)}, and so can you. Your sponsor and the performance team can see this.`;

const faultOf = (fault: string | undefined) => (fault ? { fault } : {});

/** The question who stands in, repeated with what was wrong with the answer. */
export const askWho = async (
  person: Person,
  context: RequestContext,
  chosen?: Chosen,
): Promise<Card> => {
  const now = await readOwn(person, context);
  const { to, until, faults } = chosen ?? { to: now?.to ?? '', until: now?.until ?? '' };
  return questionCard({
    title: 'Delegate your updates',
    text: explain(person, now, context),
    inputs: [
      {
        id: 'to',
        kind: 'choice',
        label: 'Who?',
        choices: context.catalogue.people
          .filter((one) => one.id !== person.id)
          .map((one) => ({ title: one.name, value: one.id })),
        chosen: to,
        ...faultOf(faults?.to),
      },
      {
        id: 'until',
        kind: 'date',
        label: 'Until (that day included)',
        value: until,
        min: context.clock.today,
        ...faultOf(faults?.until),
      },
    ],
    actions: [
      actionButton('Delegate', { kind: 'delegate' }),
      ...(now
        ? [{ ...actionButton('I am back', { kind: 'end-delegation' }), noInputs: true as const }]
        : []),
      { ...button('My updates', { kind: 'mine' }), noInputs: true as const },
    ],
  });
};

/** Asks who stands in for the person, and until when. */
const answerDelegate = async (
  { to = '', until = '' }: RequestOf<'delegate'>,
  context: RequestContext,
): Promise<Card> => {
  const { person } = context.user.actor;
  if (!person) return notAnOfficer(context);
  // A form that says nothing new shows what is decided already.
  return askWho(person, context, to || until ? { to, until } : undefined);
};

const day = forButtons(z.iso.date().optional());

const snoozeSchema = z.strictObject({
  kind: z.literal('snooze'),
  until: day,
  /** Of an indicator, or of another person: only the person's own are held back. */
  code: id.optional(),
  person: id.optional(),
});

/** Asks until when the person wants no reminders. */
export const snooze: RequestDescriptor<'snooze'> = {
  schema: snoozeSchema,
  inPrivate: true,
  purpose:
    'The person wants no reminders for a while, or says that they will do it later or on a certain day. With a code or a person: the reminders for that indicator or to that person, which the performance team may want to stop or hold; it says what can be done.',
  alone: true,
  name: ({ code, person }, nameOf) => {
    const of = code ?? person;
    return of ? `Stop reminders: ${nameOf(of)}` : 'Snooze';
  },
  query: { subjects: { code: 'indicator', person: 'person' }, filter: ['until'] },
  answer: answerSnooze,
};

const delegateSchema = z.strictObject({
  kind: z.literal('delegate'),
  to: id.optional(),
  until: day,
});

/** Asks who stands in for the person. */
export const delegate: RequestDescriptor<'delegate'> = {
  schema: delegateSchema,
  inPrivate: true,
  purpose: 'Lets a colleague stand in for the person while they are away, or ends that.',
  alone: true,
  name: ({ to }, nameOf) => (to ? `Delegate to ${nameOf(to)}` : 'Delegate'),
  answer: answerDelegate,
};

declare module '../../request.ts' {
  interface Requests {
    snooze: z.infer<typeof snoozeSchema>;
    delegate: z.infer<typeof delegateSchema>;
  }
}
