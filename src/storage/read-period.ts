import { OutcomesError } from '../domain/outcomes-error.ts';
import { type Period, type PeriodKind, parsePeriod } from '../domain/period.ts';

/**
 * Reads a label that was checked when its file was loaded.
 *
 * @throws OutcomesError `row-unreadable` when it is not of that kind after all
 */
export const readPeriod = (kind: PeriodKind, label: string): Period => {
  const period = parsePeriod(kind, label);
  if (period) return period;
  throw new OutcomesError(
    'row-unreadable',
    `"${label}" is not a ${kind}.`,
    'Load the report again.',
  );
};
