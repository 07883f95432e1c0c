import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Observation } from '../../../src/domain/observation.ts';
import type { PeriodKind } from '../../../src/domain/period/period-kinds.ts';
import type { Series } from '../../../src/domain/series.ts';
import { trendOf } from '../../../src/domain/statistics/trend-of.ts';
import { buildMeasure, buildSeries } from '../build.ts';

type Value = number | null | { readonly x: number; readonly of: number };
type Kind = readonly [PeriodKind, number];

const years: Kind = ['financial-year', 2010];
const quarters: Kind = ['financial-quarter', 2016 * 4];
const months: Kind = ['month', 2017 * 12];
const pooled: Kind = ['three-years', 2010];

const observe = ([kind, first]: Kind, values: readonly Value[]): Observation[] =>
  values.map((one, at) => {
    const period = { kind, index: first + at };
    if (one === null) return { period, value: null, printed: '', flags: ['not-available'] };
    if (typeof one === 'number') return { period, value: one, printed: String(one), flags: [] };
    const value = (100 * one.x) / one.of;
    return { period, value, printed: '', flags: [], numerator: one.x, denominator: one.of };
  });

const say = (kind: Kind, values: readonly Value[], differs: Partial<Series> = {}): string => {
  const series = buildSeries({ periodKind: kind[0], ...differs });
  const measure = buildMeasure({ series: [series] });
  return trendOf(measure, { series, observations: observe(kind, values) }).sentence;
};

const trial = (figures: number): string =>
  ` These limits are a first estimate from ${figures} figures; firm ones need 12.`;
const chance = ', larger than chance alone would usually give';
const worse = '; lower is better: worsening.';

describe('what a series does, in words for a director', () => {
  const of = (numbers: readonly number[], all: number): Value[] =>
    numbers.map((x) => ({ x, of: all }));
  const percentage = { valueKind: 'percentage', unit: 'of pupils', decimals: 1 } as const;
  const uncounted = { counts: undefined } as unknown as Partial<Series>;

  const cases: [string, Kind, Value[], Partial<Series>, string][] = [
    [
      'a rise and one fall',
      years,
      [243, 270, 372, 409, 415, 244],
      {},
      'Rose until 2014/15, then fell by 41% in a year, to the lowest since 2010/11: no steady direction over the five financial years 2011/12 to 2015/16.',
    ],
    [
      'a steady rise',
      years,
      [200, 230, 260, 300, 350],
      {},
      `Rose each year since 2010/11, by 75% in all. A rise over the five financial years 2010/11 to 2014/15 as a whole${chance}${worse}`,
    ],
    [
      'a slow fall',
      years,
      [100, 99, 98, 97, 96],
      {},
      'Fell by 4.0% since 2010/11: too little for a trend over the five financial years 2010/11 to 2014/15.',
    ],
    [
      'noise',
      years,
      [300, 310, 295, 305, 299, 303],
      {},
      'Up and down between 295 and 310; rose by 1.3% in a year: no steady direction over the five financial years 2011/12 to 2015/16.',
    ],
    ['nothing', years, [50, 50, 50, 50, 50], {}, 'Level since 2010/11.'],
    [
      'one high year',
      years,
      [300, 305, 900, 310, 300, 302],
      {},
      `Rose until 2012/13, fell by 67% until 2014/15, level since. A fall over the five financial years 2011/12 to 2015/16 as a whole${chance}, although the last figure is level with the first; lower is better: improving.`,
    ],
    [
      'a leap at the end',
      years,
      [300, 305, 310, 300, 302, 900],
      {},
      'Rose until 2012/13, fell until 2013/14, then rose by 198% in a year, to the highest of all six: no steady direction over the five financial years 2011/12 to 2015/16, since it hangs on a single year.',
    ],
    [
      'a fall to zero',
      years,
      [30, 35, 31, 33, 30, 0],
      {},
      `Up and down between 0 and 35; fell from 33 to 0 in two years, to the lowest of all six. A fall over the five financial years 2011/12 to 2015/16 as a whole${chance}; lower is better: improving.`,
    ],
    [
      'a rise from zero',
      years,
      [0, 0, 1, 3, 8, 20],
      {},
      `Level until 2011/12, then rose from 0 to 20 in four years, to the highest of all six. A rise over the five financial years 2011/12 to 2015/16 as a whole${chance}${worse}`,
    ],
    [
      'small counts',
      years,
      [2, 3, 1, 4, 2, 3],
      {},
      'Up and down between 1 and 4; rose from 2 to 3 in a year: no steady direction over the five financial years 2011/12 to 2015/16.',
    ],
    [
      'a valley',
      years,
      [500, 400, 300, 400, 500],
      {},
      'Fell until 2012/13, then rose by 67% in two years, to the highest since 2010/11: no steady direction over the five financial years 2010/11 to 2014/15.',
    ],
    [
      'a hill',
      years,
      [300, 400, 500, 400, 300],
      {},
      'Rose until 2012/13, then fell by 40% in two years, to the lowest since 2010/11: no steady direction over the five financial years 2010/11 to 2014/15.',
    ],
    [
      'a rise that is over',
      years,
      [100, 150, 200, 201, 200, 202],
      {},
      'Rose by 100% until 2012/13, level since: no steady direction over the five financial years 2011/12 to 2015/16.',
    ],
    [
      'a rise after level years',
      years,
      [200, 201, 200, 202, 240, 300],
      {},
      `Level until 2013/14, then rose by 49% in two years, to the highest of all six. A rise over the five financial years 2011/12 to 2015/16 as a whole${chance}${worse}`,
    ],
    [
      'many turns',
      years,
      [100, 150, 90, 160, 80, 170, 85],
      {},
      'Up and down between 80 and 170; fell by 50% in a year: no steady direction over the five financial years 2012/13 to 2016/17.',
    ],
    [
      'a creep',
      years,
      [1000, 1005, 1010, 1015, 1020, 1025, 1030],
      {},
      'Rose by 3.0% since 2010/11: too little for a trend over the five financial years 2012/13 to 2016/17.',
    ],
    [
      'a year without a figure',
      years,
      [100, 120, null, 130, 150, 160],
      {},
      'Rose by 60% since 2010/11. The trend cannot be calculated: there is no figure for financial year 2012/13.',
    ],
    [
      'a newest year without a figure',
      years,
      [100, 120, 125, 130, 150, null],
      {},
      'Up to 2014/15: rose each year since 2010/11, by 50% in all. The trend cannot be calculated: there is no figure for financial year 2015/16.',
    ],
    [
      'a break',
      years,
      [100, 120, 300, 310, 320, 330, 350],
      { breaks: [{ from: '2012-04-01', reason: 'A new definition.' }] },
      'Rose each year since 2012/13, by 17% in all: too little for a trend over the five financial years 2012/13 to 2016/17. Figures from before 1 April 2012 are not compared: A new definition.',
    ],
    [
      'percentages of a thousand',
      years,
      of([100, 120, 150, 180, 220], 1000),
      percentage,
      `Rose each year since 2010/11, by 12.0 percentage points in all. A rise over the five financial years 2010/11 to 2014/15 as a whole${chance}${worse}`,
    ],
    [
      'percentages of nobody knows how many',
      years,
      [10, 12, 15, 18, 22],
      percentage,
      'Rose each year since 2010/11, by 12.0 percentage points in all. The trend cannot be calculated: the numbers behind the figure for financial year 2010/11 are not known.',
    ],
    [
      'tonnes',
      years,
      [4000, 4200, 4500, 4900, 5600],
      { ...uncounted, unit: 'tonnes' },
      'Rose each year since 2010/11, by 40% in all. The trend cannot be calculated: it is not known how certain the figure for financial year 2010/11 is.',
    ],
    [
      'days on average',
      years,
      [30, 33, 38, 44, 52],
      { ...uncounted, valueKind: 'average', unit: 'days' },
      'Rose each year since 2010/11, by 73% in all. The trend cannot be calculated: it is not known how certain the figure for financial year 2010/11 is.',
    ],
    [
      'people on one day',
      years,
      [200, 230, 260, 300, 350],
      { timing: 'snapshot' },
      `Rose each year since 2010/11, by 75% in all. A rise over the five financial years 2010/11 to 2014/15 as a whole${worse}`,
    ],
    [
      'a balance that was negative',
      years,
      [-5, -3, 2, 4, 6],
      { ...uncounted, valueKind: 'index', unit: 'points' },
      'Rose each year since 2010/11, from -5 to 6. The trend cannot be calculated: it is not known how certain the figure for financial year 2010/11 is.',
    ],
    [
      'a step up among small turns',
      quarters,
      [100, 102, 99, 101, 100, 103, 140, 141, 139, 142, 140, 141, 139],
      {},
      `About level until Q2 2017/18, rose by 36% in Q3 2017/18, about level since. Unusual: 139 in Q1 2019/20 lies above the usual range, 109 to 135${worse}`,
    ],
    [
      'a leap among small turns',
      quarters,
      [100, 102, 99, 101, 100, 103, 98, 101, 100, 102, 99, 160],
      {},
      `About level until Q3 2018/19, then rose by 62% in a quarter, to the highest of all 12. Unusual: 160 in Q4 2018/19 lies above the usual range, 85 to 126${worse}`,
    ],
    [
      'seasons',
      quarters,
      [100, 150, 200, 140, 104, 155, 207, 145, 101, 149, 205, 150],
      {},
      'Up and down between 100 and 207; fell by 27% in a quarter. No unusual change: 150 in Q4 2018/19 lies within the usual range, 14 to 287.',
    ],
    [
      'counts about zero',
      quarters,
      [1, 0, 2, 0, 1, 0, 1, 0],
      {},
      `Up and down between 0 and 2; fell from 1 to 0 in a quarter. No unusual change: 0 in Q4 2017/18 lies within the usual range, 0 to 4.${trial(8)}`,
    ],
    [
      'a value close to the limits',
      quarters,
      [3.4, 3.3, 3.5, 3.4, 3.45, 3.38, 3.42, 3.1],
      percentage,
      `Up and down between 3.1% and 3.5%; fell by 0.3 percentage points in a quarter, to the lowest of all eight. No unusual change: 3.1% in Q4 2017/18 lies within the usual range, 3.0% to 3.7%.${trial(8)}`,
    ],
    [
      'months',
      months,
      [50, 52, 49, 51, 53, 50, 48, 52, 51, 50, 49, 53, 51, 60],
      {},
      `Up and down between 48 and 60; rose by 18% in a month, to the highest of all 14. Unusual: 60 in Feb 2018 lies above the usual range, 44 to 59${worse}`,
    ],
    [
      'pooled years, which share years',
      pooled,
      [10, 12, 13, 14, 15, 17],
      { valueKind: 'rate', unit: 'per 100,000', decimals: 1 },
      'Rose by 31% since 2012 - 14. The trend cannot be calculated: figures that follow each other share months.',
    ],
    [
      'two figures before one that is missing',
      quarters,
      [551, 539, null],
      {},
      'Up to Q2 2016/17: fell by 2.2%. Two figures are too few for a trend.',
    ],
    [
      'two figures',
      quarters,
      [6038, 6270],
      {},
      'Rose by 3.8%. Two figures are too few for a trend.',
    ],
    [
      'five figures',
      quarters,
      [6038, 6270, 6100, 6400, 6600],
      {},
      'Rose until Q2 2016/17, fell until Q3 2016/17, then rose by 8.2% in two quarters, to the highest of all five. Five figures are too few for a trend.',
    ],
    [
      'a count within its year',
      quarters,
      [100, 210, 330, 450, 120, 240],
      { timing: 'cumulative' },
      'The trend cannot be calculated: each figure counts from the beginning of its year, and is only compared with that of the same period a year before.',
    ],
  ];
  for (const [what, kind, values, differs, sentence] of cases)
    it(`says what there is of ${what}`, () => {
      assert.equal(say(kind, values, differs), sentence);
    });

  it('says nothing of chance where separate cases are not counted', () => {
    const values = fc.array(fc.integer({ min: 1, max: 9_000 }), { minLength: 2, maxLength: 14 });
    const forms: Partial<Series>[] = [
      { ...uncounted, unit: 'tonnes' },
      { ...uncounted, valueKind: 'average', unit: 'days' },
      { ...uncounted, valueKind: 'index', unit: 'points' },
      { timing: 'snapshot' },
      { valueKind: 'rate', unit: 'per 10,000' },
    ];
    fc.assert(
      fc.property(values, fc.constantFrom(...forms), (all, differs) => {
        for (const kind of [years, quarters, pooled])
          assert.doesNotMatch(say(kind, all, differs), /chance/);
      }),
    );
  });
});
