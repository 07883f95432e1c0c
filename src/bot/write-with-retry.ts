import { OutcomesError } from '../domain/outcomes-error.ts';
import type { IndicatorRecord, IndicatorUpdate } from '../domain/submission/indicator-record.ts';
import type { RequestContext } from './request-context.ts';
import { retryOnConflict } from './retry.ts';

/** The result of a decision: something to write, or why nothing is written. */
type Decided<D> = { readonly kind: 'accepted'; readonly update: IndicatorUpdate } | D;

/**
 * Decides on an indicator's current record and writes; repeats this a few times when somebody else
 * is faster. People rarely collide more often than that; in a storm of presses they are told to try
 * again.
 *
 * @returns what was written, or the decision to write nothing, with the record that it was made on
 */
export const writeWithRetry = <D extends { readonly kind: string }>(
  code: string,
  { random, wait, stores: { submissions } }: Pick<RequestContext, 'stores' | 'random' | 'wait'>,
  decide: (record: IndicatorRecord) => Decided<D> | Promise<Decided<D>>,
): Promise<{ readonly decision: Decided<D>; readonly record: IndicatorRecord }> => {
  const decideOnce = async () => {
    const record = await submissions.readRecord(code);
    const decision = await decide(record);
    if (!('update' in decision)) return { decision, record };
    if ((await submissions.write(record, decision.update)) === 'written')
      return { decision, record };
    throw new OutcomesError('storage-conflict', `${code} is being changed.`, 'Try again.');
  };
  return retryOnConflict(decideOnce, { random, wait });
};
