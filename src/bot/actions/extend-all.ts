import { receiptCard } from '../../cards/message-card.ts';
import { formatDay } from '../../domain/format.ts';
import type { ActionOf } from '../action.ts';
import { nameOfCode } from '../name-of-code.ts';
import type { Reply } from '../reply.ts';
import { button } from '../request.ts';
import type { ActionContext } from '../request-context.ts';
import { forTeamOnly } from '../rights.ts';
import { formatNewDeadlines } from '../round/deadline-words.ts';
import { extendDeadline, formatDayFault } from '../round/extend-deadline.ts';
import { anotherRound, isOver } from './appeals.ts';

const list = new Intl.ListFormat('en-GB');

/** Moves the deadlines of all that was shown; one that cannot move any more is named, and the others move. */
export const extendAll = async (
  { round, until, indicators }: ActionOf<'extend-all'>,
  context: ActionContext,
): Promise<Reply> => {
  const { user, clock, settings, catalogue } = context;
  if (!user.actor.team)
    return { card: forTeamOnly('give more than one officer more time', context) };
  if (isOver(round, context)) return anotherRound();
  const known = indicators.filter((code) => catalogue.indicators.some((one) => one.code === code));
  const moved: string[] = [];
  const stayed: string[] = [];
  // One after the other: each is one transaction.
  for (const code of known) {
    const { fault } = await extendDeadline(code, until, context);
    if (fault)
      stayed.push(`${nameOfCode(catalogue, code)} was not moved. ${formatDayFault(fault)}`);
    else moved.push(nameOfCode(catalogue, code));
  }
  if (moved.length > 0) context.send('due');
  const card = receiptCard({
    title:
      moved.length > 0
        ? `Extended to ${formatDay(until)}: ${moved.length === 1 ? 'one indicator' : `${moved.length} indicators`}`
        : 'Nothing was extended',
    lines: [
      ...(moved.length > 0
        ? [
            formatNewDeadlines(until, clock.round, settings),
            `${list.format(moved)}. The officers who still have something to submit are told at once.`,
          ]
        : []),
      ...stayed,
    ],
    next: [button('Progress', { kind: 'progress' }), button('Deadlines', { kind: 'deadlines' })],
  });
  return { card, replace: true };
};
