import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { maySeeProgress } from '../../../domain/rights.ts';
import type { RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { forOfficersOnly } from '../../rights.ts';
import { readRound, roundAt } from '../../round/read-round.ts';
import { buildRollUp } from '../../round/roll-up.ts';
import type { RequestDescriptor } from '../request-descriptor.ts';

/** What was submitted, what got worse and what is missing in the current round. */
const answer = async (_: RequestOf<'roll-up'>, context: RequestContext): Promise<Card> => {
  if (!maySeeProgress(context.user.actor)) return forOfficersOnly('see what is missing', context);
  return buildRollUp(await readRound(context, roundAt(context)), context.catalogue.outcomes);
};

const schema = z.strictObject({ kind: z.literal('roll-up') });

/** The short version of the reporting round for the sponsor. */
export const rollUp: RequestDescriptor<'roll-up'> = {
  schema,
  inPrivate: true,
  purpose: 'The roll-up, a short version for the sponsor: what got worse and what is missing.',
  name: () => 'Roll-up',
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    'roll-up': z.infer<typeof schema>;
  }
}
