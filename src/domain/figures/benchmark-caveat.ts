import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import type { Benchmark } from '../indicator.ts';
import type { Measure } from '../measure.ts';
import { parsePeriod, periodDates } from '../period/period.ts';
import { judgedSeries } from './headline.ts';

/**
 * Says when a benchmark's printed numbers use an older definition than the measure's figures: the
 * series has a break after the start of the period that the numbers are for.
 *
 * @returns undefined when there are no printed numbers, or no break in between
 * @see Outcomes Focused Monitoring Report, December 2018, S04: concerns per 100,000 adults for
 *   2017/18, next to counts of the cohort of 2018/19
 * @example benchmarkCaveat(s04Benchmark, s04)
 *   // 'These are of the definition before 1 April 2018 and cannot be compared with the latest figure.'
 */
export const benchmarkCaveat = ({ figures }: Benchmark, measure: Measure): string | undefined => {
  const period = figures && parsePeriod(figures.periodKind, figures.period);
  if (!period) return undefined;
  const { start } = periodDates(period);
  const later = judgedSeries(measure)?.breaks.find(({ from }) => from > start);
  if (!later) return undefined;
  const date = format(parseISO(later.from), 'd MMMM yyyy');
  return `These are of the definition before ${date} and cannot be compared with the latest figure.`;
};
