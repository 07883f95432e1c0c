import { findSpoken } from '../../../src/domain/figures/find-spoken.ts';
import type { KnownSeries } from '../../../src/domain/figures/known-series.ts';
import type { PeriodKind } from '../../../src/domain/period/period-kinds.ts';
import type { SpokenPeriod } from '../../../src/domain/period/spoken-period.ts';
import type { Series } from '../../../src/domain/series.ts';
import { buildObservations, buildSeries } from '../build.ts';

type Pairs = readonly [string, number | null][];

export const known = (
  periodKind: PeriodKind,
  pairs: Pairs,
  differs: Partial<Series> = {},
): KnownSeries => ({
  series: buildSeries({ periodKind, ...differs }),
  observations: buildObservations(periodKind, ...pairs),
});

export const quarterly = known('financial-quarter', [
  ['Q1 2017/18', 10],
  ['Q2 2017/18', 20],
  ['Q4 2017/18', 40],
  ['Q1 2018/19', 50],
  ['Q2 2018/19', 60],
]);

export const yearly = known(
  'financial-year',
  [
    ['2015/16', 100],
    ['2016/17', null],
    ['2017/18', 300],
  ],
  { id: 'published' },
);

export const rolling = known('rolling-12-months', [
  ['Jul 2017', 215],
  ['Jun 2018', 190],
  ['Jul 2018', 213],
]);

export const academic = known('academic-year', [
  ['2015/16', 7.64],
  ['2016/17', 7.28],
]);

export const label = (text: string): SpokenPeriod => ({ kind: 'label', label: text });

export const quarter = (number: number): SpokenPeriod => ({ kind: 'quarter', quarter: number });

export const ends = (date: string): SpokenPeriod => ({ kind: 'ends', date });

export const months = (from: string, to: string): SpokenPeriod => ({ kind: 'months', from, to });

export const latest = { kind: 'latest' } as const;

export const previous = { kind: 'previous' } as const;

export const lastYear = { kind: 'last-year' } as const;

export const thisYear = { kind: 'this-year' } as const;

export const valueAt = (all: readonly KnownSeries[], spoken: SpokenPeriod) =>
  findSpoken(all, spoken)?.observation.value;
