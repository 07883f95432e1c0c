import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { questionCard } from '../../../cards/form/question-card.ts';
import { longestReason } from '../../../domain/round/appeal.ts';
import { actionButton } from '../../action.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { forTeamOnly } from '../../rights.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';

type Refusing = Pick<RequestOf<'refuse-time'>, 'round' | 'appeal'> & {
  readonly reason?: string;
  readonly fault?: string;
};

/** The question why there is no more time, repeated with what was wrong with the answer. */
export const askWhyNot = ({ round, appeal, reason = '', fault }: Refusing): Card =>
  questionCard({
    title: `No more time for ${appeal.split('.')[0]}`,
    text: 'Nothing has been decided yet. If you refuse, the deadline stays the same, and the officer is told at once.',
    inputs: [
      {
        id: 'reason',
        kind: 'text',
        label: 'Why not? (optional; the officer will see it)',
        typed: reason,
        multiline: true,
        maxLength: longestReason,
        ...(fault ? { fault } : {}),
      },
    ],
    actions: [
      actionButton('Refuse', { kind: 'refuse-time', round, appeal }),
      { ...button('Progress', { kind: 'progress' }), noInputs: true },
    ],
  });

const answer = async (asked: RequestOf<'refuse-time'>, context: RequestContext): Promise<Card> => {
  if (!context.user.actor.team) return forTeamOnly('decide about deadlines', context);
  return askWhyNot(asked);
};

const schema = z.strictObject({ kind: z.literal('refuse-time'), round: id, appeal: id });

/** Asks for the reason with which more time is refused. */
export const refuseTime: RequestDescriptor<'refuse-time'> = {
  schema,
  inPrivate: true,
  alone: true,
  name: () => 'Refuse more time',
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    'refuse-time': z.infer<typeof schema>;
  }
}
