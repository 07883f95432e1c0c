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
import { extendDeadline, findDayFault } from '../round/extend-deadline.ts';
import { anotherRound, isOver, mostShown } from './appeals.ts';

const decided = (appeal: Appeal, lines: readonly string[], context: ActionContext): Card => {
  const { indicator: code, answer } = appeal;
  const name = nameOfCode(context.catalogue, code);
  return receiptCard({
    title: `${answer?.kind === 'allowed' ? 'Allowed' : 'Refused'}: more time for ${name}`,
    lines: [formatAnswer(appeal), ...lines],
    next: [
      button('Open requests', { kind: 'open-requests' }),
      button('Status', { kind: 'status', code }),
      button('History', { kind: 'history', code }),
    ],
  });
};

const sayTold = ({ by }: Appeal): string => `${by.name} is told at once.`;

const noSuchAppeal = (): Reply => ({
  card: messageCard({
    title: 'There is nothing to decide',
    text: 'What this card asks for is no longer stored. Nothing was changed.',
    buttons: [button('Progress', { kind: 'progress' })],
  }),
  replace: true,
});

type Wish = Extract<Appeal, { kind: 'more-time' }>;

type Found =
  | { readonly reply: Reply; readonly appeal?: undefined }
  | { readonly reply?: undefined; readonly appeal: Wish };

const decidedBefore = (appeal: Appeal, context: ActionContext): Reply => ({
  card: decided(appeal, ['Nothing more was changed.'], context),
  replace: true,
});

/** The wish that a card is about, or the answer to who may not decide it. */
const findAppeal = async (
  { round, appeal: id }: { readonly round: string; readonly appeal: string },
  context: ActionContext,
): Promise<Found> => {
  if (!context.user.actor.team)
    return { reply: { card: forTeamOnly('decide about deadlines', context) } };
  if (isOver(round, context)) return { reply: anotherRound() };
  const all = await context.stores.appeals.readAppeals(context.clock.round);
  const appeal = all.find((one) => one.id === id);
  return appeal?.kind === 'more-time' ? { appeal } : { reply: noSuchAppeal() };
};

/** @returns the wish with the first answer, which may be somebody else's */
const answerOnce = (
  { id }: Wish,
  answer: Pick<AppealAnswer, 'kind' | 'reason'>,
  { stores, clock, user: { actor } }: ActionContext,
): Promise<Appeal | undefined> => {
  const by = { objectId: actor.objectId, name: actor.name };
  return stores.appeals.answerAppeal(clock.round, id, { ...answer, by, at: clock.now });
};

/** Moves the deadline as far as was allowed; again, where an earlier press was cut off before that. */
const moveDeadline = async ({ indicator, until }: Wish, context: ActionContext) => {
  const { fault } = await extendDeadline(indicator, until, context);
  return fault?.kind === 'no-later'
    ? `Its figures are already due ${formatDay(fault.before)}.`
    : formatNewDeadlines(until, context.clock.round, context.settings);
};

/** Gives the time that was asked for. Of two people who decide at once the first is heard: the answer is stored before the deadline is moved. */
export const allowTime = async (
  action: ActionOf<'allow-time'>,
  context: ActionContext,
): Promise<Reply> => {
  const { reply, appeal } = await findAppeal(action, context);
  if (reply) return reply;
  const { indicator, until, answer } = appeal;
  const fault = await findDayFault(indicator, until, context);
  if (answer && (answer.kind === 'refused' || fault)) return decidedBefore(appeal, context);
  if (fault?.kind === 'outside')
    return { card: (await extendDeadline(indicator, until, context)).card };
  const stored = answer ? appeal : await answerOnce(appeal, { kind: 'allowed' }, context);
  if (!stored) return noSuchAppeal();
  if (stored.answer?.kind !== 'allowed') return decidedBefore(stored, context);
  const line = await moveDeadline(appeal, context);
  context.send('due');
  return { card: decided(stored, [line, sayTold(stored)], context), replace: true };
};

/** Leaves the deadline as it is, with a reason where one is given. */
export const refuseTime = async (
  action: ActionOf<'refuse-time'>,
  context: ActionContext,
): Promise<Reply> => {
  const { reply, appeal } = await findAppeal(action, context);
  if (reply) return reply;
  if (appeal.answer) return decidedBefore(appeal, context);
  const reason = (context.inputs.reason ?? '').trim();
  if (reason.length > longestReason) {
    const fault = formatTooLong(reason.length, longestReason);
    const { round } = action;
    const shown = { round, appeal: appeal.id, reason: reason.slice(0, mostShown), fault };
    return { card: askWhyNot(shown), replace: true };
  }
  const answer = { kind: 'refused', ...(reason ? { reason } : {}) } as const;
  const stored = await answerOnce(appeal, answer, context);
  if (!stored) return noSuchAppeal();
  if (stored.answer?.kind !== 'refused') return decidedBefore(stored, context);
  context.send('due');
  return { card: decided(stored, [sayTold(stored)], context), replace: true };
};
