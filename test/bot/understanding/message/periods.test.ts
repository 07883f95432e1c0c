import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { findMarks } from '../../../../src/bot/understanding/message/find-marks.ts';
import { placeOf } from '../../../../src/bot/understanding/message/tokens.ts';
import type { SpokenPeriod } from '../../../../src/domain/period/spoken-period.ts';
import { requestOf } from '../../request-of.ts';

const periodMarks = (text: string) => {
  const { marks } = findMarks(text, () => []);
  return marks.flatMap((mark) => (mark.kind === 'period' ? [mark] : []));
};

const periodsIn = (text: string): SpokenPeriod[] => periodMarks(text).map(({ period }) => period);

const label = (text: string): SpokenPeriod => ({ kind: 'label', label: text });
const quarter = (number: number): SpokenPeriod => ({ kind: 'quarter', quarter: number });
const ends = (date: string): SpokenPeriod => ({ kind: 'ends', date });

/** The whole of each of these is one period. */
const spellings: [SpokenPeriod, string[]][] = [
  [
    label('Q2 2018/19'),
    [
      ...[
        'q2 2018/19',
        'q2 18/19',
        'q2 2018-19',
        'q2 2018/2019',
        'q2 18-19',
        'q 2 2018/19',
        'q2 1819',
      ],
      ...['q2 2018 / 19', 'q2 2018 - 2019', 'q2 of 2018/19', 'q2 in 2018/19', 'q2 for 18/19'],
      ...['q2, 2018/19', 'q2 of, 2018/19', 'quarter 2 2018/19', 'qtr 2 18/19', 'qtr2 2018-19'],
      ...['2018/19 q2', '18/19 q2', '2018-19, q2', '2018/2019 quarter 2', '18-19 qtr 2'],
      ...['second quarter 2018/19', '2nd quarter of 2018/19', 'second qtr, of 18/19'],
      ...['second quarter, 2018/19', 'quarter two 2018/19', 'qtr two of 18/19', 'q two in 2018/19'],
    ],
  ],
  [label('Q1 1999/00'), ['q1 1999/00', '1999/2000 q1', 'first quarter of 1999/00']],
  [label('2005'), ['2005', 'two thousand and five', 'two thousand five']],
  [label('2018'), ['2018', 'twenty eighteen', 'two thousand and eighteen']],
  [quarter(1), ['q1', 'q 1', 'quarter 1', 'qtr1', 'qtr 1', 'quarter one', 'qtr one', 'q one']],
  [quarter(1), ['first quarter', '1st quarter', 'first qtr', '1st qtr']],
  [quarter(2), ['second quarter', '2nd qtr', 'q2', 'quarter two']],
  [quarter(1), ['the spring quarter']],
  [quarter(2), ['in the summer quarter']],
  [quarter(3), ['in the december quarter', 'the dec qtr']],
  [quarter(3), ['third quarter', '3rd quarter', 'q3', 'qtr three']],
  [quarter(4), ['fourth quarter', '4th qtr', 'q4', 'quarter four']],
  [
    label('Q2 2018/19'),
    [
      ...['q2 fy2018/19', 'q2 fy 18/19', 'fy18/19 q2', 'fy2018-19 q2', '2018/19q2', '18/19q2'],
      ...['q2-18/19', 'q2-2018/19', 'q2 - 18/19', '2018/19-q2', 'quarter2 18/19'],
    ],
  ],
  [label('Q4 1998/99'), ['q4 98/99', '98/99 q4', 'fourth quarter of 98/99', 'q4-98/99']],
  [
    label('H1 2018/19'),
    [
      ...[
        'h1 2018/19',
        'h1 18/19',
        'h1-2018/19',
        '2018/19 h1',
        '18/19h1',
        'h1 fy18/19',
        'hy1 18/19',
      ],
      ...['first half of 2018/19', '1st half 18/19', 'half year 1 2018/19', 'half-year 1, 18/19'],
      ...['first half of the financial year 2018/19', 'first half of the year 2018/19'],
    ],
  ],
  [label('H2'), ['second half of the year', '2nd half of the financial year']],
  [label('Q2 2018/19'), ['2018/19 second quarter', '18/19 quarter two', '2018/19, 2nd qtr']],
  [label('H1 2018/19'), ['2018/19 first half']],
  [label('H2 1999/00'), ['h2 99/00', 'second half of 1999/2000']],
  [label('financial year 2018/19'), ['fy2018/19', 'fy 18/19', 'fy18-19']],
  [label('1998/99'), ['98/99', '98-99', '1998/99']],
  [label('Jan 1999'), ['jan 99', "january '99", 'jan-99']],
  [ends('1999-03-31'), ['31/3/99', '31 march 99']],
  [label('2016/17'), ['2016/17', '2016-17', '16/17', '16-17', '2016 / 17', '2016/2017', '16 - 17']],
  [label('2018'), ['2018', 'year 2018']],
  [label('Dec 2018'), ['at christmas 2018', 'christmas, 2018', 'by xmas 2018']],
  [label('1999'), ['1999']],
  [
    label('Jul 2017'),
    [
      ...['jul 2017', 'july 2017', 'jul 17', "july '17", 'july, 2017', 'year to july 2017'],
      ...['the year ending july 2017', 'year ended jul 17', '12 months to july 2017'],
      ...['the 12 months to jul 17', 'twelve months ending july 2017', 'year up to july 2017'],
      ...['12 months ended july 2017', 'the twelve months up to july 2017'],
      '12 months to the end of july 2017',
    ],
  ],
  [label('Sep 2018'), ['sep 2018', 'sept 2018', 'september 18']],
  [label('May 2018'), ['may 2018', 'year to may 18']],
  [
    ends('2018-03-31'),
    [
      ...['31 march 2018', '31st march 2018', '31 mar 18', '31st of march, 2018'],
      ...['at 31 march 2018', 'on 31 march 2018', 'as at 31 march 2018', 'at the 31st march 2018'],
      ...['31/3/2018', '31/03/18', 'as at 31/03/2018'],
    ],
  ],
  [ends('2020-02-29'), ['29 february 2020']],
  [ends('2018-06-30'), ['30 june 2018', 'at 30th june 18']],
  [
    { kind: 'months', from: '2018-04', to: '2018-06' },
    [
      ...['april to june 2018', 'apr-jun 2018', 'apr - jun 18', 'april and june 2018'],
      ...['april until june 2018', 'april through june, 2018', 'between april and june 2018'],
    ],
  ],
  [
    { kind: 'latest' },
    [
      ...[
        'latest quarter',
        'the latest quarter',
        'this quarter',
        'current qtr',
        'the newest period',
      ],
      ...['the most recent quarter', 'this latest qtr', 'our latest quarter', "this quarter's"],
    ],
  ],
  [
    { kind: 'previous' },
    [
      ...['last quarter', 'the last quarter', "last quarter's", 'previous quarter', 'prior qtr'],
      ...[
        'the preceding period',
        'last time',
        'last report',
        'the previous figure',
        'last figures',
      ],
      ...[
        'previous value',
        'last number',
        'the last one',
        'previous reading',
        'the quarter before',
      ],
      ...['quarter before that', 'the quarter before this', 'the period before', 'the time before'],
      ...['the one before', 'before that', 'previously', 'a quarter ago', 'one quarter earlier'],
      ...[
        'one period before',
        'a quarter back',
        '3 months ago',
        'three months ago',
        'the previous',
      ],
    ],
  ],
  [
    { kind: 'last-year' },
    [
      ...['last yr', 'the year before', 'this time last yr', 'a yr ago', 'ly'],
      ...['last year', 'the last year', "last year's", 'a year ago', 'one year earlier'],
      ...['a year before', 'one year back', 'a year previously', 'the previous year', 'prior year'],
      ...[
        "previous year's",
        'year before',
        'the year before',
        '12 months ago',
        'twelve months earlier',
      ],
      ...[
        '12 months before',
        'this time last year',
        'at this time last year',
        'same time last year',
      ],
      ...['the same time last year', 'with the same quarter last year', 'same qtr previous year'],
      ...[
        'to the same period of the prior year',
        'for the same month last year',
        'same date last year',
      ],
      ...['against the same point last year', 'at the same stage of the previous year'],
      ...[
        'same quarter a year ago',
        'the same period one year earlier',
        'same quarter a year before',
      ],
      ...['this time a year ago', 'this time one year ago', 'from the same time last year'],
      'on the same quarter last year',
    ],
  ],
  [
    { kind: 'this-year' },
    [
      ...[
        'this year',
        'year to date',
        'ytd',
        'in this year',
        'so far this year',
        'this year so far',
        "this year's",
      ],
      ...['the current year', 'in the current financial year', 'this academic year'],
      ...['this calendar year', 'this school year so far', 'so far in this year'],
    ],
  ],
];

describe('the months since April', () => {
  for (const text of ['april to september', 'from apr to sep', 'between April and September'])
    it(`are those to September in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(periodsIn(text), [{ kind: 'from-april', to: 9 }]);
    });

  it('are none where the months begin within a quarter or in another', () => {
    for (const text of ['may to september', 'july to december', 'february to april'])
      assert.deepEqual(periodsIn(text), []);
  });
});

describe('a quarter by its months', () => {
  const quarters: [string, number][] = [
    ['july to september', 2],
    ['jul-sep', 2],
    ['between april and june', 1],
    ['jan to mar', 4],
    ['at the end of december', 3],
    ['end sept', 2],
    ['as at september', 2],
  ];
  for (const [text, number] of quarters)
    it(`is Q${number} in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(periodsIn(text), [quarter(number)]);
    });

  for (const text of [
    'july to december',
    'june to august',
    'at the end of october',
    'year end march',
  ])
    it(`is none in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(periodsIn(text), []);
    });
});

describe('a period in a message', () => {
  for (const [period, texts] of spellings)
    for (const text of texts)
      it(`reads all of ${JSON.stringify(text)} as ${JSON.stringify(period)}`, () => {
        const { marks, text: rest } = findMarks(`so ${text} please`, () => []);
        assert.deepEqual(marks, [{ kind: 'period', period, typed: text }]);
        assert.equal(rest, `so ${placeOf(0)} please`);
      });

  const several: [string, SpokenPeriod[]][] = [
    ['q1 v q2', [quarter(1), quarter(2)]],
    ['in the april to june quarter', [quarter(1)]],
    ['q1 2018/19 and q2 2018/19', [label('Q1 2018/19'), label('Q2 2018/19')]],
    ['2016/17 vs 2017/18', [label('2016/17'), label('2017/18')]],
    ['july 2017 to july 2018', [label('Jul 2017'), label('Jul 2018')]],
    ['31 march 2013 with 31 march 2018', [ends('2013-03-31'), ends('2018-03-31')]],
    ['this quarter against last quarter', [{ kind: 'latest' }, { kind: 'previous' }]],
    ['q2 16/17,q3 17/18', [label('Q2 2016/17'), label('Q3 2017/18')]],
  ];
  for (const [text, periods] of several)
    it(`finds each of the periods in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(periodsIn(text), periods);
    });

  const noPeriods = [
    ...[
      'q5',
      'q0',
      'q22',
      'quarter',
      'the quarters',
      'fifth quarter',
      'quarter five',
      'iq2',
      'q2a',
    ],
    ...[
      '2016/18',
      '16/18',
      '2018/17',
      '2005-09',
      '2018/19/20',
      '30/12/2018',
      '31/11/2018',
      '12/31/2018',
      '1/2',
      '12',
    ],
    ...[
      'march',
      'may',
      'in july',
      'november. 43.1',
      'we may',
      'march of 5 people',
      'decade 2',
      'marching 18',
    ],
    ...['fy 2019', 'fy2019', 'first half', 'h1'],
    ...['1800', '2118', '20180', 's2018', '2018a', 'a350', '10,000', '3-year', '5 years old'],
    ...['next quarter', 'every quarter', 'last', 'latest', 'years ago', 'one yr view', 'this'],
    ...['6 months ago', 'twelve months', 'last week', 'the year', 'before', ''],
  ];
  for (const text of noPeriods)
    it(`finds no period in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(periodsIn(text), []);
    });

  it('takes a day that is not the last of its month for a day', () => {
    for (const day of ['30 march 2018', '31 june 2018', '29 february 2019', '2 march 2018'])
      assert.deepEqual(
        findMarks(`s01 at ${day}`, () => []).marks.map(({ kind }) => kind),
        ['day'],
        day,
      );
  });

  it('is not shown for a day that no figure is of', () => {
    for (const day of ['30 march 2018', 'march 30th, 2018', '30/03/2018'])
      assert.equal(requestOf(`S01 at ${day}`), undefined, day);
  });

  for (const [text, years, isSpan] of [
    ['two years ago', 2, undefined],
    ['10 yrs back', 10, undefined],
    ['over the last five years', 5, true],
    ['over the last six school years', 6, true],
    ['in the past 3 yrs', 3, true],
    ['a 10 yr view', 10, true],
    ['5 year trend', 5, true],
    ['ten-year average', 10, true],
  ] as const)
    it(`reads how many years back ${JSON.stringify(text)} goes`, () => {
      const [mark, ...more] = periodMarks(text);
      assert.deepEqual(mark?.period, { kind: 'years-ago', years });
      assert.equal(mark?.isSpan, isSpan);
      assert.equal(more.length, 0);
    });

  it('is no span by itself: its figure is asked for', () => {
    for (const [text, period] of [
      ['S05A Q3 2018/19', label('Q3 2018/19')],
      ['S02 2011', label('2011')],
      ['S01 ten years ago', { kind: 'years-ago', years: 10 }],
    ] as const)
      assert.deepEqual(requestOf(text), { kind: 'show', code: text.split(' ')[0], period }, text);
  });

  it('asks for a trend that goes as far back', () => {
    const since = { kind: 'years-ago', years: 5 };
    for (const text of ['total crime over the last five years', 'S05A in the past 5 yrs'])
      assert.deepEqual(requestOf(text), { kind: 'trend', code: 'S05A', since }, text);
    assert.deepEqual(requestOf('trend of S01 since 2011'), {
      kind: 'trend',
      code: 'S01',
      since: label('2011'),
    });
  });

  it('asks for all that is known where the last quarters or months are named', () => {
    for (const text of ['S05A last 6 quarters', 'total crime over the past twelve months'])
      assert.deepEqual(requestOf(text), { kind: 'trend', code: 'S05A' }, text);
  });

  it('is last year in what this year is held against', () => {
    for (const text of ['this year against last', 'this yr vs last', 'this year and last?'])
      assert.deepEqual(periodsIn(text), [{ kind: 'this-year' }, { kind: 'last-year' }], text);
    assert.deepEqual(periodsIn('this year against last month'), [{ kind: 'this-year' }]);
  });

  it('does not take the quarter or year before last for the last one', () => {
    const texts = ['the quarter before last', 'qtr before last', 'the period before last'];
    for (const text of [...texts, 'the year before last', 'year before last'])
      for (const { kind } of periodsIn(text))
        assert.ok(kind !== 'previous' && kind !== 'last-year', text);
  });

  it('is no figure for the last quarter where it is a quarter of last year', () => {
    for (const quarter of ['q3 last year', "last year's q3", 'third quarter last year']) {
      const request = requestOf(`total crime ${quarter}`);
      const period = request?.kind === 'show' ? request.period?.kind : undefined;
      assert.ok(period !== 'previous' && period !== 'latest', quarter);
      assert.ok(request?.kind !== 'show' || request.period, quarter);
    }
  });

  it('reads a quarter the same however its years are written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1940, max: 2039 }),
        fc.constantFrom('q', 'q ', 'quarter ', 'qtr '),
        fc.constantFrom('/', '-', ' / '),
        fc.boolean(),
        (number, year, name, between, short) => {
          const end = String(year + 1).slice(2);
          const years = `${short ? String(year).slice(2) : year}${between}${end}`;
          const expected = [label(`Q${number} ${year}/${end}`)];
          assert.deepEqual(periodsIn(`${name}${number} ${years}`), expected);
          assert.deepEqual(periodsIn(`${years} ${name}${number}`), expected);
        },
      ),
    );
  });

  it('takes a day for the end of a period only when it is the last of its month', () => {
    const date = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(date, (day) => {
        const name = day.toLocaleDateString('en-GB', { month: 'long', timeZone: 'UTC' });
        const isLast = new Date(day.getTime() + 86_400_000).getUTCDate() === 1;
        const text = `at ${day.getUTCDate()} ${name} ${day.getUTCFullYear()}`.toLowerCase();
        const found = periodsIn(text).filter(({ kind }) => kind === 'ends');
        assert.deepEqual(found, isLast ? [ends(day.toISOString().slice(0, 10))] : []);
      }),
    );
  });

  it('is found only in words that are there, and leaves all others', () => {
    const piece = fc.constantFrom(
      ...spellings.flatMap(([, texts]) => texts),
      ...noPeriods,
      ...['crime', 's05', 'v', 'and', ',', '?', '|'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join(' ');
        const typed = periodMarks(text).map((one) => one.typed);
        let from = 0;
        for (const one of typed) {
          const at = text.indexOf(one, from);
          assert.ok(at >= 0, one);
          from = at + one.length;
        }
      }),
    );
  });

  it('are seasons that something is held against', () => {
    for (const text of ['is it up since the spring?', 'more or less than in spring'])
      assert.deepEqual(periodsIn(text), [quarter(1)], text);
  });

  it('are no seasons of another year, and none that something is called by', () => {
    for (const text of [
      'for the spring seminar',
      'next spring',
      'last summer',
      'this summer',
      'last winter',
      'since the spring term',
    ])
      assert.deepEqual(periodsIn(text), [], text);
  });
});

describe('since Christmas', () => {
  it('is since the quarter that ended with the year, where something moved', () => {
    for (const text of ['what got worse since christmas', 'has crime gone up since the new year'])
      assert.deepEqual(periodsIn(text), [{ kind: 'quarter', quarter: 3 }], text);
  });

  it('is no period of a number', () => {
    for (const text of ['how many crimes since christmas', 'how many went up since christmas'])
      assert.deepEqual(periodsIn(text), [], text);
  });
});
