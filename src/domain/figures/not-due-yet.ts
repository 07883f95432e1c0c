import { formatMissing } from '../missing.ts';
import type { Observation } from '../observation.ts';
import { describePeriod } from '../period/period.ts';
import type { Series } from '../series.ts';
import { endPlus } from './first-known.ts';

/** The values of a series, and the newest period that was printed without one before its value was due. */
type Parted = {
  readonly known: readonly Observation[];
  readonly awaited?: Observation;
};

/**
 * Whether a report printed a period without a figure because its series is always that late (`lagMonths`). The figure is
 * still to come, and is asked for, whatever status the report gave the period: “Awaited”.
 *
 * @example isStillToCome({ lagMonths: 9 }, awaited) // true
 */
export const isStillToCome = (
  { lagMonths = 0 }: Pick<Series, 'lagMonths'>,
  { period, value, words, flags, provenance }: Observation,
): boolean =>
  lagMonths > 0 &&
  value === null &&
  words === undefined &&
  flags.includes('not-available') &&
  provenance?.kind === 'published' &&
  provenance.month <= endPlus(period, lagMonths).slice(0, 7);

/**
 * Whether a figure that {@link isStillToCome} is of a period of which the report says nothing else: the figure before it
 * stays the newest.
 *
 * @example isNotDueYet({ lagMonths: 3 }, dash) // true
 */
export const isNotDueYet = (series: Pick<Series, 'lagMonths'>, observation: Observation): boolean =>
  observation.status === undefined &&
  observation.reported === undefined &&
  observation.reportedOther === undefined &&
  isStillToCome(series, observation);

/**
 * Parts what is known from a newest period that is not due yet ({@link isNotDueYet}): the last figure stays the newest, with its direction and its status.
 *
 * @param observations of one series and area, oldest first
 * @example partNotDue({ lagMonths: 3 }, [q1, dash]).known // [q1]
 */
export const partNotDue = (
  series: Pick<Series, 'lagMonths'>,
  observations: readonly Observation[],
): Parted => {
  const newest = observations.at(-1);
  return newest && isNotDueYet(series, newest)
    ? { known: observations.slice(0, -1), awaited: newest }
    : { known: observations };
};

/**
 * Says that a newer period has no figure yet.
 *
 * @returns empty where none is awaited
 * @example sayAwaited(dash) // 'No figure yet for Q2 2025/26: babies are not checked before November.'
 */
export const sayAwaited = (awaited: Observation | undefined): string => {
  if (!awaited) return '';
  const why = formatMissing(awaited)
    .replace(/^[^:]*: /, '')
    .replace(/\.$/, '');
  return `No figure yet for ${describePeriod(awaited.period)}${why && `: ${why}`}.`;
};
