import { outcomeOf } from '../code.ts';
import { comparePeriods, type Period } from '../period.ts';
import type { Risk } from '../risk.ts';

/** An outcome, and the quarter that its report closes. */
type Reported = { readonly code: string; readonly report: { readonly period: Period } };

/**
 * The quarter of the newest report of the outcomes that a risk features under.
 *
 * @returns undefined when none of them has a report
 */
export const newestReport = (
  { featuresUnder }: Pick<Risk, 'featuresUnder'>,
  outcomes: readonly Reported[],
): Period | undefined =>
  outcomes
    .filter(({ code }) => featuresUnder.some((place) => outcomeOf(place) === code))
    .map(({ report }) => report.period)
    .sort(comparePeriods)
    .at(-1);
