import type { Card } from '../../cards/card.ts';
import { readSituation } from '../reminders/read-situation.ts';
import type { RequestOf } from '../request.ts';
import { runReceipt } from '../round/run-receipt.ts';
import type { Asking } from './asking.ts';
import { forTeamOnly, personalOnly } from './not-allowed.ts';

/** What became of the messages of the round under way. */
export const receipt = async (_: RequestOf<'receipt'>, asking: Asking): Promise<Card> => {
  if (!asking.actor.team) return forTeamOnly('see what was sent', asking);
  if (!asking.personal) return personalOnly();
  return runReceipt(await readSituation(asking, asking, asking.now));
};
