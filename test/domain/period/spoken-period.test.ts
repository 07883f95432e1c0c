import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { type Period, parsePeriod, periodLabel } from '../../../src/domain/period/period.ts';
import { periodKinds } from '../../../src/domain/period/period-kinds.ts';
import {
  isBefore,
  isMeant,
  isRelative,
  monthsMeant,
  periodFurtherBack,
  quarterSince,
  readSpokenPeriod,
  type SpokenPeriod,
} from '../../../src/domain/period/spoken-period.ts';
import { quarter } from '../risks/build-risk.ts';

const label = (text: string): SpokenPeriod => ({ kind: 'label', label: text });

const typed = [
  ...['q2 18/19', 'Q2 FY2018/19', 'fy18/19 q2', '2018/19q2', 'q2-18/19', 'second quarter of 18/19'],
  ...['98/99', '2016/17', 'fy16/17', 'academic year 2016/17', '2018', 'jul 18', 'jul-18'],
  ...['july 2018', 'h1 18/19', 'first half of 2018/19', '2018/19 h2', '12 months to july 2018'],
];

describe('monthsMeant', () => {
  it('gives the months of what is the same for any figure', () => {
    assert.deepEqual(monthsMeant(label('Q4 2018/19')), { from: '2019-01', to: '2019-03' });
    assert.deepEqual(monthsMeant(label('Mar 2019')), { from: '2019-03', to: '2019-03' });
    assert.deepEqual(monthsMeant(label('2019')), { from: '2019-01', to: '2019-12' });
    const months = { from: '2018-04', to: '2018-06' };
    assert.deepEqual(monthsMeant({ kind: 'months', ...months }), months);
  });

  it('gives none of what counts from the latest figure', () => {
    assert.equal(monthsMeant({ kind: 'previous' }), undefined);
  });
});

describe('readSpokenPeriod', () => {
  const cases: [string, SpokenPeriod | undefined][] = [
    ['q2 fy18/19', label('Q2 2018/19')],
    ['fy98/99', label('financial year 1998/99')],
    ['first half of 18/19', label('H1 2018/19')],
    ['second quarter', { kind: 'quarter', quarter: 2 }],
    ['apr-jun 2018', { kind: 'months', from: '2018-04', to: '2018-06' }],
    ['jun-apr 2018', { kind: 'months', from: '2018-06', to: '2018-04' }],
    ['last quarter', undefined],
  ];
  for (const [text, spoken] of cases)
    it(`reads ${JSON.stringify(text)} as ${JSON.stringify(spoken)}`, () => {
      assert.deepEqual(readSpokenPeriod(text), spoken);
    });

  for (const text of typed)
    it(`gives ${JSON.stringify(text)} a label that every kind of period reads like the text`, () => {
      const spoken = readSpokenPeriod(text);
      assert.ok(spoken?.kind === 'label');
      for (const kind of periodKinds)
        assert.deepEqual(parsePeriod(kind, spoken.label), parsePeriod(kind, text), kind);
    });

  it('reads three months as the months that they are', () => {
    const period: Period = { kind: 'rolling-3-months', index: 2018 * 12 + 8 };
    const spoken = readSpokenPeriod(periodLabel(period));
    assert.deepEqual(spoken, { kind: 'months', from: '2018-07', to: '2018-09' });
    assert.ok(spoken && isMeant(spoken, period)(period));
  });

  it('reads the label of any period as that period', () => {
    const labelled = periodKinds.filter((kind) => kind !== 'rolling-3-months');
    const perYears: Partial<Record<Period['kind'], number>> = {
      month: 12,
      'rolling-12-months': 12,
      'financial-quarter': 4,
      'school-term': 3,
      'half-year': 2,
    };
    const period: fc.Arbitrary<Period> = fc
      .tuple(fc.constantFrom(...labelled), fc.integer({ min: 1950, max: 2090 }), fc.nat(11))
      .map(([kind, year, part]) => {
        const perYear = perYears[kind] ?? 1;
        return { kind, index: year * perYear + (part % perYear) };
      });
    fc.assert(
      fc.property(period, (one) => {
        assert.deepEqual(readSpokenPeriod(periodLabel(one)), label(periodLabel(one)));
        assert.ok(isMeant(label(periodLabel(one)), one)(one));
      }),
    );
  });
});

describe('periodFurtherBack', () => {
  it('goes back by periods and by years', () => {
    const back = (periods: number, years: number) =>
      periodLabel(periodFurtherBack(quarter('Q2 2018/19'), { periods, years }));
    assert.equal(back(0, 0), 'Q2 2018/19');
    assert.equal(back(2, 0), 'Q4 2017/18');
    assert.equal(back(1, 2), 'Q1 2016/17');
  });

  it('is what is meant by so many before the latest', () => {
    const is = isMeant({ kind: 'further-back', periods: 2, years: 0 }, quarter('Q2 2018/19'));
    assert.equal(is(quarter('Q4 2017/18')), true);
    assert.equal(is(quarter('Q1 2018/19')), false);
  });
});

describe('isBefore', () => {
  const quarters = { first: quarter('Q1 2017/18'), latest: quarter('Q2 2018/19') };

  for (const [spoken, is] of [
    [label('2011'), true],
    [label('Q4 2016/17'), true],
    [label('2017'), false],
    [{ kind: 'ends', date: '2016-12-31' }, true],
    [{ kind: 'months', from: '2017-04', to: '2017-06' }, false],
    [{ kind: 'years-ago', years: 2 }, true],
    [{ kind: 'further-back', periods: 2, years: 0 }, false],
    [{ kind: 'further-back', periods: 2, years: 1 }, true],
    [{ kind: 'latest' }, false],
    [{ kind: 'quarter', quarter: 1 }, false],
  ] as [SpokenPeriod, boolean][])
    it(`is ${is} of ${JSON.stringify(spoken)} where figures begin with Q1 2017/18`, () => {
      assert.equal(isBefore(spoken, quarters), is);
    });

  it('is of every number of years that is longer than the series', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 100 }), fc.nat(200), (years, length) => {
        const latest = quarter('Q2 2018/19');
        const first = { ...latest, index: latest.index - length };
        assert.equal(isBefore({ kind: 'years-ago', years }, { first, latest }), years * 4 > length);
      }),
    );
  });
});

describe('isRelative', () => {
  it('holds of what counts from the latest figure', () => {
    const kinds = ['latest', 'previous', 'last-year', 'this-year'] as const;
    assert.deepEqual(
      kinds.map((kind) => isRelative({ kind })),
      [true, true, true, false],
    );
    assert.equal(isRelative({ kind: 'quarter', quarter: 1 }), false);
  });
});

describe('quarterSince, while Q2 2018/19 is the newest', () => {
  const cases: [SpokenPeriod, string | undefined][] = [
    [{ kind: 'previous' }, 'Q1 2018/19'],
    [{ kind: 'last-year' }, 'Q2 2017/18'],
    [{ kind: 'quarter', quarter: 1 }, 'Q1 2018/19'],
    [{ kind: 'quarter', quarter: 2 }, 'Q2 2017/18'],
    [{ kind: 'quarter', quarter: 3 }, 'Q3 2017/18'],
    [{ kind: 'quarter', quarter: 4 }, 'Q4 2017/18'],
    [{ kind: 'label', label: 'Q4 2016/17' }, 'Q4 2016/17'],
    [{ kind: 'label', label: 'Q2 2018/19' }, undefined],
    [{ kind: 'label', label: 'Q3 2018/19' }, undefined],
    [{ kind: 'label', label: '2016/17' }, undefined],
    [{ kind: 'latest' }, undefined],
  ];

  for (const [spoken, label] of cases)
    it(`is ${label ?? 'nothing'} for ${JSON.stringify(spoken)}`, () => {
      const found = quarterSince(spoken, quarter('Q2 2018/19'));
      assert.equal(found && periodLabel(found), label);
    });
});
