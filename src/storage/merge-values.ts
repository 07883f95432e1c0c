import { OutcomesError } from '../domain/outcomes-error.ts';
import { readPeriod } from './read-period.ts';
import type { Content } from './row.ts';

/**
 * Adds values to a series, in order; a value of a period that is there already takes its place,
 * however the label is spelled.
 *
 * @throws OutcomesError `file-invalid` when the two go by different kinds of period
 */
export const mergeValues = (
  before: Content<'values'>,
  now: Content<'values'>,
): Content<'values'> => {
  const { measure, series, periodKind } = now;
  if (before.periodKind !== periodKind)
    throw new OutcomesError(
      'file-invalid',
      `${measure} ${series} is stored by ${before.periodKind}, and now comes by ${periodKind}; nothing was written.`,
      'Give the other kind of period a series of its own.',
    );
  const byPeriod = new Map(
    [...before.observations, ...now.observations].map((one) => [
      readPeriod(periodKind, one.period).index,
      one,
    ]),
  );
  const ordered = [...byPeriod].sort(([a], [b]) => a - b);
  return { ...now, observations: ordered.map(([, one]) => one) };
};
