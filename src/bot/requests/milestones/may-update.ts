import { findIndicator } from '../../../domain/catalogue.ts';
import type { Milestone } from '../../../domain/milestones/milestone.ts';
import { mayUpdateMilestone } from '../../../domain/rights.ts';
import type { RequestContext } from '../../request-context.ts';
import { readRights } from '../../rights.ts';

/** Which of some milestones the person who asks may update. Somebody without any part is not looked up. */
export const findMayUpdate = async (
  some: readonly Milestone[],
  context: RequestContext,
): Promise<(one: Milestone) => boolean> => {
  const { catalogue, user } = context;
  const { actor } = user;
  if (some.length === 0 || (!actor.person && !actor.team)) return () => false;
  const rights = await readRights(context);
  return (one) =>
    mayUpdateMilestone(
      actor,
      one,
      one.featuresUnder.flatMap((place) => findIndicator(catalogue, place) ?? []),
      rights,
    );
};
