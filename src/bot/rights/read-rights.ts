import type { RightsContext } from '../../domain/rights.ts';
import type { Asking } from '../asking.ts';

/** Who stands in for whom today. */
export const readRights = async ({ people, today }: Asking): Promise<RightsContext> => ({
  delegations: await people.readDelegations(),
  today,
});
