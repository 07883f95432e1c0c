import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { addDays } from '../../../src/domain/london-time.ts';
import {
  describePeriod,
  type PeriodKind,
  periodDates,
  periodKinds,
  periodLabel,
  shiftPeriod,
} from '../../../src/domain/period/period.ts';
import { expectedPeriod, newlyExpected, nextExpected } from '../../../src/domain/round/owed.ts';
import { readReport } from '../../data/read-data.ts';
import { quarter } from './cycle-data.ts';

const seriesOf = (code: string) => {
  const measure = readReport()
    .indicators.flatMap(({ measures }) => measures)
    .find((one) => one.code === code);
  const series = measure?.series[0];
  assert.ok(series, code);
  return series;
};

const anySeries = fc.record({
  periodKind: fc.constantFrom(...periodKinds),
  lagMonths: fc.integer({ min: 0, max: 36 }),
});
const anyRound = fc
  .integer({ min: 2010 * 4, max: 2040 * 4 })
  .map((index) => ({ kind: 'financial-quarter', index }) as const);

/** The last day of the month so many months after a month's last day. */
const monthsLater = (end: string, months: number): string => {
  const month = Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7)) + months;
  const next = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  return addDays(next, -1);
};

describe('expectedPeriod', () => {
  const cases: [string, string, string, string | undefined][] = [
    ['S05A', 'Q2 2018/19', 'Q2 2018/19', 'Q2 2018/19'],
    ['S05A', 'Q3 2018/19', 'Q3 2018/19', 'Q3 2018/19'],
    ['S03A', 'Q3 2017/18', 'academic year 2015/16', undefined],
    ['S03A', 'Q4 2017/18', 'academic year 2016/17', 'academic year 2016/17'],
    ['S03A', 'Q2 2018/19', 'academic year 2016/17', undefined],
    ['S03B', 'Q3 2018/19', 'academic year 2016/17', undefined],
    ['S03B', 'Q4 2018/19', 'academic year 2017/18', 'academic year 2017/18'],
    ['S06', 'Q2 2018/19', '12 months to Jul 2018', '12 months to Jul 2018'],
    ['S06', 'Q3 2018/19', '12 months to Oct 2018', '12 months to Oct 2018'],
  ];
  for (const [code, round, expected, newly] of cases)
    it(`of ${code} in round ${round} is ${expected}, ${newly ? 'for the first time' : 'as before'}`, () => {
      const series = seriesOf(code);
      assert.equal(describePeriod(expectedPeriod(series, quarter(round))), expected);
      const first = newlyExpected(series, quarter(round));
      assert.equal(first && describePeriod(first), newly);
    });

  const kinds: [PeriodKind, string][] = [
    ['financial-quarter', 'Q4 2018/19'],
    ['financial-year', '2018/19'],
    ['academic-year', '2017/18'],
    ['calendar-year', '2018'],
    ['rolling-12-months', 'Mar 2019'],
    ['month', 'Mar 2019'],
  ];
  for (const [periodKind, label] of kinds)
    it(`of a ${periodKind} without a lag is ${label} in round Q4 2018/19`, () => {
      assert.equal(periodLabel(expectedPeriod({ periodKind }, quarter('Q4 2018/19'))), label);
    });

  it('is the newest whose end and lag lie within the round', () => {
    fc.assert(
      fc.property(anySeries, anyRound, (series, round) => {
        const period = expectedPeriod(series, round);
        const { end } = periodDates(round);
        const known = (one: typeof period) => monthsLater(periodDates(one).end, series.lagMonths);
        assert.ok(known(period) <= end);
        assert.ok(known(shiftPeriod(period, 1)) > end);
      }),
    );
  });
});

describe('newlyExpected', () => {
  it('brings a year’s value in one round of four', () => {
    const years = anySeries.filter(({ periodKind }) => periodKind.endsWith('year'));
    fc.assert(
      fc.property(years, anyRound, (series, round) => {
        const rounds = [0, 1, 2, 3].map((at) => newlyExpected(series, shiftPeriod(round, at)));
        assert.equal(rounds.filter(Boolean).length, 1);
      }),
    );
  });
});

describe('nextExpected', () => {
  it('of S03 is the school year 2017/18 in round Q4 2018/19', () => {
    const { period, round } = nextExpected(seriesOf('S03A'), quarter('Q3 2018/19'));
    assert.equal(describePeriod(period), 'academic year 2017/18');
    assert.equal(periodLabel(round), 'Q4 2018/19');
  });

  it('of S05 is the round itself', () => {
    const { period, round } = nextExpected(seriesOf('S05A'), quarter('Q3 2018/19'));
    assert.deepEqual([period, round], [quarter('Q3 2018/19'), quarter('Q3 2018/19')]);
  });
});
