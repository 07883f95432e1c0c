import type { Period } from '../period/period.ts';
import type { Author } from '../person.ts';
import {
  findRound,
  type IndicatorRecord,
  type IndicatorRound,
  type IndicatorUpdate,
} from '../submission/indicator-record.ts';

/** Which round of an indicator is no longer waited for, by whose word. */
export type Waiving = {
  readonly round: Period;
  readonly author: Author;
  readonly at: Date;
  readonly digest: string;
};

const write = (
  record: IndicatorRecord,
  { round, author, at, digest }: Waiving,
  {
    state,
    ...change
  }: {
    readonly state: IndicatorRound;
    readonly kind: 'waiver' | 'waiver-end';
    readonly note: string;
  },
): IndicatorUpdate => ({
  round: state,
  change: {
    indicator: record.indicator,
    version: record.version + 1,
    seen: record.version,
    round,
    at,
    by: author,
    differences: [],
    digest,
    ...change,
  },
  observations: [],
});

/**
 * Waives what an earlier round still waits for: from now on nobody is asked for it, and it counts as neither late nor
 * missing. A figure that comes all the same is taken. The version of the round's status stays the same, so that a
 * submission that somebody has read can still be signed off.
 *
 * @param reason not empty; the caller refuses others
 * @returns undefined when the round is waived already
 * @see docs/domain.md#the-reporting-round: periods stay owed until they come in or are waived
 */
export const decideWaiver = (
  record: IndicatorRecord,
  waiving: Waiving,
  reason: string,
): IndicatorUpdate | undefined => {
  const { round: period, author: by, at } = waiving;
  const { indicator, version } = record;
  const before = findRound(record, period);
  if (before?.waived) return undefined;
  const open: IndicatorRound = { indicator, period, status: 'open', version: version + 1 };
  return write(record, waiving, {
    state: { ...(before ?? open), waived: { by, at, note: reason } },
    kind: 'waiver',
    note: reason,
  });
};

/**
 * Ends a waiver: what never came in is owed again.
 *
 * @param reason not empty; the caller refuses others
 * @returns undefined when the round is not waived
 */
export const decideWaiverEnd = (
  record: IndicatorRecord,
  waiving: Waiving,
  reason: string,
): IndicatorUpdate | undefined => {
  const before = findRound(record, waiving.round);
  if (!before?.waived) return undefined;
  const { waived: _, ...state } = before;
  return write(record, waiving, { state, kind: 'waiver-end', note: reason });
};
