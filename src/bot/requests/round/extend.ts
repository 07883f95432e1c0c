import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { messageCard, receiptCard } from '../../../cards/message-card.ts';
import { findIndicator } from '../../../domain/catalogue.ts';
import { formatDay } from '../../../domain/format.ts';
import { describePeriod, shiftPeriod } from '../../../domain/period/period.ts';
import {
  askDay,
  decideExtension,
  dueDate,
  type OwedPart,
} from '../../../domain/round/deadlines.ts';
import { expectedOf } from '../../../domain/round/owed.ts';
import { findRound } from '../../../domain/submission/indicator-record.ts';
import { digestOf } from '../../action.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type Request, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { writeWithRetry } from '../../retry.ts';
import { forTeamOnly } from '../../rights.ts';
import { isDay } from '../../understanding/calendar-days.ts';
import { forButtons, id, type RequestDescriptor } from '../request-descriptor.ts';
import { resolveDay } from './resolve-day.ts';

/** The day on which the figures are due, once the deadlines are moved to another. */
const valuesDue = (
  extendedTo: string | undefined,
  {
    clock: { round },
    settings: { schedule, calendar },
  }: Pick<RequestContext, 'clock' | 'settings'>,
): string => dueDate('values', round, { schedule, calendar, extendedTo });

const readRoundOf = async (
  code: string,
  { stores: { submissions }, clock: { round } }: Pick<RequestContext, 'stores' | 'clock'>,
) => findRound(await submissions.readRecord(code), round);

/**
 * Written on top of whatever somebody else changes at the same moment, but for a later deadline.
 *
 * @returns the day on which the figures are due already, where that gives no more time
 */
const write = async (
  code: string,
  until: string,
  context: RequestContext,
): Promise<string | undefined> => {
  const {
    user: { actor },
    clock: { round, now: at },
  } = context;
  const author = { objectId: actor.objectId, name: actor.name };
  const digest = digestOf({ code, until });
  const { decision } = await writeWithRetry(code, context, (record) => {
    const update = decideExtension(record, { round, until, author, at, digest });
    if (!update) return { kind: 'already' };
    const before = valuesDue(findRound(record, round)?.extendedTo, context);
    return valuesDue(until, context) <= before
      ? { kind: 'no-later', before }
      : { kind: 'accepted', update };
  });
  return 'before' in decision ? decision.before : undefined;
};

const noLater = (code: string, before: string): Card =>
  messageCard({
    title: `That gives ${code} no more time`,
    text: `Nothing was changed: its values are due ${formatDay(before)} already, and a deadline is only ever moved to a later day.`,
    buttons: [button('Progress', { kind: 'progress' })],
  });

const outsideRound = (until: string, next: string): Card =>
  messageCard({
    title: 'That day is no use as a deadline',
    text: `Nothing was changed. ${formatDay(until)} leaves no working day, or lies in the next round, which begins on ${formatDay(next)}.`,
    buttons: [button('Progress', { kind: 'progress' })],
  });

/** "Next Friday" is one day for some people and another for others. */
const askWhichDay = (code: string, days: readonly string[]): Card =>
  messageCard({
    title: days.length > 1 ? 'Which day do you mean?' : 'Is this the day that you mean?',
    text: 'Nothing was changed. Press one, or type the date.',
    buttons: days.map((until) => button(formatDay(until), { kind: 'extend', code, until })),
  });

/** Moves the deadlines of an indicator in the current round. */
const answer = async (
  { code, until: typed, mayBe }: RequestOf<'extend'>,
  context: RequestContext,
  answerOther: (other: Request) => Promise<Card>,
): Promise<Card> => {
  const {
    catalogue,
    user: { actor },
    clock: { round, today },
    settings: { schedule, calendar },
  } = context;
  if (!actor.team) return forTeamOnly(`extend the deadline of ${code}`, context);
  const indicator = findIndicator(catalogue, code);
  if (!indicator) return noSuchThing('indicator', code, catalogue);
  if (expectedOf(indicator, round).length === 0)
    return answerOther({ kind: 'due', code: indicator.code });
  if (mayBe?.length) return askWhichDay(indicator.code, mayBe);
  const until = resolveDay(typed ?? '', today);
  if (!until)
    return messageCard({
      title: typed || mayBe ? 'That is not a day I can extend to' : 'Until when?',
      text: `Nothing was changed. Type a day that is still to come, within a year: “extend ${indicator.code} to 31 January”.`,
      buttons: [button('Progress', { kind: 'progress' })],
    });
  const day = (part: OwedPart) => dueDate(part, round, { schedule, calendar, extendedTo: until });
  const next = askDay(shiftPeriod(round, 1), calendar);
  if (day('values') < today || until >= next) return outsideRound(until, next);
  const { extendedTo } = (await readRoundOf(indicator.code, context)) ?? {};
  const before = valuesDue(extendedTo, context);
  if (day('values') <= before) return noLater(indicator.code, before);
  const meanwhile = await write(indicator.code, until, context);
  if (meanwhile) return noLater(indicator.code, meanwhile);
  return receiptCard({
    title: `Extended: ${nameOfCode(catalogue, indicator.code)}`,
    lines: [
      `For ${describePeriod(round)} the values are due ${formatDay(day('values'))}, the commentary ${formatDay(day('commentary'))}, the sign-off ${formatDay(day('sign-off'))}.`,
      'A deadline on a day that is not worked lies on the working day before; one that was later already stays.',
    ],
    next: [
      button('Progress', { kind: 'progress' }),
      button('History', { kind: 'history', code: indicator.code }),
    ],
  });
};

const schema = z.strictObject({
  kind: z.literal('extend'),
  code: id,
  /** "2019-01-31", or "01-31" for the next one. */
  until: forButtons(id.optional()),
  /** Days that may be meant, where the words are open; none where they name no day. */
  mayBe: forButtons(z.array(z.iso.date()).max(2).optional()),
});

/** Moves the deadlines of an indicator. */
export const extend: RequestDescriptor<'extend'> = {
  schema,
  purpose: 'More time for an indicator.',
  alone: true,
  name: ({ code, until = '' }, nameOf) =>
    `Extend: ${nameOf(code)}${isDay(until) ? ` to ${formatDay(until)}` : ''}`,
  query: { subjects: { code: 'indicator' }, filter: ['until', 'mayBe'] },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    extend: z.infer<typeof schema>;
  }
}
