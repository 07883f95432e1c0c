import type { Card } from '../../cards/card.ts';
import { messageCard } from '../../cards/message-card.ts';
import { recipientsCard } from '../../cards/reminder-receipt-card.ts';
import { formatDay } from '../../domain/format.ts';
import { addDays } from '../../domain/london-time.ts';
import { periodLabel } from '../../domain/period/period.ts';
import { addWorkingDays, dueDate } from '../../domain/round/deadlines.ts';
import { actionButton } from '../action.ts';
import { nameOfCode } from '../name-of-code.ts';
import { button } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { formatNewDeadlines } from './deadline-words.ts';
import { findDayFault, formatDayFault } from './extend-deadline.ts';
import { nextRound, sayOfNextRound } from './next-round.ts';
import { readRound, roundAt } from './read-round.ts';
import { sayUnknown } from './say-told.ts';

const week = 7;

const list = new Intl.ListFormat('en-GB');

/**
 * So many days after the date on which the figures of the round are due: whole weeks, or else working days.
 *
 * @param extendedTo the day to which it was moved already
 */
export const daysAfterDue = (
  days: number,
  { clock: { round }, settings }: RequestContext,
  extendedTo?: string,
): string => {
  const due = dueDate('values', round, { ...settings, extendedTo });
  return days % week === 0 ? addDays(due, days) : addWorkingDays(due, days, settings.calendar);
};

type Owing = { readonly code: string; readonly owners: readonly string[] };

/** What somebody still has to submit, what is named, or what is still to come from everybody. */
type Meant = {
  readonly person?: string | undefined;
  readonly codes?: readonly string[] | undefined;
};

const readOwing = async (
  { person, codes }: Meant,
  context: RequestContext,
): Promise<readonly Owing[]> => {
  const { owed } = await readRound(context, roundAt(context));
  const items = owed.filter(
    ({ part, owners, indicator }) =>
      part !== 'sign-off' &&
      (!person || owners.includes(person)) &&
      (!codes || codes.includes(indicator)),
  );
  return [...Map.groupBy(items, ({ indicator }) => indicator)].map(([code, own]) => ({
    code,
    owners: [...new Set(own.flatMap(({ owners }) => owners))],
  }));
};

const nothingOwed = (until: string, person: string | undefined, context: RequestContext): Card => {
  const isOfNext = until >= nextRound(context).begins;
  const who = person ? `${nameOfCode(context.catalogue, person)} has` : 'Everybody has';
  return messageCard({
    title: isOfNext ? 'More time is for a round that has begun' : 'Nobody needs more time',
    text: [
      `${who} submitted everything that was due, so nothing was changed.`,
      ...(isOfNext
        ? [`${sayOfNextRound(until, context)} Its deadlines can move from then on.`]
        : []),
    ].join(' '),
    buttons: [
      button('Progress', { kind: 'progress' }),
      ...(isOfNext ? [button('Deadlines', { kind: 'deadlines' })] : []),
    ],
  });
};

/** Whose deadlines a day would move, with the button that moves them; nothing is moved before. */
export const previewAll = async (
  until: string,
  meant: Meant,
  context: RequestContext,
): Promise<Card> => {
  const { person, codes } = meant;
  const { catalogue, clock, settings } = context;
  const owing = await readOwing(meant, context);
  if (owing.length === 0) return nothingOwed(until, person, context);
  const nameOf = (id: string): string => nameOfCode(catalogue, id);
  const checked = await Promise.all(
    owing.map(async (one) => ({ ...one, fault: await findDayFault(one.code, until, context) })),
  );
  const moved = checked.filter(({ fault }) => !fault);
  const people = [...new Set(moved.flatMap(({ owners }) => owners))];
  const told = await Promise.all(people.map((one) => sayUnknown([one], context)));
  const unknown = new Set(people.filter((_, at) => told[at]?.length !== 0));
  const day = formatDay(until);
  const everybody = codes ? list.format(codes) : 'everybody who has something to submit';
  const whom = person ? nameOf(person) : everybody;
  return recipientsCard({
    title: moved.length > 0 ? `Give ${whom} until ${day}?` : `No deadline can move to ${day}`,
    intro: [
      'Nothing has been changed yet.',
      ...(moved.length > 0
        ? [
            formatNewDeadlines(until, clock.round, { ...settings, are: 'would be' }),
            'Press the button to move the deadlines; the officers are told at once.',
          ]
        : []),
    ].join(' '),
    heading: 'Who gets more time',
    recipients: people.map((one) => ({
      name: nameOf(one),
      ...(unknown.has(one) ? { note: 'Will be told once they open this bot' } : {}),
      line: [
        {
          text: list.format(
            moved.filter(({ owners }) => owners.includes(one)).map(({ code }) => nameOf(code)),
          ),
          late: false,
        },
      ],
    })),
    leftOut: checked.flatMap(({ code, fault }) =>
      fault ? [{ name: nameOf(code), why: formatDayFault(fault) }] : [],
    ),
    actions: [
      ...(moved.length > 0
        ? [
            actionButton(`Extend ${moved.length === 1 ? 'one' : `all ${moved.length}`} to ${day}`, {
              ...{ kind: 'extend-all', round: periodLabel(clock.round), until },
              indicators: moved.map(({ code }) => code),
            }),
          ]
        : []),
      ...(moved.length > 0
        ? []
        : [button('Other days', { kind: 'extend-all', ...(person ? { person } : {}) })]),
      button('Progress', { kind: 'progress' }),
      button('Deadlines', { kind: 'deadlines' }),
    ],
  });
};
