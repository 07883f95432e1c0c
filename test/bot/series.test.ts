import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { importFiles } from '../../src/storage/import/import-files.ts';
import { openTable } from '../../src/storage/table.ts';
import { useBot } from './use-bot.ts';

/** Made up: nine quarters of a series of which the report prints two. */
const quarters = [
  ['Q3 2016/17', 5000],
  ['Q4 2016/17', 5100],
  ['Q1 2017/18', 5200],
  ['Q2 2017/18', 5300],
  ['Q3 2017/18', 5400],
  ['Q4 2017/18', 5500],
] as const;

const header = 'measure,series,area,period,value,flags,reported';
const history = quarters.map(([period, value]) => `S05A,council,E10000009,${period},${value},,`);

const files = [
  { name: 'history.csv', text: [header, ...history].join('\n') },
  {
    name: 'later.csv',
    text: [
      header,
      'S05A,council,E10000009,Q1 2018/19,6100,revised,',
      'S05A,council,E10000009,Q2 2018/19,6270,,improving',
    ].join('\n'),
  },
  {
    name: 'second.csv',
    text: [
      'measure,area,period,value,Reported Other',
      'S05A,E10000009,Q2 2018/19,6270,improving',
      'S05B,E10000009,Q2 2018/19,2920,worsening',
    ].join('\n'),
  },
];

describe('a series that was imported, revised and reported upon', () => {
  const bot = useBot();

  before(async () => {
    const table = openTable(bot.azurite.address(), 'Outcomes');
    const at = new Date('2019-01-02T10:02:00Z');
    await importFiles(table, files, { at });
  });

  const answers: [fact: string, text: string, ...RegExp[]][] = [
    [
      'what was reported stands beside what was computed',
      'show S05A',
      /Reported as improving; worked out from the two figures: worsening\./,
      /6,100 → 6,270 crimes \(\+2\.8%\)/,
    ],
    [
      'so does the second direction, with the period that it is against',
      'show S05A',
      /Compared with the same quarter last year \(Q2 2017\/18\): ▼ Improving, as reported; worked out from the two figures: worsening\./,
    ],
    [
      'the second direction is what was reported of the change since last year',
      'S05A compared with last year',
      /5,300 → 6,270 crimes .*Reported as improving; worked out from the two figures: worsening\./,
    ],
    [
      'it is there too where there is no figure of last year',
      'S05B compared with last year',
      /There is no figure for Q2 2017\/18 to compare with\..*Reported as worsening; it cannot be worked out\./,
    ],
    [
      'twelve months follow from four quarters, and say so',
      'show S05A',
      /12 months to Sep 2018, derived from four quarters: 23,270 crimes/,
      /20,600 → 23,270 crimes \(\+13\.0%\)/,
    ],
    [
      'a revised value says what it was, until when and by whom',
      'S05A in Q1 2018/19',
      /6,100/,
      /Revised: Total crime, Q1 2018\/19, was 6,038 until 2 January 2019, 10:02 \(/,
    ],
    ['so does a comparison', 'compare S05A', /was 6,038 until 2 January 2019/],
    [
      'a comparison has the same period last year beside it',
      'compare S05A',
      /Against Q2 2017\/18: 5,300 → 6,270/,
    ],
    [
      'a trend over more years than there are figures of begins with the first of them',
      'trend of S05A over the last five years',
      /There are no earlier figures\. What I have is for Q3 2016\/17 to Q2 2018\/19/,
      /6,270/,
    ],
    [
      'the trend lists the twelve months for themselves',
      'trend of S05A',
      /twelve months to/,
      /Worked out from four quarters/,
      /was 6,038 until 2 January 2019/,
    ],
    ['a figure of twelve months can be asked for', 'S05A for the year to September 2018', /23,270/],
    ['whether it is really rising is answered in words', 'is S05A really rising?', /worsening/],
  ];
  for (const [fact, text, ...patterns] of answers)
    it(fact, async () => {
      const said = await bot.ask(text);
      for (const pattern of patterns) assert.match(said, pattern);
    });

  it('a measure without four quarters has no twelve months', async () => {
    assert.doesNotMatch(await bot.ask('show S05B'), /derived/i);
  });
});
