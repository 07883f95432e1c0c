import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { loadFile } from '../../src/storage/import/import-files.ts';
import { openTable } from '../../src/storage/table.ts';
import { healthyReport } from './healthy-report.ts';
import { useBot } from './use-bot.ts';

type Values = readonly (readonly [
  period: string,
  printed: string,
  value: number | string,
  target?: object,
])[];

/** An indicator with one series, as other councils publish them. */
const indicator = (code: string, name: string, series: object, values: Values) => ({
  ...{ code, name, shortName: name, heading: name, commentary: [] },
  outcomeLeads: ['mike-harries'],
  indicatorLeads: ['mike-harries'],
  measures: [
    {
      ...{ code, name, shortName: name, polarity: 'lower-is-better' },
      series: [
        {
          ...{ id: 'council', decimals: 0, timing: 'flow', source: 'Made up for a test.' },
          periodKind: 'financial-quarter',
          ...series,
          values: {
            E10000009: values.map(([period, printed, value, target]) => ({
              ...{ period, printed, value },
              ...(target && { target }),
            })),
          },
        },
      ],
    },
  ],
});

const quarters = ['Q3 2017/18', 'Q4 2017/18', 'Q1 2018/19', 'Q2 2018/19'];
const each = (...values: readonly (number | string)[]): Values =>
  values.map((value, at) => [quarters[at] ?? '', String(value), value]);

const indicators = [
  indicator(
    'H01',
    'Cost of a placement',
    { valueKind: 'average', unit: '£ a week' },
    each(812, 820, 845, 851),
  ),
  indicator(
    'H02',
    'Days to pay a benefit claim',
    { valueKind: 'average', unit: 'days', decimals: 1 },
    each(21.4, 19.8, 22.6, 20.2),
  ),
  indicator(
    'H03',
    'Savings made',
    { valueKind: 'money', unit: '£m', decimals: 1 },
    each(1.1, -0.4, 0.9, 1.2),
  ),
  indicator(
    'H04',
    'Homes built of those planned',
    { valueKind: 'percentage', unit: 'of homes planned' },
    each(98, 104, 101, 106),
  ),
  indicator(
    'H05',
    'Visits to the museum',
    { valueKind: 'count', unit: 'visits', timing: 'cumulative' },
    [
      ['Q2 2017/18', '200', 200],
      ['Q1 2018/19', '110', 110],
      ['Q2 2018/19', '180', 180],
    ],
  ),
  indicator(
    'H06',
    'Staff survey',
    { valueKind: 'index', unit: 'points', periodKind: 'half-year' },
    [
      ['H2 2017/18', '62', 62],
      ['H1 2018/19', '71', 71],
    ],
  ),
  indicator(
    'H07',
    'Exclusions from school',
    { valueKind: 'count', unit: 'exclusions', periodKind: 'school-term' },
    [
      ['Spring 2017/18', '14', 14],
      ['Summer 2017/18', '9', 9],
    ],
  ),
  indicator(
    'H08',
    'Early deaths',
    {
      valueKind: 'rate',
      unit: 'per 100,000',
      per: 100_000,
      periodKind: 'three-years',
      decimals: 1,
    },
    [
      ['2012 - 14', '310.2', 310.2],
      ['2013 - 15', '305.0', 305],
      ['2014 - 16', '301.4', 301.4],
      ['2015 - 17', '298.7', 298.7],
    ],
  ),
  indicator(
    'H09',
    'Inspection of children’s homes',
    {
      valueKind: 'words',
      scale: {
        words: ['Inadequate', 'Requires improvement', 'Good', 'Outstanding'],
        ordered: true,
      },
    },
    each('Good', 'Good', 'Good', 'Requires improvement'),
  ),
  indicator('H11', 'Staff turnover', { valueKind: 'percentage', unit: 'of staff', decimals: 1 }, [
    ['Q4 2017/18', '8.0%', 8],
    ['Q1 2018/19', '8.0%', 8, { atLeast: 10, atMost: 14 }],
    ['Q2 2018/19', '14.5%', 14.5, { atLeast: 10, atMost: 14 }],
  ]),
  indicator('H10', 'Audit opinion', { valueKind: 'words' }, each('B', 'B', 'B', 'C')),
];
/** What is better is at the end of the scale; what the report prints beside a measure is of its quarter. */
const differs: Readonly<Record<string, object>> = {
  H03: { note: 'Target £1.0m; status Green' },
  H09: { polarity: 'higher-is-better' },
  H11: { polarity: 'within-range' },
};
for (const { code, measures } of indicators)
  for (const measure of measures) Object.assign(measure, differs[code]);
/** Of each year as well. */
for (const { series } of indicators.find(({ code }) => code === 'H02')?.measures ?? [])
  series.push(
    ...series.map((one) => ({
      ...{ ...one, id: 'yearly', periodKind: 'financial-year' as const },
      values: { E10000009: [{ period: '2017/18', printed: '20.7', value: 20.7 }] },
    })),
  );

describe('values of other kinds and periods', () => {
  const bot = useBot();

  before(async () => {
    const report = { ...healthyReport, indicators, risks: [] };
    const file = { name: 'other.json', text: JSON.stringify(report) };
    const change = { at: new Date('2018-12-17T09:00:00Z'), by: 'a test' };
    await loadFile(openTable(bot.azurite.address(), 'Outcomes'), file, change);
  });

  const answers: readonly [text: string, has: RegExp[], hasNot: RegExp[]][] = [
    ['show H01', [/£851/, /a week/, /Q2 2018\/19/], [/3,328/, /twelve months/]],
    ['sum of H01 in Q1 2018/19 and Q2 2018/19', [/average/], [/3,328/]],
    ['trend of H02', [/20\.2/, /Days, in each quarter/], [/84/]],
    [
      'compare H02 in 2017/18 with H02 in Q2 2018/19',
      [/20\.7/, /20\.2/, /periods of different lengths, and are not compared/],
      [/No figure/],
    ],
    ['show H03', [/£1\.2m/, /£0\.9m/, /adds: Target £1\.0m; status Green/], [/£1\.2m £m/]],
    ['show H03 in Q4 2017/18', [/-£0\.4m/], [/Green/]],
    ['show H04', [/106%/, /101%/], []],
    ['show H05', [/180/, /200/, /Q2 2017\/18/, /Improving/], [/290/]],
    ['trend of H05', [/beginning of its year/], []],
    ['show H06', [/71/, /points/, /H1 2018\/19/, /62/], [/No figure/]],
    ['show H06 in H2 2017/18', [/62/], []],
    ['show H07', [/9/, /exclusions/, /Summer 2017\/18/], [/No figure/]],
    ['H07 in the spring term 2017/18', [/14/, /Spring 2017\/18/], []],
    ['show H08', [/298\.7/, /2015 - 17/, /310\.2|2012 - 14/], [/No figure/]],
    ['trend of H08', [/298\.7/], [/Unusual/]],
    [
      'show H09',
      [/Requires improvement/, /Q2 2018\/19/, /Worsening/, /since Q1 2018\/19/],
      [/No figure|Figure not known|NaN|null/],
    ],
    ['H09 in Q1 2018/19', [/Good/, /Q1 2018\/19/], [/Requires improvement/]],
    ['trend of H09', [/Q2 2018\/19 \| Requires improvement/, /Q1 2018\/19 \| Good/], [/not known/]],
    ['sum of H09 in Q1 2018/19 and Q2 2018/19', [/cannot work that out/, /in words/], [/Together/]],
    ['is H09 over 3', [/given in words: Requires improvement/], []],
    ['did H09 get worse', [/Good → Requires improvement/], []],
    ['what is H09 measured in', [/in words: Inadequate, .*from the lowest to the highest/], []],
    ['write a paragraph about H09', [/Requires improvement in Q2 2018\/19/, /from Good/], []],
    ['show H10', [/C/, /Q1 2018\/19: B/, /no order/], [/▲|▼|►/]],
    ['what has got worse', [/H09/], [/H10 /]],
    [
      'show H11',
      [
        /▲ up \| Improving/,
        /nearer to its range is better: improving\./,
        /Target: 10% to 14%; missed by 0\.5 percentage points/,
      ],
      [],
    ],
    [
      'show H11 in Q1 2018/19',
      [/nearer to its range is better: (?:improving|worsening|unchanged)/],
      [/no target range/],
    ],
    ['what has got better', [/H11/], []],
    [
      'how is H11 worked out',
      [
        /Nearer to its range is better: that is the council’s choice/,
        /The range is the target of each figure/,
        /is 0\.5 percentage points from its range, 10% to 14%; the earlier one is 2\.0/,
      ],
      [],
    ],
    ['what is H11 measured in', [/Nearer to its range is better/], []],
    ['what is H01 measured in', [/£ a week: it is an average/], []],
  ];
  for (const [text, has, hasNot] of answers)
    it(`answers “${text}”`, async () => {
      const { shown } = await bot.askWhole(text);
      for (const one of has) assert.match(shown, one);
      for (const one of hasNot) assert.doesNotMatch(shown, one);
    });

  it('holds a figure against a number below zero', async () => {
    assert.match(await bot.ask('is H03 over -2'), /£1\.2m.* is over -2\./);
  });
});
