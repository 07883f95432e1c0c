import assert from 'node:assert/strict';
import fc from 'fast-check';
import { after, describe, it } from 'mocha';
import {
  formatAgainst,
  formatDate,
  formatDay,
  formatFigure,
  formatInstant,
  formatNumber,
  formatSize,
  ofPoints,
  placesApart,
  placesOf,
  readNumber,
} from '../../src/domain/format.ts';

describe('formatNumber', () => {
  it('puts commas between thousands and keeps the decimal places', () => {
    assert.equal(formatNumber(6270, 0), '6,270');
    assert.equal(formatNumber(1234567.25, 1), '1,234,567.3');
  });

  it('prints no minus before nothing', () => {
    assert.deepEqual(
      [formatNumber(-0.04, 1), formatNumber(-0, 0), formatNumber(-0.05, 1)],
      ['0.0', '0', '-0.1'],
    );
  });
});

describe('placesOf', () => {
  for (const [value, places] of [
    [43.6, 1],
    [6270, 0],
    [1e-7, 7],
    [1.5e-7, 8],
    [1e21, 0],
  ] as const)
    it(`is ${places} of ${value}`, () => assert.equal(placesOf(value), places));
});

describe('formatFigure', () => {
  it('prints the sign of a percentage, and of nothing else', () => {
    assert.equal(formatFigure(7, { valueKind: 'percentage', decimals: 1 }), '7.0%');
    assert.equal(formatFigure(43.6, { valueKind: 'rate', decimals: 1 }), '43.6');
  });
});

describe('placesApart', () => {
  const cases: [number, number, number[], number][] = [
    [1, 3.06, [3.1, 3.6], 2],
    [1, 3.0, [3.1, 3.6], 1],
    [0, 6038.4, [6038], 1],
    [0, 6038, [6038], 0],
    [1, 3.099_999, [3.1], 6],
    [1, 0.1 + 0.2, [0.3], 1],
    [2, 5, [], 2],
    [0, -1.000_000_000_000_000_3e-9, [0], 9],
    [0, 1e-7, [0], 7],
  ];
  for (const [decimals, value, others, places] of cases)
    it(`takes ${places} to tell ${value} from ${others.join(' and ') || 'nothing'}`, () =>
      assert.equal(placesApart(decimals, value, others), places));

  it('prints a number on the same side of another as it is', () => {
    const number = fc.double({ min: -1000, max: 1000, noNaN: true });
    fc.assert(
      fc.property(number, number, fc.integer({ min: 0, max: 3 }), (value, other, decimals) => {
        fc.pre(Math.abs(value - other) > 1.1e-9 * Math.max(1, Math.abs(value), Math.abs(other)));
        const places = placesApart(decimals, value, [other]);
        assert.ok(places >= decimals);
        const [printed, printedOther] = [value, other].map((one) => Number(one.toFixed(places)));
        assert.equal((printed ?? 0) < (printedOther ?? 0), value < other);
      }),
      { examples: [[-1.000_000_000_000_000_3e-9, 0, 0]] },
    );
  });
});

describe('formatAgainst', () => {
  const percentage = { valueKind: 'percentage', decimals: 1 } as const;
  const cases: [number, number[], string, string[]][] = [
    [3.1, [3.104, 3.6], '3.1%', ['3.104%', '3.6%']],
    [3.06, [3.1, 3.6], '3.06%', ['3.1%', '3.6%']],
    [7.3, [8.3], '7.3%', ['8.3%']],
    [1e-7, [0], '0.0000001%', ['0.0%']],
    [7.3, [7.3], '7.3%', ['7.3%']],
  ];
  for (const [value, others, figure, printed] of cases)
    it(`prints ${value} against ${others.join(' and ')} as ${figure} and ${printed.join(' and ')}`, () =>
      assert.deepEqual(formatAgainst(value, others, percentage), { figure, others: printed }));
});

describe('ofPoints', () => {
  it('is one point only of one', () => {
    assert.deepEqual(['1', '−1', '1.0', '0.1', '11'].map(ofPoints), [
      '1 percentage point',
      '−1 percentage point',
      '1.0 percentage points',
      '0.1 percentage points',
      '11 percentage points',
    ]);
  });
});

describe('formatSize', () => {
  it('prints no difference as nothing that is there, and none that is not', () => {
    const percentage = { valueKind: 'percentage', decimals: 1 } as const;
    assert.equal(formatSize(0.04, percentage), '0.04%');
    assert.equal(formatSize(0.3, percentage), '0.3%');
    assert.equal(formatSize(0, percentage), '0.0%');
    assert.equal(formatSize(0.1 + 0.2 - 0.3, percentage), '0.0%');
  });
});

describe('dates for a sentence', () => {
  const here = process.env.TZ;

  const instants: [string, string][] = [
    ['2019-07-01T08:05:00Z', '1 July 2019, 09:05'],
    ['2019-01-02T09:00:00Z', '2 January 2019, 09:00'],
    ['2019-06-30T23:00:00Z', '1 July 2019, 00:00'],
    ['2019-03-31T00:59:00Z', '31 March 2019, 00:59'],
    ['2019-03-31T01:00:00Z', '31 March 2019, 02:00'],
    ['2019-10-27T00:30:00Z', '27 October 2019, 01:30'],
    ['2019-10-27T01:30:00Z', '27 October 2019, 01:30'],
  ];

  after(() => {
    if (here === undefined) delete process.env.TZ;
    else process.env.TZ = here;
  });

  for (const zone of [
    'UTC',
    'Europe/London',
    'America/Los_Angeles',
    'Pacific/Apia',
    'America/Sao_Paulo',
  ])
    it(`are the same on a computer in ${zone}`, () => {
      process.env.TZ = zone;
      assert.equal(formatDate('2019-01-21'), '21 January 2019');
      assert.equal(formatDay('2019-01-21'), 'Monday 21 January 2019');
      // Midnight does not exist in São Paulo on this day.
      assert.equal(formatDay('2018-11-04'), 'Sunday 4 November 2018');
      assert.equal(formatDate('2020-02-29'), '29 February 2020');
      for (const [instant, said] of instants) assert.equal(formatInstant(new Date(instant)), said);
    });
});

describe('readNumber', () => {
  const good: [string, number][] = [
    ['6270', 6270],
    ['6,270', 6270],
    ['1,234,567.8', 1234567.8],
    [' 43.6 ', 43.6],
    ['-5', -5],
    ['\u22125', -5],
    ['.5', 0.5],
  ];
  for (const [text, number] of good)
    it(`reads "${text}"`, () => {
      assert.equal(readNumber(text), number);
    });

  for (const text of [
    '',
    'n/a',
    '6,27',
    '6.270,5',
    '1.2E+05',
    '12 34',
    '0x10',
    '1e999',
    '1e3',
    '1.50e-7',
    '-0',
    '\u22120.0',
    '--5',
    '£5',
  ])
    it(`refuses "${text}"`, () => {
      assert.equal(readNumber(text), undefined);
    });

  it('reads every number as JavaScript writes it', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(fc.property(number, (one) => readNumber(String(one)) === one));
  });
});
