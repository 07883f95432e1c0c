import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  comparePeriods,
  describePeriod,
  financialYearOf,
  isYearly,
  monthOf,
  overlaps,
  parsePeriod,
  periodDates,
  periodKey,
  periodLabel,
  previousPeriod,
  quarterOf,
  samePeriodLastYear,
} from '../../../src/domain/period/period.ts';
import { type PeriodKind, periodKinds } from '../../../src/domain/period/period-kinds.ts';

const read = (kind: PeriodKind, label: string) => {
  const period = parsePeriod(kind, label);
  assert.ok(period, `${label} is a ${kind}`);
  return period;
};

/** Months from the beginning of one period to that of the next; twelve for years of any sort. */
const monthsBetween: Partial<Record<PeriodKind, number>> = {
  month: 1,
  'rolling-12-months': 1,
  'rolling-24-months': 1,
  'rolling-3-months': 1,
  'financial-quarter': 3,
  'school-term': 4,
  'half-year': 6,
};

const anyPeriod = fc
  .record({
    kind: fc.constantFrom(...periodKinds),
    index: fc.integer({ min: 1990 * 12, max: 2090 * 12 }),
  })
  .map(({ kind, index }) => ({
    kind,
    index: Math.floor(index / (monthsBetween[kind] ?? 12)),
  }));

describe('parsePeriod', () => {
  const cases: [PeriodKind, string, string, string][] = [
    ['financial-quarter', 'Q2 2018/19', '2018-07-01', '2018-09-30'],
    ['half-year', 'H2 2018/19', '2018-10-01', '2019-03-31'],
    ['school-term', 'Autumn term 2018/19', '2018-09-01', '2018-12-31'],
    ['school-term', '2018/19 Summer', '2019-05-01', '2019-08-31'],
    ['two-years', '2024–26', '2024-04-01', '2026-03-31'],
    ['three-years', '2015 - 17', '2015-01-01', '2017-12-31'],
    ['three-years', '2015-2017', '2015-01-01', '2017-12-31'],
    ['rolling-3-months', 'Jul-Sep 2018', '2018-07-01', '2018-09-30'],
    ['rolling-3-months', 'Nov 2018 to Jan 2019', '2018-11-01', '2019-01-31'],
    ['financial-quarter', 'Q4 2018/19', '2019-01-01', '2019-03-31'],
    ['financial-quarter', 'q2 18/19', '2018-07-01', '2018-09-30'],
    ['financial-quarter', '2018/19 Q2', '2018-07-01', '2018-09-30'],
    ['financial-quarter', '2018-19 Q1', '2018-04-01', '2018-06-30'],
    ['financial-quarter', 'Quarter 3 2018/2019', '2018-10-01', '2018-12-31'],
    ['financial-quarter', 'Q4 2019/20', '2020-01-01', '2020-03-31'],
    ['financial-year', '2016/17', '2016-04-01', '2017-03-31'],
    ['financial-year', '1999/00', '1999-04-01', '2000-03-31'],
    ['academic-year', '2016/17', '2016-09-01', '2017-08-31'],
    ['calendar-year', '2016', '2016-01-01', '2016-12-31'],
    ['rolling-12-months', 'Jul 2018', '2017-08-01', '2018-07-31'],
    ['rolling-12-months', 'Feb 2020', '2019-03-01', '2020-02-29'],
    ['month', 'December 2018', '2018-12-01', '2018-12-31'],
    ['month', '2018 February', '2018-02-01', '2018-02-28'],
    ['financial-quarter', 'Apr 2022 to Jun 2022', '2022-04-01', '2022-06-30'],
    ['financial-quarter', 'Financial year Q2 2018-19', '2018-07-01', '2018-09-30'],
    ['financial-year', '201819', '2018-04-01', '2019-03-31'],
    ['financial-year', '2018-19 Financial year', '2018-04-01', '2019-03-31'],
    ['academic-year', 'Academic year 2018/19', '2018-09-01', '2019-08-31'],
    ['calendar-year', 'Calendar year 2018', '2018-01-01', '2018-12-31'],
    ['rolling-12-months', 'Mar 2006 - Feb 2007', '2006-03-01', '2007-02-28'],
    ['rolling-12-months', '2006/07 Q2 - 2007/08 Q1', '2006-07-01', '2007-06-30'],
    ['rolling-12-months', '2006 Q4 - 2007 Q3', '2006-10-01', '2007-09-30'],
    ['rolling-12-months', '12 months to Jul 2018', '2017-08-01', '2018-07-31'],
    ['rolling-24-months', 'Jul 2018', '2016-08-01', '2018-07-31'],
    ['rolling-24-months', '24 months to Jul 2018', '2016-08-01', '2018-07-31'],
    ['rolling-24-months', 'Aug 2006 - Jul 2008', '2006-08-01', '2008-07-31'],
  ];
  for (const [kind, label, start, end] of cases)
    it(`reads ${label} as the ${kind} from ${start} to ${end}`, () => {
      assert.deepEqual(periodDates(read(kind, label)), { start, end });
    });

  const refused: [PeriodKind, string][] = [
    ['financial-quarter', 'Q5 2018/19'],
    ['financial-quarter', 'Q2 2018/20'],
    ['financial-quarter', '2018/19'],
    ['financial-quarter', 'Jul 2018'],
    ['academic-year', '2016/18'],
    ['academic-year', '2016'],
    ['calendar-year', '2016/17'],
    ['rolling-12-months', 'Julember 2018'],
    ['month', 'Marvel 2018'],
    ['rolling-12-months', ''],
    ['rolling-12-months', 'Aug 2006 - Jul 2008'],
    ['rolling-24-months', '12 months to Jul 2018'],
    ['rolling-12-months', '2006/07 Q1 - 2007/08 Q4'],
    ['rolling-12-months', 'Jul 2018 - Aug 2017'],
    ['rolling-12-months', 'Jan 2018 - 2018 Q4'],
    ['financial-quarter', '2006 Q4'],
    ['financial-quarter', 'May 2022 to Jul 2022'],
    ['financial-quarter', 'Academic year Q1 2018/19'],
    ['financial-year', 'Academic year 2018/19'],
    ['financial-year', '201820'],
    ['academic-year', '2018-19 Financial year'],
    ['calendar-year', '2018 Reporting year'],
    ['month', '12 months to Jul 2018'],
  ];
  for (const [kind, label] of refused)
    it(`does not read ${JSON.stringify(label)} as a ${kind}`, () => {
      assert.equal(parsePeriod(kind, label), undefined);
    });

  it('reads what periodLabel prints', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        assert.deepEqual(parsePeriod(period.kind, periodLabel(period)), period);
      }),
    );
  });
});

describe('previousPeriod', () => {
  it('ends on the day before this one starts, whatever the kind', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const dayBefore = new Date(`${periodDates(period).start}T00:00:00Z`);
        dayBefore.setUTCDate(dayBefore.getUTCDate() - 1);
        assert.equal(periodDates(previousPeriod(period)).end, dayBefore.toISOString().slice(0, 10));
      }),
    );
  });

  it('is last year for twelve rolling months', () => {
    assert.equal(periodLabel(previousPeriod(read('rolling-12-months', 'Jul 2018'))), 'Jul 2017');
  });
});

describe('samePeriodLastYear', () => {
  it('starts on the same day a year earlier', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const { start } = periodDates(period);
        const year = Number(start.slice(0, 4)) - 1;
        assert.equal(periodDates(samePeriodLastYear(period)).start, `${year}${start.slice(4)}`);
      }),
    );
  });
});

describe('comparePeriods', () => {
  it('puts Q4 after Q3 of the same financial year', () => {
    const [q3, q4] = [
      read('financial-quarter', 'Q3 2018/19'),
      read('financial-quarter', 'Q4 2018/19'),
    ];
    assert.ok(comparePeriods(q3, q4) < 0);
  });

  it('refuses two kinds, though their labels are alike', () => {
    const [financial, academic] = [
      read('financial-year', '2016/17'),
      read('academic-year', '2016/17'),
    ];
    assert.throws(() => comparePeriods(financial, academic), RangeError);
  });
});

describe('overlaps', () => {
  it('is whether two periods of one kind have a day in both', () => {
    const near = fc.tuple(anyPeriod, fc.integer({ min: -15, max: 15 }));
    fc.assert(
      fc.property(near, ([a, steps]) => {
        const b = { ...a, index: a.index + steps };
        const [one, other] = [periodDates(a), periodDates(b)];
        const shared = one.start <= other.end && other.start <= one.end;
        assert.equal(overlaps(a, b), shared);
        assert.equal(overlaps(b, a), shared);
      }),
    );
  });

  it('is never so of a period and the one before it, and always of a period and itself', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        assert.equal(overlaps(period, previousPeriod(period)), false);
        assert.equal(overlaps(period, period), true);
      }),
    );
  });

  it('refuses two kinds', () => {
    const [financial, academic] = [
      read('financial-year', '2016/17'),
      read('academic-year', '2016/17'),
    ];
    assert.throws(() => overlaps(financial, academic), RangeError);
  });
});

describe('isYearly', () => {
  it('holds of years, and of twelve rolling months', () => {
    assert.deepEqual(periodKinds.filter(isYearly), [
      'financial-year',
      'academic-year',
      'calendar-year',
      'rolling-12-months',
    ]);
  });
});

describe('periodKey', () => {
  it('sorts by time', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        assert.ok(periodKey(period) < periodKey({ ...period, index: period.index + 1 }));
      }),
    );
  });
});

describe('describePeriod', () => {
  it('tells a financial year from an academic one and a window from a month', () => {
    const words = (['financial-year', 'academic-year'] as const).map((kind) =>
      describePeriod(read(kind, '2016/17')),
    );
    assert.deepEqual(words, ['financial year 2016/17', 'academic year 2016/17']);
    assert.equal(describePeriod(read('rolling-12-months', 'Jul 2018')), '12 months to Jul 2018');
    assert.equal(describePeriod(read('month', 'Jul 2018')), 'Jul 2018');
  });
});

describe('monthOf', () => {
  it('is the month in which a day lies', () => {
    const labels = ['2018-07-01', '2018-07-31', '2019-01-01'].map((day) =>
      periodLabel(monthOf(day)),
    );
    assert.deepEqual(labels, ['Jul 2018', 'Jul 2018', 'Jan 2019']);
  });
});

describe('financialYearOf', () => {
  const cases: [PeriodKind, string, number][] = [
    ['financial-quarter', 'Q4 2018/19', 2018],
    ['financial-quarter', 'Q1 2018/19', 2018],
    ['month', 'Mar 2019', 2018],
    ['month', 'Apr 2019', 2019],
    ['half-year', 'H2 2018/19', 2018],
  ];
  for (const [kind, label, year] of cases)
    it(`is the one that begins in ${year} for ${label}`, () =>
      assert.equal(financialYearOf(read(kind, label)), year));
});

describe('quarterOf', () => {
  it('counts from April, and is nothing for another kind', () => {
    const labels = ['Q1 2018/19', 'Q4 2018/19'];
    const quarters = labels.map((label) => quarterOf(read('financial-quarter', label)));
    assert.deepEqual(quarters, [1, 4]);
    assert.equal(quarterOf(read('month', 'Apr 2018')), undefined);
  });
});
