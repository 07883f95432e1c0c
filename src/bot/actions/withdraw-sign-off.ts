import type { Card } from '../../cards/card.ts';
import { receiptCard } from '../../cards/message-card.ts';
import { formatInstant } from '../../domain/format.ts';
import { describePeriod, periodLabel } from '../../domain/period/period.ts';
import { findRound } from '../../domain/submission/indicator-record.ts';
import { type ActionOf, digestOf } from '../action.ts';
import { nameOfCode } from '../name-of-code.ts';
import type { Reply } from '../reply.ts';
import { button } from '../request.ts';
import type { ActionContext } from '../request-context.ts';
import { writeWithRetry } from '../retry.ts';
import { allowSignOff } from '../rights.ts';
import { formatRoundState } from '../round/round-words.ts';
import { readToldOfJudging } from '../round/say-told.ts';
import { decideWithdrawalOf } from '../round/withdraw-sign-off.ts';

/** Takes a sign-off back before the quarter is published; what was submitted waits again. */
export const withdrawSignOff = async (
  action: ActionOf<'withdraw-sign-off'>,
  context: ActionContext,
): Promise<Reply> => {
  const { refusal, indicator, round } = await allowSignOff(action.indicator, action.round, context);
  if (refusal) return { card: refusal };
  const { code } = indicator;
  const name = nameOfCode(context.catalogue, code);
  // Comes before any change: a failure afterwards would hide what was done.
  const sayToldOf = await readToldOfJudging(context);
  const { decision, record } = await writeWithRetry(code, context, (current) =>
    decideWithdrawalOf(current, round, digestOf(action), context),
  );
  const found = findRound(record, round);
  const next = [
    button('Status', { kind: 'status', code }),
    button('History', { kind: 'history', code }),
  ];
  if (decision.kind !== 'accepted') {
    const card: Card = receiptCard({
      title: `Nothing was taken back: ${name}`,
      lines: [found ? formatRoundState(found) : 'Nothing has been submitted for that quarter.'],
      next,
    });
    return { card, replace: true };
  }
  context.send('due');
  const card = receiptCard({
    title: `Sign-off taken back: ${name}`,
    lines: [
      `${context.user.actor.name} took back the sign-off of ${describePeriod(round)} on ${formatInstant(context.clock.now)}. What was submitted stays as it is and is waiting for sign-off again.`,
      ...sayToldOf(indicator, found?.submitted?.by.objectId),
    ],
    next: [
      button('Look at it', { kind: 'sign-off', code, round: periodLabel(round) }),
      button('Return with a note', { kind: 'return', code }),
      ...next,
    ],
  });
  return { card, replace: true };
};
