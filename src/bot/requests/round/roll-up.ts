import type { Card } from '../../../cards/card.ts';
import { maySeeProgress } from '../../../domain/rights.ts';
import type { Asking } from '../../asking.ts';
import type { RequestOf } from '../../request.ts';
import { forTeamOnly, personalOnly } from '../../rights/not-allowed.ts';
import { readRound } from '../../round/read-round.ts';
import { rollUp as drawRollUp } from '../../round/roll-up.ts';

/** What came in, what got worse and what is missing in the round under way. */
export const rollUp = async (_: RequestOf<'roll-up'>, asking: Asking): Promise<Card> => {
  if (!maySeeProgress(asking.actor)) return forTeamOnly('see what is missing', asking);
  if (!asking.personal) return personalOnly();
  return drawRollUp(await readRound(asking, asking), asking.catalogue.outcomes);
};
