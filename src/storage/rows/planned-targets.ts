import { type Period, periodLabel } from '../../domain/period/period.ts';
import type { RecordedChange } from '../../domain/submission/indicator-record.ts';
import type { Target } from '../../domain/target.ts';
import { readPeriod } from './entity.ts';
import type { Content } from './row.ts';

/**
 * The values of a series with a target set ahead for a period, or with none where that was taken back. The
 * targets stay in the order of their periods.
 */
export const planTarget = (
  row: Content<'values'>,
  { period, target }: { readonly period: Period; readonly target: Target | undefined },
  { by, at }: Pick<RecordedChange, 'by' | 'at'>,
): Content<'values'> => {
  const { targets: before = [], ...values } = row;
  const indexOf = (label: string): number => readPeriod(row.periodKind, label).index;
  const others = before.filter((one) => indexOf(one.period) !== period.index);
  const set = { period: periodLabel(period), by: by.name, at: at.toISOString() };
  const targets = [...others, ...(target ? [{ ...set, target }] : [])].sort(
    (a, b) => indexOf(a.period) - indexOf(b.period),
  );
  return { ...values, ...(targets.length > 0 && { targets }) };
};

/** The targets of a row that were set for periods after its newest value, oldest first. */
export const stillPlanned = ({
  periodKind,
  observations,
  targets = [],
}: Content<'values'>): NonNullable<Content<'values'>['targets']> => {
  const newest = observations.at(-1)?.period;
  const last = newest === undefined ? undefined : readPeriod(periodKind, newest).index;
  return targets.filter(
    ({ period }) => last === undefined || readPeriod(periodKind, period).index > last,
  );
};
