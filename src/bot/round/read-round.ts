import type { Catalogue } from '../../domain/catalogue.ts';
import type { Period } from '../../domain/period/period.ts';
import type { Delegation } from '../../domain/round/absence.ts';
import { type OwedItem, owedIn } from '../../domain/round/owed.ts';
import type { IndicatorRecord } from '../../domain/submission/indicator-record.ts';
import type { RequestContext, RoundParts } from '../request-context.ts';

/** A round as it is now: what is stored, and what is still owed. */
export type RoundState = {
  readonly catalogue: Catalogue;
  readonly round: Period;
  /** ISO date in London. */
  readonly today: string;
  readonly records: readonly IndicatorRecord[];
  readonly delegations: readonly Delegation[];
  readonly owed: readonly OwedItem[];
};

/** Which round of which catalogue, on which day. */
export type RoundAt = Pick<RoundState, 'catalogue' | 'round' | 'today'>;

/** The current round, on the day of the turn. */
export const roundAt = ({
  catalogue,
  clock: { round, today },
}: Pick<RequestContext, 'catalogue' | 'clock'>): RoundAt => ({ catalogue, round, today });

/**
 * Reads everything that a round's messages and its progress are built from.
 *
 * @param standIns who stands in for whom, where that is not everything recorded
 */
export const readRound = async (
  { stores, settings }: Pick<RoundParts, 'stores' | 'settings'>,
  at: RoundAt,
  standIns?: readonly Delegation[],
): Promise<RoundState> => {
  const { outcomes, indicators } = at.catalogue;
  const [records, delegations] = await Promise.all([
    Promise.all(outcomes.map(({ code }) => stores.submissions.readRecords(code))),
    standIns ?? stores.people.readDelegations(),
  ]);
  const { schedule, calendar } = settings;
  const stored = records.flat();
  return {
    ...at,
    records: stored,
    delegations,
    owed: owedIn({ ...at, indicators, records: stored, schedule, calendar, delegations }),
  };
};
