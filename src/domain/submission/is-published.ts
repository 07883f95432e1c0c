import type { Period } from '../period.ts';
import type { ExpectedValue } from './expected-value.ts';
import { findStored } from './find-stored.ts';
import type { IndicatorRecord } from './indicator-record.ts';
import { findRound } from './indicator-round.ts';

/**
 * Whether a round's figures are out: signed off, or loaded from a report, which is to say that all of
 * them are stored and nobody handed any in. A change of them is a revision and needs a reason.
 *
 * @param expected the values that the round brings; a round that brings none is out once it is signed off
 * @see the council's quarterly cycle: "Afterwards a correction is a revision with a reason"
 */
export const isPublished = (
  record: IndicatorRecord,
  round: Period,
  expected: readonly ExpectedValue[],
): boolean => {
  const found = findRound(record, round);
  if (found?.published || found?.status === 'signed-off') return true;
  if (found && found.status !== 'open') return false;
  return (
    expected.length > 0 && expected.every((one) => findStored(record.series, one) !== undefined)
  );
};
