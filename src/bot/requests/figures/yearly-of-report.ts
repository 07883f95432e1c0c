import { isGiven } from '../../../domain/observation.ts';
import { describePeriod, parsePeriod } from '../../../domain/period/period.ts';
import type { SpokenPeriod } from '../../../domain/period/spoken-period.ts';
import type { RequestContext } from '../../request-context.ts';
import type { KnownIndicator } from './known-figures.ts';

/** Twelve rolling months come oftener. */
const yearly: ReadonlySet<string> = new Set(['financial-year', 'academic-year', 'calendar-year']);

/**
 * Of a quarter whose report prints a figure that comes once a year: that the newest yearly one is shown for it.
 *
 * @returns undefined where the quarter is that of no newest report, or anything that is asked about is counted oftener
 */
export const sayYearly = (
  { indicator, measures }: KnownIndicator,
  period: SpokenPeriod | undefined,
  { catalogue }: Pick<RequestContext, 'catalogue'>,
): string | undefined => {
  const quarter =
    period?.kind === 'label' ? parsePeriod('financial-quarter', period.label) : undefined;
  const report = catalogue.outcomes.find(({ code }) => code === indicator.outcome)?.report.period;
  if (!quarter || quarter.kind !== report?.kind || quarter.index !== report.index) return undefined;
  const newest = measures.map(({ measure, known }) => {
    const isOnceAYear = measure.series.every(({ periodKind }) => yearly.has(periodKind));
    return isOnceAYear ? known[0]?.observations.findLast(isGiven)?.period : undefined;
  });
  const [first] = newest;
  return first && newest.every((one) => one?.kind === first.kind && one.index === first.index)
    ? `There is one figure a year, and none for ${describePeriod(quarter)} alone. The newest is for ${describePeriod(first)}.`
    : undefined;
};
