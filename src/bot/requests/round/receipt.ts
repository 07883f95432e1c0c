import type { Card } from '../../../cards/card.ts';
import type { Asking } from '../../asking.ts';
import type { RequestOf } from '../../request.ts';
import { forTeamOnly, personalOnly } from '../../rights/not-allowed.ts';
import { readSituation } from '../../round/read-situation.ts';
import { runReceipt } from '../../round/run-receipt.ts';

/** What became of the messages of the round under way. */
export const receipt = async (_: RequestOf<'receipt'>, asking: Asking): Promise<Card> => {
  if (!asking.actor.team) return forTeamOnly('see what was sent', asking);
  if (!asking.personal) return personalOnly();
  return runReceipt(await readSituation(asking, asking, asking.now));
};
