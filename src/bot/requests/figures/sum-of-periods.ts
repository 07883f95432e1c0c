import { findSpoken } from '../../../domain/figures/find-spoken.ts';
import type { KnownSeries } from '../../../domain/figures/known-series.ts';
import { tileMonths } from '../../../domain/figures/tile-months.ts';
import { isKnown } from '../../../domain/observation.ts';
import {
  financialYearOf,
  monthOf,
  parsePeriod,
  periodDates,
  periodLabel,
} from '../../../domain/period/period.ts';
import type { SpokenPeriod } from '../../../domain/period/spoken-period.ts';
import type { RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { readKnown } from './known-figures.ts';

/** More periods than these are not worked out together. */
const mostPeriods = 4;

type Months = { readonly from: string; readonly to: string };

/** The stretch of months that is named: "April to September 2018", "H1 2018/19". */
const monthsNamed = (period: SpokenPeriod): Months | undefined => {
  if (period.kind === 'months') return period;
  const half = period.kind === 'label' ? parsePeriod('half-year', period.label) : undefined;
  if (!half) return undefined;
  const { start, end } = periodDates(half);
  return { from: start.slice(0, 7), to: end.slice(0, 7) };
};

/** "So far this year": from the April of this year to the newest figure. */
const monthsSoFar = (known: readonly KnownSeries[], today: string): Months | undefined => {
  const newest = known[0]?.observations.findLast(isKnown)?.period;
  if (!newest) return undefined;
  const year = financialYearOf({ kind: 'month', index: monthOf(today).index });
  return { from: `${year}-04`, to: periodDates(newest).end.slice(0, 7) };
};

/**
 * The sum that answers a figure of a stretch of months which only its quarters or months have; undefined where there is
 * a figure of all of it, and where these may not be added up.
 */
export const sumOfPeriods = async (
  code: string,
  period: SpokenPeriod,
  context: Pick<RequestContext, 'catalogue' | 'stores' | 'clock'>,
): Promise<RequestOf<'calculate'> | undefined> => {
  const named = monthsNamed(period);
  if (!named && period.kind !== 'this-year') return undefined;
  const [measure, ...more] = (await readKnown(code, context))?.measures ?? [];
  if (!measure || more.length > 0 || findSpoken(measure.known, period)) return undefined;
  const months = named ?? monthsSoFar(measure.known, context.clock.today);
  if (!months) return undefined;
  const periods = measure.known.flatMap((one) => tileMonths(one, months) ?? []);
  return periods.length > 0 && periods.length <= mostPeriods
    ? {
        kind: 'calculate',
        operation: 'sum',
        codes: [code],
        periods: periods.map((one) => ({ kind: 'label', label: periodLabel(one) })),
      }
    : undefined;
};
