import { countsFromMonth } from '../../domain/counts-from.ts';
import { capitalise } from '../../domain/format.ts';
import type { Series } from '../../domain/series.ts';

const kinds: Readonly<Record<Series['periodKind'], string>> = {
  'financial-quarter': 'each quarter',
  'financial-year': 'each financial year',
  'academic-year': 'each academic year',
  'calendar-year': 'each calendar year',
  'half-year': 'each half-year',
  'school-term': 'each term',
  'two-years': 'each two years',
  'three-years': 'each three years',
  'rolling-3-months': 'three months to the month shown',
  'rolling-12-months': 'twelve months to the month shown',
  'rolling-24-months': '24 months to the month shown',
  month: 'each month',
};

const sayTiming = (series: Pick<Series, 'timing' | 'countsFrom'>): string =>
  series.timing === 'cumulative'
    ? `from ${countsFromMonth(series)} to the end of`
    : { snapshot: 'at the end of', flow: 'in' }[series.timing];

/**
 * What a series holds, and for which periods, as a heading.
 *
 * @example nameSeries(s05a) // 'Crimes, in each quarter'
 */
export const nameSeries = (series: Series): string => {
  const { valueKind, unit, periodKind } = series;
  const kind = kinds[periodKind];
  const when = periodKind.startsWith('rolling-') ? kind : `${sayTiming(series)} ${kind}`;
  const what = valueKind === 'percentage' ? `% ${unit}` : unit;
  return capitalise([...(what ? [what] : []), when].join(', '));
};
