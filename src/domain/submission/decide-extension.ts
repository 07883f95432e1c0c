import type { Period } from '../period/period.ts';
import type { Author } from '../person.ts';
import { findRound, type IndicatorRecord, type IndicatorRound } from './indicator-record.ts';
import type { IndicatorUpdate } from './indicator-update.ts';

/** Whose deadlines are moved, to when, and by whom. */
export type Extending = {
  readonly round: Period;
  /** ISO date; the caller refuses days that have passed. */
  readonly until: string;
  readonly author: Author;
  readonly at: Date;
  readonly digest: string;
};

/**
 * Moves the deadlines of an indicator in a round; undefined when they are on that date already.
 *
 * @see deadlines.ts: an extension only ever makes a deadline later
 */
export const decideExtension = (
  record: IndicatorRecord,
  { round, until, author, at, digest }: Extending,
): IndicatorUpdate | undefined => {
  const before = findRound(record, round);
  if (before?.extendedTo === until) return undefined;
  const { indicator } = record;
  const version = record.version + 1;
  const open: IndicatorRound = { indicator, period: round, status: 'open', version };
  return {
    // The version of the status stays the same, so that anyone who has read a submission can still
    // sign it off.
    round: { ...(before ?? open), extendedTo: until },
    change: {
      indicator,
      version,
      seen: record.version,
      kind: 'extension',
      round,
      at,
      by: author,
      differences: [
        { what: 'deadline', ...(before?.extendedTo ? { from: before.extendedTo } : {}), to: until },
      ],
      digest,
    },
    observations: [],
  };
};
