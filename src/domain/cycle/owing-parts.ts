import { londonDay } from '../london-time.ts';
import type { Period } from '../period.ts';
import type { ExpectedValue } from '../submission/expected-value.ts';
import { findStored } from '../submission/find-stored.ts';
import { hasCommentary } from '../submission/has-commentary.ts';
import type { IndicatorRecord } from '../submission/indicator-record.ts';
import { findRound } from '../submission/indicator-round.ts';
import type { OwedPart } from './schedule.ts';

/** A part that is owed, and the ISO date since when, where that is later than the round's beginning. */
export type Owing = { readonly part: OwedPart; readonly since?: string };

const sinceDay = (at: Date | undefined) => (at ? { since: londonDay(at) } : {});

const owesCommentary = (record: IndicatorRecord | undefined, round: Period): Owing[] => {
  const progress = findRound(record, round);
  if (progress?.status === 'returned')
    return [{ part: 'commentary', ...sinceDay(progress.returned?.at) }];
  return record && hasCommentary(record.commentaries, round) ? [] : [{ part: 'commentary' }];
};

const owesSignOff = (record: IndicatorRecord | undefined, round: Period): Owing[] => {
  const progress = findRound(record, round);
  if (progress?.status !== 'submitted') return [];
  return [{ part: 'sign-off', ...sinceDay(progress.submitted?.at) }];
};

/**
 * The parts of an indicator that are owed in a round: values and commentary, or the sign-off once
 * neither is. What was sent back owes its commentary until it is handed in again.
 *
 * @param expected the values that the round brings; without any, nothing is owed
 */
export const owingParts = (
  expected: readonly ExpectedValue[],
  record: IndicatorRecord | undefined,
  round: Period,
): readonly Owing[] => {
  if (expected.length === 0) return [];
  const isMissing = expected.some((one) => !record || !findStored(record.series, one));
  const values: Owing[] = isMissing ? [{ part: 'values' }] : [];
  const owing = [...values, ...owesCommentary(record, round)];
  return owing.length > 0 ? owing : owesSignOff(record, round);
};
