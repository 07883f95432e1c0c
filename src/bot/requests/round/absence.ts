import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { questionCard } from '../../../cards/form/question-card.ts';
import { receiptCard } from '../../../cards/message-card.ts';
import { formatDate, formatDay, formatInstant } from '../../../domain/format.ts';
import { londonDay, readLondonTime } from '../../../domain/london-time.ts';
import type { Person } from '../../../domain/person.ts';
import {
  addWorkingDays,
  type Calendar,
  firstWorkingDayAfter,
} from '../../../domain/round/deadlines.ts';
import { actionButton } from '../../action.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { retryOnConflict } from '../../retry.ts';
import { notAnOfficer } from '../../rights.ts';
import { nameOfTeam } from '../../roles-of.ts';
import { answerOthersReminders } from '../../round/others-reminders.ts';
import { forButtons, id, type RequestDescriptor } from '../request-descriptor.ts';

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
  { catalogue, clock: { now }, settings: { calendar } }: RequestContext,
  { fault }: { readonly fault?: string } = {},
): Card =>
  questionCard({
    title: 'Snooze reminders',
    text: `You get no reminders until the time that you choose. Afterwards you get one message for everything that fell due. Deadlines stay the same, and ${nameOfTeam(catalogue)} can see that you snoozed.`,
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

declare module '../../request.ts' {
  interface Requests {
    snooze: z.infer<typeof snoozeSchema>;
  }
}
