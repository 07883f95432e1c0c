import type { Indicator } from '../../domain/indicator.ts';
import { comparePeriods } from '../../domain/period/period.ts';
import { judgesOwn, maySignOff } from '../../domain/rights.ts';
import { hasCommentary } from '../../domain/submission/answers.ts';
import type {
  IndicatorRecord,
  IndicatorRound,
  Signature,
} from '../../domain/submission/indicator-record.ts';
import type { RequestContext } from '../request-context.ts';
import { type RoundState, readRound, roundAt } from './read-round.ts';
import { isTheirs } from './round-people.ts';

/** A submission that can be signed off. */
export type Waiting = {
  readonly indicator: Indicator;
  readonly record: IndicatorRecord;
  readonly found: IndicatorRound & { readonly submitted: Signature };
};

const isSubmitted = (found: IndicatorRound): found is Waiting['found'] =>
  found.status === 'submitted' && found.submitted !== undefined;

const waitingOf = (
  { catalogue, records }: RoundState,
  isMeant: (indicator: Indicator, found: Waiting['found']) => boolean,
): Waiting[] =>
  catalogue.indicators.flatMap((indicator) => {
    const record = records.find((one) => one.indicator === indicator.code);
    return (record?.rounds ?? [])
      .filter(isSubmitted)
      .filter(({ period }) => record && hasCommentary(record.commentaries, period))
      .filter((found) => isMeant(indicator, found))
      .flatMap((found) => (record ? [{ indicator, record, found }] : []));
  });

/**
 * Everything that waits for the person to sign it off, of earlier rounds too, the oldest first. For a
 * member of the performance team who signs off nothing by their post, it is all that waits.
 */
export const readWaiting = async (context: RequestContext): Promise<Waiting[]> => {
  const {
    user: { actor },
  } = context;
  const state = await readRound(context, roundAt(context));
  const all = waitingOf(
    state,
    (indicator, { submitted }) =>
      maySignOff(actor, indicator, state) && !judgesOwn(actor, indicator, submitted.by.objectId),
  );
  const person = actor.person?.id ?? '';
  const own = all.filter(({ indicator: { code, outcomeLeads } }) =>
    isTheirs({ code, indicatorLeads: [], outcomeLeads }, person, state),
  );
  return (own.length > 0 ? own : all).toSorted((a, b) =>
    comparePeriods(a.found.period, b.found.period),
  );
};
