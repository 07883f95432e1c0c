import { isKnown } from '../observation.ts';
import { comparePeriods, type Period, periodDates } from '../period/period.ts';
import { addsUp } from '../series.ts';
import type { KnownSeries } from './known-series.ts';

/**
 * The periods of a series that make up a stretch of months, where its values may be added up and each of them is known.
 *
 * @param from the first month, "2018-04"
 * @param to the last month, "2018-09"
 * @returns two periods or more in their order; undefined where they leave a gap or reach beyond the stretch
 * @example tileMonths(s05a, { from: '2018-04', to: '2018-09' }) // Q1 2018/19 and Q2 2018/19
 */
export const tileMonths = (
  { series, observations }: KnownSeries,
  { from, to }: { readonly from: string; readonly to: string },
): readonly Period[] | undefined => {
  if (!addsUp(series)) return undefined;
  const periods = observations
    .filter(isKnown)
    .map(({ period }) => period)
    .filter((period) => {
      const { start, end } = periodDates(period);
      return start >= `${from}-01` && end.slice(0, 7) <= to;
    })
    .toSorted(comparePeriods);
  const [first, last] = [periods[0], periods.at(-1)];
  const isWhole =
    periods.length > 1 &&
    first &&
    last &&
    periodDates(first).start === `${from}-01` &&
    periodDates(last).end.slice(0, 7) === to &&
    periods.every((one, at) => at === 0 || one.index === (periods[at - 1]?.index ?? 0) + 1);
  return isWhole ? periods : undefined;
};
