import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { importFiles } from '../../src/storage/import/import-files.ts';
import { openTable } from '../../src/storage/table.ts';
import { carriedBy, tenantId, textOfAll, useBot } from './use-bot.ts';

const header = 'measure,series,area,period,value,flags,reported';
const county = 'E10000009';
const successor = 'E06000059';

const quartersOf = (year: string, from: number): [string, number][] =>
  [1, 2, 3, 4].map((quarter) => [`Q${quarter} ${year}`, from + quarter * 10]);

/** Made up: a full year of the county, and three quarters of the council that came after it. */
const crime = [
  ...quartersOf('2017/18', 7000).map(([period, value]) => [county, period, value]),
  [county, 'Q3 2018/19', 6200],
  [county, 'Q4 2018/19', 6210],
  ...quartersOf('2019/20', 5000)
    .slice(0, 3)
    .map(([period, value]) => [successor, period, value]),
].map(([area, period, value]) => `S05A,council,${area},${period},${value},,`);

const files = [
  { name: 'crime.csv', text: [header, ...crime].join('\n') },
  {
    name: 'later.csv',
    text: [
      header,
      `S05A,council,${county},Q2 2018/19,6270,,improving`,
      `S04,council,${county},Q3 2018/19,600,,`,
      `S04,council,${county},Q4 2018/19,,not-available,`,
    ].join('\n'),
  },
];

describe('what could mislead', () => {
  const bot = useBot({}, '2020-01-15');

  before(async () => {
    const at = new Date('2020-01-15T09:00:00Z');
    await importFiles(openTable(bot.azurite.address(), 'Outcomes'), files, { at });
  });

  const answers: [fact: string, text: string, has: RegExp[], hasNot: RegExp[]][] = [
    [
      'a sum of twelve months of another time does not stand beside the latest quarter',
      'show S05A',
      [/5,030/, /Q3 2019\/20/],
      [/derived from four quarters/],
    ],
    [
      'the sums themselves are listed for what they are',
      'trend of S05A',
      [/Worked out from four quarters.*Mar 2019 \| 24,718 \|/s],
      [/(Jun|Sep|Dec) 2019: \d/],
    ],
    [
      'a value is not called revised for what stands beside it',
      'S05A in Q2 2018/19',
      [/6,270/],
      [/Revised/],
    ],
    [
      'a figure that is there is not denied because a later one is missing',
      'did S04 go up in Q3 2018/19',
      [/600/],
      [/No figure for Q3/],
    ],
    [
      'the same quarter of last year does not stand in for one of this year that has ended',
      'S04 in Q3',
      [/No figure for Q3 2019\/20/, /S04, Q3 2018\/19/],
      [/600/],
    ],
    [
      'what is known ends with what is known',
      'compare S04',
      [/No figure for Q4 2018\/19/, /Q1 2018\/19 to Q3 2018\/19/],
      [/to Q4 2018\/19/],
    ],
    [
      'a figure without one of England’s is not denied either',
      'how does S01 compare with England in 2017/18',
      [/Nothing to compare with/],
      [/no figure for/],
    ],
    [
      'the longer run is that of the figures which are compared, or of none',
      'compare S01',
      [/32\.7 → 43\.6/],
      [/longer run/],
    ],
    [
      'another quarter does not stand in for one that was named',
      'which risks got worse since March 2018',
      [/No quarter to compare with/, /since Q1 2018\/19/],
      [/no risk got worse/],
    ],
  ];
  for (const [fact, text, has, hasNot] of answers)
    it(fact, async () => {
      // In a conversation of its own, so that it follows nothing.
      const conversation = { id: `a:${text}`, conversationType: 'personal', tenantId };
      const { sent } = await bot.send({ text, conversation });
      const [shown, carried] = [textOfAll(sent), carriedBy(...sent)];
      for (const one of has) assert.match(shown, one);
      for (const one of hasNot) assert.doesNotMatch(carried, one);
    });
});
