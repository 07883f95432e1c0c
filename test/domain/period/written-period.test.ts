import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { parsePeriod } from '../../../src/domain/period/period.ts';
import { type PeriodKind, periodKinds } from '../../../src/domain/period/period-kinds.ts';
import type { WrittenPeriod } from '../../../src/domain/period/period-spellings.ts';
import { readWrittenPeriod, writtenLabel } from '../../../src/domain/period/written-period.ts';

const financial = { named: 'financial-year' } as const;

const spellings: [WrittenPeriod, string[]][] = [
  [
    { shape: 'quarter', quarter: 2, start: 2018 },
    [
      ...['Q2 2018/19', 'q2 18/19', '2018/19 Q2', '2018-19 Q2', '2018–19 Q2', '2018/2019 Q2'],
      ...['2018/19Q2', '18/19q2', 'Q2-18/19', 'Q2-2018/19', 'Q2 - 2018-19', '2018/19-Q2'],
      ...['Quarter 2 2018/19', 'Quarter2 2018/19', 'Qtr 2 18/19', '201819 Q2', 'Q2, 2018/19'],
      ...['second quarter of 2018/19', '2nd quarter 2018/19', '2018/19 second quarter'],
    ],
  ],
  [
    { shape: 'quarter', quarter: 2, start: 2018, ...financial },
    [
      ...['Q2 FY2018/19', 'FY18/19 Q2', 'Q2 FY 2018-19', 'FY2018/19Q2', 'FY201819 Q2'],
      ...['Financial year Q2 2018-19', '2018/19 Q2 financial year'],
    ],
  ],
  [{ shape: 'quarter', quarter: 4, start: 1998 }, ['98/99 Q4', 'Q4 98/99', 'Q4 1998/1999']],
  [{ shape: 'quarter', quarter: 3 }, ['Q3', 'quarter 3', 'third quarter', 'qtr three']],
  [
    { shape: 'half-year', half: 1, start: 2018 },
    [
      ...['H1 2018/19', 'h1 18/19', '2018/19 H1', '2018/19H1', 'H1-18/19', 'HY1 2018/19'],
      ...['first half of 2018/19', '2018/19 1st half', 'Half year 1 2018/19', 'half-year 1 18/19'],
      'First half of the year 2018/19',
    ],
  ],
  [
    { shape: 'half-year', half: 2, start: 2018, ...financial },
    ['H2 FY2018/19', 'FY18/19 H2', 'second half of the financial year 2018/19'],
  ],
  [{ shape: 'half-year', half: 1, ...financial }, ['first half of the financial year']],
  [{ shape: 'half-year', half: 2 }, ['second half of the year', '2nd half of the year']],
  [
    { shape: 'split-year', start: 2018 },
    ['2018/19', '2018-19', '2018 / 19', '18/19', '2018/2019', '201819'],
  ],
  [
    { shape: 'split-year', start: 2018, ...financial },
    ['FY2018/19', 'FY 18/19', 'Financial year 2018-19', '2018-19 Financial year', 'FY201819'],
  ],
  [{ shape: 'split-year', start: 2016, named: 'academic-year' }, ['Academic year 2016/17']],
  [{ shape: 'split-year', start: 1998 }, ['98/99', '1998/99']],
  [{ shape: 'year', year: 2018 }, ['2018', ' 2018 ']],
  [
    { shape: 'month', month: 2018 * 12 + 6 },
    ['Jul 2018', 'July 2018', '2018 July', 'Jul. 2018', 'jul-18', "July '18", 'July, 2018'],
  ],
  [{ shape: 'month', month: 1999 * 12 }, ['Jan-99', 'January 1999']],
  [
    { shape: 'months', first: 2018 * 12 + 6, count: 3 },
    [
      ...['Jul 2018 to Sep 2018', 'Jul 2018 - Sep 2018', 'Jul-Sep 2018', 'July to September 18'],
      '2018/19 Q2 - 2018/19 Q2',
    ],
  ],
  [
    { shape: 'term', term: 1, start: 2018 },
    [
      ...['Autumn 2018/19', 'autumn term 2018/19', 'Autumn term, 18/19', '2018/19 Autumn term'],
      ...['Autumn 2018', 'autumn term of 2018'],
    ],
  ],
  [
    { shape: 'term', term: 2, start: 2017 },
    [
      'Spring 2017/18',
      'Spring 2018',
      'spring term 2018',
      'Spring 18',
      "spring '18",
      'Spring Term 18',
    ],
  ],
  [{ shape: 'three-years', start: 2015 }, ['2015 - 17', '2015-17', '2015 – 2017']],
  [{ shape: 'months', first: 2017 * 12 + 7, count: 12 }, ['Aug 2017 – Jul 2018']],
  [
    { shape: 'months-to', count: 12, last: 2018 * 12 + 6 },
    [
      '12 months to Jul 2018',
      '12m to Jul 2018',
      'Twelve months to July 2018',
      '12 months ending Jul 2018',
    ],
  ],
  [
    { shape: 'months-to', count: 24, last: 2018 * 12 + 6 },
    ['24 months to Jul 2018', '24m to Jul 2018'],
  ],
];

const start = fc.integer({ min: 1950, max: 2090 });
const month = fc.integer({ min: 1950 * 12, max: 2090 * 12 });
const part = (last: number) => fc.integer({ min: 1, max: last });
const anyWritten: fc.Arbitrary<WrittenPeriod> = fc.oneof(
  start.map((year): WrittenPeriod => ({ shape: 'year', year })),
  start.map((from): WrittenPeriod => ({ shape: 'split-year', start: from })),
  fc
    .tuple(start, fc.constantFrom('financial-year' as const, 'academic-year' as const))
    .map(([from, named]): WrittenPeriod => ({ shape: 'split-year', start: from, named })),
  fc
    .tuple(part(4), start)
    .map(([quarter, from]): WrittenPeriod => ({ shape: 'quarter', quarter, start: from })),
  fc
    .tuple(part(2), start)
    .map(([half, from]): WrittenPeriod => ({ shape: 'half-year', half, start: from })),
  fc
    .tuple(part(3), start)
    .map(([term, from]): WrittenPeriod => ({ shape: 'term', term, start: from })),
  start.map((from): WrittenPeriod => ({ shape: 'three-years', start: from })),
  month.map((one): WrittenPeriod => ({ shape: 'month', month: one })),
  fc
    .tuple(month, part(24))
    .map(([first, count]): WrittenPeriod => ({ shape: 'months', first, count })),
  month.map((last): WrittenPeriod => ({ shape: 'months-to', count: 12, last })),
);

describe('readWrittenPeriod', () => {
  for (const [written, texts] of spellings)
    for (const text of texts)
      it(`reads ${JSON.stringify(text)} as ${writtenLabel(written)}`, () => {
        assert.deepEqual(readWrittenPeriod(text), written);
      });

  const refused = [
    ...['Q5 2018/19', 'Q2 2018/20', 'H3 2018/19', 'H1', 'first half', '2005-09', '2015 - 19'],
    ...['2018/19 Q2 H1', 'Q2 H1 2018/19', 'Winter term 2018/19', 'Marvel 2018', 'May', ''],
    ...['Jul-Sep', 'Q2 2018', '2006/07 - 07/08', 'year to date 2018/19', '43282', 'FY2018/20'],
  ];
  for (const text of refused)
    it(`does not read ${JSON.stringify(text)}`, () => {
      assert.equal(readWrittenPeriod(text), undefined);
    });

  it('reads what writtenLabel prints', () => {
    fc.assert(
      fc.property(anyWritten, (written) => {
        assert.deepEqual(readWrittenPeriod(writtenLabel(written)), written);
      }),
    );
  });

  it('reads any text or none, and never throws', () => {
    const piece = fc.constantFrom(
      ...spellings.flatMap(([, texts]) => texts),
      ...['fy', 'q', 'h1', ' - ', '/', ' to ', 'half', '9'],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join('')),
      fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(' ')),
    );
    fc.assert(
      fc.property(text, (one) => {
        const written = readWrittenPeriod(one);
        if (written) assert.equal(typeof writtenLabel(written), 'string');
      }),
    );
  });
});

describe('a half-year', () => {
  it('is a half-year and nothing else, however it is written', () => {
    const texts = spellings
      .filter(([written]) => written.shape === 'half-year' && written.start !== undefined)
      .flatMap(([, all]) => all);
    for (const text of texts)
      assert.deepEqual(
        periodKinds.filter((kind) => parsePeriod(kind, text) !== undefined),
        ['half-year'],
        text,
      );
  });
});

describe('a year that is said to be financial', () => {
  it('is read as no academic one', () => {
    const kinds = (label: string): PeriodKind[] =>
      periodKinds.filter((kind) => parsePeriod(kind, label) !== undefined);
    assert.deepEqual(kinds('FY2018/19'), ['financial-year']);
    assert.deepEqual(kinds('2018/19'), ['financial-year', 'academic-year']);
    assert.deepEqual(kinds('Q2 FY2018/19'), ['financial-quarter']);
  });
});
