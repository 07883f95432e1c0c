import { outcomeOf } from '../../domain/catalogue.ts';
import type { Period } from '../../domain/period/period.ts';
import { findPublication } from '../../domain/publication.ts';
import {
  decideWithdrawal,
  type WithdrawalDecision,
} from '../../domain/submission/decide-withdrawal.ts';
import type { IndicatorRecord } from '../../domain/submission/indicator-record.ts';
import type { RequestContext } from '../request-context.ts';

/** Whether a sign-off can be taken back, and what that would write. */
export const decideWithdrawalOf = async (
  record: IndicatorRecord,
  round: Period,
  digest: string,
  { catalogue, clock, stores, user }: RequestContext,
): Promise<WithdrawalDecision> => {
  const { objectId, name } = user.actor;
  const outcome = outcomeOf(catalogue, record.indicator);
  const publication = outcome && findPublication(catalogue.publications, outcome, round);
  return decideWithdrawal(record, {
    ...{ round, digest, at: clock.now, author: { objectId, name } },
    changes: await stores.submissions.readChanges(record.indicator, 0),
    isPublished: publication !== undefined,
  });
};
