import type { Card } from '../../cards/card.ts';
import { messageCard, receiptCard } from '../../cards/message-card.ts';
import { formatDay } from '../../domain/format.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { periodLabel } from '../../domain/period/period.ts';
import { type Appeal, type AppealAnswer, longestReason } from '../../domain/round/appeal.ts';
import { isBlank } from '../../domain/submission/answers.ts';
import { formatTooLong } from '../../domain/submission/check-form.ts';
import { type ActionOf, digestOf } from '../action.ts';
import { nameOfCode } from '../name-of-code.ts';
import type { Reply } from '../reply.ts';
import { button } from '../request.ts';
import type { ActionContext } from '../request-context.ts';
import { askForTime } from '../requests/round/ask-time.ts';
import { askWhyNot } from '../requests/round/refuse-time.ts';
import { readTypedDay, resolveDay } from '../requests/round/resolve-day.ts';
import { allowUpdate, forTeamOnly, notAnOfficer } from '../rights.ts';
import { formatAnswer, nameTeam, teamFor } from '../round/appeal-words.ts';
import {
  extendDeadline,
  findDayFault,
  formatDayFault,
  formatNewDeadlines,
} from '../round/extend-deadline.ts';
import { sayUnknown } from '../round/say-told.ts';

const anotherRound = (): Reply => ({
  card: messageCard({
    title: 'That card is from an earlier round',
    text: 'Nothing was changed. Look at the round that is under way.',
    buttons: [button('My updates', { kind: 'mine' }), button('Progress', { kind: 'progress' })],
  }),
  replace: true,
});

const isOver = (round: string, { clock }: ActionContext): boolean =>
  round !== periodLabel(clock.round);

/** The same wish of the same person has the same id, so that it is sent once. */
const nameAppeal = (code: string, wish: object, { user: { actor } }: ActionContext) =>
  `${code}.${digestOf({ ...wish, by: actor.objectId }).slice(0, 16)}`;

const findReasonFault = (reason: string): string | undefined => {
  if (isBlank(reason)) return 'Say why you need it.';
  return reason.length > longestReason ? formatTooLong(reason.length, longestReason) : undefined;
};

/** Enough of a text that is too long to be kept on a card. */
const mostShown = 5_000;

type Typed = {
  readonly until: string | undefined;
  readonly day: string;
  readonly reason: string;
};

const readTyped = ({ inputs, clock: { today }, settings: { calendar } }: ActionContext): Typed => {
  const day = (inputs.until ?? '').trim().replace(/^(\d{4}-\d{2}-\d{2})T.*$/s, '$1');
  const read = readTypedDay(day, { today, calendar });
  const until = read && resolveDay(read, today);
  return { until, day: until ?? '', reason: (inputs.reason ?? '').trim() };
};

const findUntilFault = async (
  { until }: Typed,
  { code }: Indicator,
  context: ActionContext,
): Promise<string | undefined> => {
  if (!until) return 'Choose a day that is still to come.';
  const fault = await findDayFault(code, until, context);
  return fault && formatDayFault(fault);
};

const asked = (appeal: Appeal, unknown: readonly string[], context: ActionContext): Card => {
  const { indicator: code } = appeal;
  const whom = nameTeam(code, context);
  const until = appeal.kind === 'more-time' ? ` until ${formatDay(appeal.until)}` : '';
  return receiptCard({
    title: `Asked for more time: ${nameOfCode(context.catalogue, code)}`,
    lines: appeal.answer
      ? [`You asked for time${until} before. ${formatAnswer(appeal)}`]
      : [
          `${whom} is asked for time${until}, and you are told the answer here. The deadline stays as it is until then.`,
          ...unknown,
        ],
    next: [
      button(`Update ${code}`, { kind: 'update', code }),
      button('Deadlines', { kind: 'deadlines', code }),
      button('My updates', { kind: 'mine' }),
    ],
  });
};

/** Sends the performance team the wish for more time. */
export const askTime = async (
  { indicator: code, round: label }: ActionOf<'ask-time'>,
  context: ActionContext,
): Promise<Reply> => {
  const { user, clock, stores } = context;
  const { person, objectId, name } = user.actor;
  if (!person) return { card: notAnOfficer(context) };
  if (isOver(label, context)) return anotherRound();
  const { refusal, indicator, round } = await allowUpdate(code, label, context);
  if (refusal) return { card: refusal };
  const typed = readTyped(context);
  const faults = {
    until: await findUntilFault(typed, indicator, context),
    reason: findReasonFault(typed.reason),
  };
  const { until, reason } = typed;
  if (!until || faults.until || faults.reason) {
    const shown = { until: typed.day, reason: reason.slice(0, mostShown), faults };
    return { card: await askForTime(indicator, shown, context), replace: true };
  }
  const to = teamFor(indicator.code, context);
  // Comes before any change: a failure afterwards would hide what was done.
  const unknown = await sayUnknown(to, context);
  const appeal = await stores.appeals.addAppeal(round, {
    ...{ kind: 'more-time', id: nameAppeal(indicator.code, { until, reason }, context) },
    ...{ indicator: indicator.code, person: person.id, by: { objectId, name } },
    ...{ to, until, reason, at: clock.now },
  });
  context.send('due');
  return { card: asked(appeal, unknown, context), replace: true };
};

const decided = (appeal: Appeal, lines: readonly string[], context: ActionContext): Card => {
  const { indicator: code, by, answer } = appeal;
  const name = nameOfCode(context.catalogue, code);
  return receiptCard({
    title: `${answer?.kind === 'allowed' ? 'Allowed' : 'Refused'}: more time for ${name}`,
    lines: [formatAnswer(appeal), ...lines, `${by.name} is told at once.`],
    next: [
      button('Status', { kind: 'status', code }),
      button('Progress', { kind: 'progress' }),
      button('History', { kind: 'history', code }),
    ],
  });
};

const noSuchAppeal = (): Reply => ({
  card: messageCard({
    title: 'There is nothing to decide',
    text: 'What this card asks for is no longer stored. Nothing was changed.',
    buttons: [button('Progress', { kind: 'progress' })],
  }),
  replace: true,
});

type Found =
  | { readonly reply: Reply; readonly appeal?: undefined }
  | { readonly reply?: undefined; readonly appeal: Extract<Appeal, { kind: 'more-time' }> };

/** The wish that a card is about, or the answer to who may not decide it or comes too late. */
const findAppeal = async (
  { round, appeal: id }: { readonly round: string; readonly appeal: string },
  context: ActionContext,
): Promise<Found> => {
  if (!context.user.actor.team)
    return { reply: { card: forTeamOnly('decide about deadlines', context) } };
  if (isOver(round, context)) return { reply: anotherRound() };
  const all = await context.stores.appeals.readAppeals(context.clock.round);
  const appeal = all.find((one) => one.id === id);
  if (appeal?.kind !== 'more-time') return { reply: noSuchAppeal() };
  return appeal.answer
    ? { reply: { card: decided(appeal, ['Nothing was changed now.'], context), replace: true } }
    : { appeal };
};

const decide = async (
  { id }: Appeal,
  answer: Pick<AppealAnswer, 'kind' | 'reason'>,
  lines: readonly string[],
  context: ActionContext,
): Promise<Reply> => {
  const { stores, clock, user } = context;
  const { objectId, name } = user.actor;
  const by = { objectId, name };
  const stored = await stores.appeals.answerAppeal(clock.round, id, {
    ...answer,
    by,
    at: clock.now,
  });
  if (!stored) return noSuchAppeal();
  context.send('due');
  return { card: decided(stored, lines, context), replace: true };
};

/** Gives the time that was asked for: the deadline is moved, and then the wish counts as answered. */
export const allowTime = async (
  action: ActionOf<'allow-time'>,
  context: ActionContext,
): Promise<Reply> => {
  const { reply, appeal } = await findAppeal(action, context);
  if (reply) return reply;
  const { indicator, until } = appeal;
  const { fault, card } = await extendDeadline(indicator, until, context);
  // A deadline that is as late already has been moved by somebody, or by the first of two presses.
  if (fault?.kind === 'outside') return { card };
  const lines = fault
    ? [`Its values are due ${formatDay(fault.before)} already.`]
    : [formatNewDeadlines(until, context)];
  return decide(appeal, { kind: 'allowed' }, lines, context);
};

/** Leaves the deadline as it is, with a reason where one is given. */
export const refuseTime = async (
  action: ActionOf<'refuse-time'>,
  context: ActionContext,
): Promise<Reply> => {
  const { reply, appeal } = await findAppeal(action, context);
  if (reply) return reply;
  const reason = (context.inputs.reason ?? '').trim();
  if (reason.length > longestReason) {
    const fault = formatTooLong(reason.length, longestReason);
    const { round } = action;
    const shown = { round, appeal: appeal.id, reason: reason.slice(0, mostShown), fault };
    return { card: askWhyNot(shown), replace: true };
  }
  return decide(appeal, { kind: 'refused', ...(reason ? { reason } : {}) }, [], context);
};
