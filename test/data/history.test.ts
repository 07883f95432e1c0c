import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { HistoryFile } from '../../src/storage/report-schema.ts';
import {
  both,
  childrenOf,
  dorset,
  england,
  origins,
  rates,
  successor,
  valuesOf,
  yearsOf,
} from './history-origins.ts';
import { readHistory } from './read-data.ts';

const findSeries = (measure: string, id: string) => {
  const found = readHistory().measures.find((one) => one.measure === measure);
  const series = found?.series.find((one) => one.id === id);
  assert.ok(series, `${measure} ${id}`);
  return series;
};

const observationsOf = (measure: string, id: string, area: string) =>
  findSeries(measure, id).values[area] ?? [];

const storedValues = (measure: string, id: string, area: string) =>
  Object.fromEntries(observationsOf(measure, id, area).map((one) => [one.period, one.value]));

const eachSeries = ({ measures }: HistoryFile): string[] =>
  measures.flatMap(({ measure, series }) => series.map(({ id }) => `${measure} ${id}`));

const roundTo = (number: number, places: number): number => Number(number.toFixed(places));

describe('history against the statistics', () => {
  for (const { measure, id, areas, figure } of origins) {
    it(`has every published value of ${measure} ${id} and no other`, () => {
      assert.deepEqual(Object.keys(findSeries(measure, id).values).sort(), [...areas].sort());
      for (const area of areas) {
        const expected = valuesOf(figure, area);
        assert.ok(Object.keys(expected).length >= 3);
        assert.deepEqual(storedValues(measure, id, area), expected);
      }
    });
  }

  for (const { measure, rateFigure, numberFigure } of rates) {
    it(`has England’s rate of ${measure}: published where it is, derived and flagged before`, () => {
      const published = valuesOf(rateFigure, england);
      const numbers = valuesOf(numberFigure, england);
      const rate = observationsOf(measure, 'published-rate', england);
      assert.deepEqual(
        rate.map(({ period, numerator }) => [period, numerator]),
        Object.entries(numbers).sort(([a], [b]) => a.localeCompare(b)),
      );
      for (const { period, value, numerator = 0, denominator = 1, flags } of rate) {
        const derived = roundTo((numerator / denominator) * 10_000, 1);
        assert.deepEqual(flags, period in published ? [] : ['derived'], period);
        assert.equal(value, published[period] ?? derived, period);
        assert.equal(derived, value, `the number over the children under 18, ${period}`);
      }
    });

    it(`divides ${measure} by the children under 18 at the middle of the year before`, () => {
      for (const { period, denominator } of observationsOf(measure, 'published-rate', england))
        assert.equal(denominator, childrenOf(england, period), period);
    });
  }

  it('has the parts of every percentage of referrals and of plans that they give', () => {
    const parts = [
      ['S01-re-referrals', 'rereferral_count', 'referral_count'],
      ['S01-second-or-subsequent-plan', 'CPP_subsequent', 'CPP_start'],
    ] as const;
    for (const [measure, upper, lower] of parts) {
      for (const area of both) {
        const [numerators, denominators] = [upper, lower].map((one) => valuesOf(one, area));
        for (const { period, value, numerator, denominator } of observationsOf(
          measure,
          'published',
          area,
        )) {
          const [n = 0, d = 1] = [numerators?.[period], denominators?.[period]];
          const gives = roundTo((100 * n) / d, 1) === value;
          assert.deepEqual(
            [numerator, denominator],
            gives ? [n, d] : [undefined, undefined],
            period,
          );
        }
      }
    }
  });

  it('has the children and the population behind the successor’s rates', () => {
    for (const { measure, numberFigure } of rates) {
      const numbers = valuesOf(numberFigure, successor);
      const rate = observationsOf(measure, 'published-rate', successor);
      assert.equal(rate.length, 6);
      for (const { period, numerator, denominator } of rate)
        assert.deepEqual(
          [numerator, denominator],
          [numbers[period], childrenOf(successor, period)],
        );
    }
  });

  it('agrees with the Local Authority Interactive Tool where both sources have a percentage', () => {
    const pairs = [
      ['S01-re-referrals', 'ReReferral'],
      ['S01-second-or-subsequent-plan', 'PrevRegCPR'],
    ] as const;
    for (const [measure, figure] of pairs) {
      for (const area of both) {
        const published = valuesOf(figure, area);
        const stored = storedValues(measure, 'published', area);
        for (const [period, value] of Object.entries(published)) {
          assert.equal(stored[period], value, `${measure} ${area} ${period}`);
        }
      }
    }
  });

  it('has no rate for the county because the children under 18 of E10000009 are not published', () => {
    const county = Object.values(yearsOf('population_estimate', dorset));
    assert.ok(county.length > 0 && county.every((children) => children === null));
    assert.deepEqual(valuesOf('CPP_rate', dorset), {});
    assert.deepEqual(observationsOf('S01', 'published-rate', dorset), []);
  });

  it('rounds to the primary and secondary figures that the report prints', () => {
    const round = (measure: string, period: string) =>
      Number(storedValues(measure, 'published', dorset)[period]).toFixed(1);
    assert.deepEqual([round('S03A', '2015/16'), round('S03A', '2016/17')], ['7.6', '7.3']);
    assert.deepEqual([round('S03B', '2015/16'), round('S03B', '2016/17')], ['13.9', '14.6']);
  });
});

/** Kind of value, unit, kind of period, timing. */
const described: Record<string, readonly string[]> = {
  'S01 published': [
    'count',
    'children on a child protection plan at 31 March',
    'financial-year',
    'snapshot',
  ],
  'S01 published-rate': ['rate', 'per 10,000 children under 18', 'financial-year', 'snapshot'],
  'S02 published': ['rate', 'per 10,000 children under 18', 'financial-year', 'snapshot'],
  'S03A published': ['percentage', 'of enrolments', 'academic-year', 'flow'],
  'S03B published': ['percentage', 'of enrolments', 'academic-year', 'flow'],
  'S01-children-in-need published': [
    'count',
    'children in need at 31 March',
    'financial-year',
    'snapshot',
  ],
  'S01-children-in-need published-rate': [
    'rate',
    'per 10,000 children under 18',
    'financial-year',
    'snapshot',
  ],
  'S01-re-referrals published': ['percentage', 'of referrals', 'financial-year', 'flow'],
  'S01-second-or-subsequent-plan published': [
    'percentage',
    'of plans started in the year',
    'financial-year',
    'flow',
  ],
  'S02-special-guardianship published': [
    'count',
    'children who left care by a special guardianship order',
    'financial-year',
    'flow',
  ],
  'S02-special-guardianship published-england': [
    'count',
    'children who left care by a special guardianship order',
    'financial-year',
    'flow',
  ],
  'S02-adopted-in-year published': [
    'percentage',
    'of children who ceased to be looked after',
    'financial-year',
    'flow',
  ],
  'S02-care-leavers-accommodation published': [
    'percentage',
    'of care leavers',
    'financial-year',
    'flow',
  ],
};

describe('history', () => {
  it('says of each series what is counted, over what and when', () => {
    const have = readHistory().measures.flatMap(({ measure, series }) =>
      series.map((one) => [
        `${measure} ${one.id}`,
        [one.valueKind, one.unit, one.periodKind, one.timing],
      ]),
    );
    assert.deepEqual(Object.fromEntries(have), described);
  });

  it('has only series that are checked against their source', () => {
    const checked = [
      ...origins.map(({ measure, id }) => `${measure} ${id}`),
      ...rates.map(({ measure }) => `${measure} published-rate`),
    ];
    assert.deepEqual(eachSeries(readHistory()).sort(), checked.sort());
  });

  it('labels the year that ends in 2018 as 2017/18', () => {
    assert.equal(storedValues('S01', 'published', dorset)['2017/18'], 244);
    assert.equal(storedValues('S02', 'published', dorset)['2017/18'], 59);
    assert.equal(storedValues('S02', 'published', england)['2017/18'], 64);
    assert.equal(storedValues('S03B', 'published', dorset)['2016/17'], 14.57);
    assert.equal(storedValues('S01', 'published-rate', england)['2017/18'], 45.9);
  });

  it('has figures of the county for every measure up to 2018/19, and of its successor after that', () => {
    for (const { measure } of readHistory().measures) {
      const periods = Object.keys(storedValues(measure, 'published', dorset));
      const after = Object.keys(storedValues(measure, 'published', successor));
      assert.ok(periods.length >= 3 && after.length >= 5, measure);
      assert.ok(
        periods.every((period) => period <= '2018/19'),
        measure,
      );
      assert.ok(
        after.every((period) => period >= '2019/20'),
        measure,
      );
    }
  });

  it('never sets a number of the county beside a number of England in one series', () => {
    const series = readHistory().measures.flatMap((one) => one.series);
    const counts = series.filter(({ valueKind }) => valueKind === 'count');
    assert.ok(counts.every(({ values }) => !(dorset in values && england in values)));
  });

  it('has no numerator and denominator that do not give the figure', () => {
    for (const { series } of readHistory().measures)
      for (const { per = 100, decimals, values } of series)
        for (const { value, numerator, denominator } of Object.values(values).flat())
          if (numerator !== undefined && denominator !== undefined)
            assert.equal(roundTo((per * numerator) / denominator, decimals), value);
  });

  it('names its licence and its sources', () => {
    const { licence, source } = readHistory();
    assert.equal(licence, 'Open Government Licence v3.0');
    assert.match(source, /Department for Education.*Office for National Statistics/);
  });
});
