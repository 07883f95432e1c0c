import type { Card } from '../../cards/card.ts';
import { receiptCard } from '../../cards/message-card.ts';
import { formatInstant } from '../../domain/format.ts';
import { longestReason } from '../../domain/round/appeal.ts';
import type { MissedRound } from '../../domain/round/missed-rounds.ts';
import { decideWaiver, decideWaiverEnd } from '../../domain/round/waiver.ts';
import { formatTooLong } from '../../domain/submission/check-form.ts';
import { type ActionOf, digestOf } from '../action.ts';
import { nameOfCode } from '../name-of-code.ts';
import type { Reply } from '../reply.ts';
import { button } from '../request.ts';
import type { ActionContext } from '../request-context.ts';
import { askWhyWaived, findWaivable, nothingToWaive } from '../requests/round/waive.ts';
import { writeWithRetry } from '../retry.ts';
import { forTeamOnly } from '../rights.ts';
import { nameValues } from '../round/late-values.ts';
import { mostShown } from './appeals.ts';

const done = (
  { indicator: code, round, end }: ActionOf<'waive'>,
  { values }: MissedRound,
  { reason, context }: { readonly reason: string; readonly context: ActionContext },
): Card => {
  const { actor } = context.user;
  const name = nameOfCode(context.catalogue, code);
  const when = `${actor.name}, ${formatInstant(context.clock.now)}: ${reason}`;
  return receiptCard({
    title: end ? `Asked for again: ${name}, ${round}` : `No longer asked for: ${name}, ${round}`,
    lines: [when, `${nameValues(values)}.`],
    next: [
      end
        ? button('No longer ask', { kind: 'waive', code, round })
        : button('Ask for it again', { kind: 'waive', code, round, end: true }),
      button('When due', { kind: 'due', code }),
      button('History', { kind: 'history', code }),
    ],
  });
};

const findFault = (reason: string): string | undefined => {
  if (reason === '') return 'Say why: everybody who asks for the figures will see it.';
  return reason.length > longestReason ? formatTooLong(reason.length, longestReason) : undefined;
};

/** Waives what an earlier round never brought, with a reason, or ends such a waiver. */
export const waive = async (action: ActionOf<'waive'>, context: ActionContext): Promise<Reply> => {
  const { user, clock, inputs } = context;
  if (!user.actor.team) return { card: forTeamOnly('decide what is no longer asked for', context) };
  const asked = { ...action, code: action.indicator };
  const missed = await findWaivable(asked, context);
  if (!missed) return { card: nothingToWaive(asked, context), replace: true };
  const reason = (inputs.reason ?? '').trim();
  const fault = findFault(reason);
  if (fault)
    return {
      card: askWhyWaived(asked, missed, { typed: reason.slice(0, mostShown), fault }),
      replace: true,
    };
  const author = { objectId: user.actor.objectId, name: user.actor.name };
  const waiving = {
    round: missed.round,
    author,
    at: clock.now,
    digest: digestOf({ action, reason }),
  };
  const { decision } = await writeWithRetry(action.indicator, context, (record) => {
    const update = (action.end ? decideWaiverEnd : decideWaiver)(record, waiving, reason);
    return update ? { kind: 'accepted', update } : { kind: 'already' };
  });
  return {
    card:
      decision.kind === 'already'
        ? nothingToWaive(asked, context)
        : done(action, missed, { reason, context }),
    replace: true,
  };
};
