import type { Card } from '../../cards/card.ts';
import { messageCard, receiptCard } from '../../cards/message-card.ts';
import { findIndicator } from '../../domain/catalogue.ts';
import { formatDay } from '../../domain/format.ts';
import { shiftPeriod } from '../../domain/period/period.ts';
import { askDay, decideExtension, dueDate } from '../../domain/round/deadlines.ts';
import { expectedOf, owingParts, ownersOf } from '../../domain/round/owed.ts';
import { findRound } from '../../domain/submission/indicator-record.ts';
import { digestOf } from '../action.ts';
import { nameOfCode } from '../name-of-code.ts';
import { button } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { writeWithRetry } from '../retry.ts';
import { formatNewDeadlines } from './deadline-words.ts';
import { nextRound, sayOfNextRound } from './next-round.ts';
import { sayTold } from './say-told.ts';

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

const noLater = (code: string, until: string, before: string): Card =>
  messageCard({
    title: `That gives ${code} no more time`,
    text: `Nothing was changed: its figures are already due ${formatDay(before)}, and a deadline can only move to a later working day than that: ${formatDay(until)} gives no more time.`,
    buttons: [button('Progress', { kind: 'progress' })],
  });

const outsideRound = (code: string, until: string, context: RequestContext): Card => {
  const { begins } = nextRound(context);
  return messageCard({
    title: `That day cannot be a deadline: ${nameOfCode(context.catalogue, code)}`,
    text:
      until >= begins
        ? `Nothing was changed. ${sayOfNextRound(until, context)} Its deadlines can move from then on.`
        : `Nothing was changed. ${formatDay(until)} leaves no working day; the next round begins on ${formatDay(begins)}.`,
    buttons: [button('Progress', { kind: 'progress' })],
  });
};

/** Why a day cannot become the deadline of an indicator. */
export type DayFault =
  | { readonly kind: 'no-later'; readonly before: string }
  | { readonly kind: 'outside'; readonly next: string };

const findOutside = (until: string, context: RequestContext): DayFault | undefined => {
  const { clock, settings } = context;
  const next = askDay(shiftPeriod(clock.round, 1), settings.calendar);
  return valuesDue(until, context) < clock.today || until >= next
    ? { kind: 'outside', next }
    : undefined;
};

/** What is wrong with a day as a new deadline; undefined when it gives more time. */
export const findDayFault = async (
  code: string,
  until: string,
  context: RequestContext,
): Promise<DayFault | undefined> => {
  const outside = findOutside(until, context);
  if (outside) return outside;
  const { extendedTo } = (await readRoundOf(code, context)) ?? {};
  const before = valuesDue(extendedTo, context);
  return valuesDue(until, context) <= before ? { kind: 'no-later', before } : undefined;
};

/** The same as a sentence beside the field for the day. */
export const formatDayFault = (fault: DayFault): string =>
  fault.kind === 'no-later'
    ? `Its figures are already due ${formatDay(fault.before)}: choose a later day.`
    : `Choose a working day in this round, before ${formatDay(fault.next)}.`;

const extended = (
  code: string,
  until: string,
  { told, context }: { readonly told: readonly string[]; readonly context: RequestContext },
): Card =>
  receiptCard({
    title: `Extended: ${nameOfCode(context.catalogue, code)}`,
    lines: [
      formatNewDeadlines(until, context.clock.round, context.settings),
      'A deadline on a weekend or bank holiday moves to the working day before. A deadline that was already later stays.',
      ...told,
    ],
    next: [button('Progress', { kind: 'progress' }), button('History', { kind: 'history', code })],
  });

/** What became of an extension, and the card that says so. */
type Extended = { readonly fault?: DayFault; readonly card: Card };

const refuse = (
  { code, until }: { readonly code: string; readonly until: string },
  fault: DayFault,
  context: RequestContext,
): Extended => ({
  fault,
  card:
    fault.kind === 'no-later'
      ? noLater(code, until, fault.before)
      : outsideRound(code, until, context),
});

/** Those who still owe figures or commentary hear of it. */
const readToldOfExtension = async (code: string, context: RequestContext): Promise<string[]> => {
  const indicator = findIndicator(context.catalogue, code);
  if (!indicator) return [];
  const { round, today } = context.clock;
  const [record, delegations] = await Promise.all([
    context.stores.submissions.readRecord(code),
    context.stores.people.readDelegations(),
  ]);
  const owing = owingParts(expectedOf(indicator, round), record, round);
  return owing.some(({ part }) => part !== 'sign-off')
    ? sayTold(ownersOf(indicator.indicatorLeads, code, { delegations, today }), context)
    : [];
};

/** Who asked for time that is now given, hears so as the answer. */
const answerAppeals = async (
  code: string,
  until: string,
  { stores, clock, user: { actor } }: RequestContext,
): Promise<void> => {
  const answer = {
    kind: 'allowed',
    by: { objectId: actor.objectId, name: actor.name },
    at: clock.now,
  } as const;
  for (const appeal of await stores.appeals.readAppeals(clock.round))
    if (appeal.kind === 'more-time' && appeal.indicator === code && appeal.until <= until)
      await stores.appeals.answerAppeal(clock.round, appeal.id, answer);
};

/**
 * Moves the deadlines of an indicator in the current round; the caller checks who may.
 *
 * @param until ISO date that is still to come
 */
export const extendDeadline = async (
  code: string,
  until: string,
  context: RequestContext,
): Promise<Extended> => {
  const fault = await findDayFault(code, until, context);
  if (fault) return refuse({ code, until }, fault, context);
  // Comes before any change: a failure afterwards would hide what was done.
  const told = await readToldOfExtension(code, context);
  const before = await write(code, until, context);
  if (before) return refuse({ code, until }, { kind: 'no-later', before }, context);
  await answerAppeals(code, until, context);
  return { card: extended(code, until, { told, context }) };
};

/** What moving the deadlines to a day would do, with the button that does it. */
export const previewExtension = async (
  code: string,
  until: string,
  context: RequestContext,
): Promise<Card> => {
  const fault = await findDayFault(code, until, context);
  if (fault) return refuse({ code, until }, fault, context).card;
  const { catalogue, clock, settings } = context;
  return messageCard({
    title: `Extend ${nameOfCode(catalogue, code)} to ${formatDay(until)}?`,
    text: [
      'Nothing has been changed yet.',
      formatNewDeadlines(until, clock.round, { ...settings, are: 'would be' }),
      ...(await readToldOfExtension(code, context)),
    ].join(' '),
    buttons: [button(`Extend to ${formatDay(until)}`, { kind: 'extend', code, until })],
  });
};
