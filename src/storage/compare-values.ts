import type { Period } from '../domain/period.ts';
import { readPeriod } from './read-period.ts';
import type { Content } from './row.ts';

type StoredObservation = Content<'values'>['observations'][number];

/** A value that is new, or not as it was; the spelling of its period is no matter. */
export type ValueChange = {
  readonly period: Period;
  readonly now: StoredObservation;
  readonly before?: StoredObservation;
};

const isSame = (a: StoredObservation, b: StoredObservation): boolean =>
  JSON.stringify({ ...a, period: '' }) === JSON.stringify({ ...b, period: '' });

/** The values of one row that differ from those that were there, in the order of the row. */
export const compareValues = (
  now: Content<'values'>,
  before: Content<'values'> | undefined,
): ValueChange[] => {
  const old = new Map(
    before?.observations.map((one) => [readPeriod(before.periodKind, one.period).index, one]),
  );
  return now.observations.flatMap((one): ValueChange[] => {
    const period = readPeriod(now.periodKind, one.period);
    const was = old.get(period.index);
    if (was && isSame(was, one)) return [];
    return [{ period, now: one, ...(was && { before: was }) }];
  });
};
