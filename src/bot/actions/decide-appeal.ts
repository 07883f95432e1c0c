import type { Card } from '../../cards/card.ts';
import { messageCard, receiptCard } from '../../cards/message-card.ts';
import { formatDay } from '../../domain/format.ts';
import { type Appeal, type AppealAnswer, longestReason } from '../../domain/round/appeal.ts';
import { formatTooLong } from '../../domain/submission/check-form.ts';
import type { ActionOf } from '../action.ts';
import { nameOfCode } from '../name-of-code.ts';
import type { Reply } from '../reply.ts';
import { button } from '../request.ts';
import type { ActionContext } from '../request-context.ts';
import { askWhyNot } from '../requests/round/refuse-time.ts';
import { forTeamOnly } from '../rights.ts';
import { formatAnswer } from '../round/appeal-words.ts';
import { formatNewDeadlines } from '../round/deadline-words.ts';
import { extendDeadline } from '../round/extend-deadline.ts';
import { anotherRound, isOver, mostShown } from './appeals.ts';

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
    ? [`Its values are already due ${formatDay(fault.before)}.`]
    : [formatNewDeadlines(until, context.clock.round, context.settings)];
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
