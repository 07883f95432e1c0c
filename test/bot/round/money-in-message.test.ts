import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { loadFile } from '../../../src/storage/import/import-files.ts';
import { openTable } from '../../../src/storage/table.ts';
import { healthyReport } from '../healthy-report.ts';
import { inputsOf } from '../press.ts';
import { textOf } from '../use-bot.ts';
import { useRound } from '../use-round.ts';

const quarters = [
  ['Q1 2018/19', '£0.9m', 0.9],
  ['Q2 2018/19', '£1.2m', 1.2],
] as const;

const indicator = (code: string, name: string, series: object) => ({
  ...{ code, name, shortName: name, heading: name, commentary: [] },
  outcomeLeads: ['mike-potter'],
  indicatorLeads: ['mike-potter'],
  measures: [
    {
      ...{ code, name, shortName: name, polarity: 'not-judged' },
      series: [
        {
          ...{ id: 'council', decimals: 1, timing: 'flow', periodKind: 'financial-quarter' },
          ...{ source: 'Made up for a test.', ...series },
          values: {
            E10000009: quarters.map(([period, printed, value]) => ({ period, printed, value })),
          },
        },
      ],
    },
  ],
});

const indicators = [
  indicator('H03', 'Savings made', { valueKind: 'money', unit: '£m' }),
  indicator('H05', 'Visits to the museum', { valueKind: 'count', unit: 'visits' }),
];

describe('money in a message', () => {
  const round = useRound();

  before(async () => {
    const people = [
      ...healthyReport.people,
      { id: 'mike-potter', name: 'Mike Potter', email: 'mike.potter@dorsetcc.gov.uk' },
    ];
    const report = { ...healthyReport, people, indicators, risks: [] };
    const file = { name: 'other.json', text: JSON.stringify(report) };
    const change = { at: new Date('2018-12-17T09:00:00Z'), by: 'a test' };
    await loadFile(openTable(round.azurite.address(), 'Outcomes'), file, change);
  });

  for (const [text, field, figure] of [
    ['H03 is £950k', 'H03', '0.95'],
    ['H03 (£400k)', 'H03', '-0.4'],
    ['H03 minus £0.4m', 'H03', '-0.4'],
    ['H03 -0.4', 'H03', '-0.4'],
    ['H05 -240', 'H05', '240'],
  ] as const)
    it(`fills in “${text}” as ${figure}`, async () => {
      const form = await round.say('mike-potter', text);
      assert.equal(inputsOf(form)[`value~${field}`], figure);
      assert.doesNotMatch(textOf(form), /not filled in/);
    });

  it('is in pounds or in the unit, and the form asks where that is not clear', async () => {
    const pounds = await round.say('mike-potter', 'H03 is £1,400,000');
    assert.equal(inputsOf(pounds)['value~H03'], '£1400000');
    assert.match(textOf(pounds), /\+£0\.2m \(\+16\.7%\) on Q2 2018\/19/);
    const unclear = await round.say('mike-potter', 'H03 is £45,000');
    assert.match(textOf(unclear), /It is not clear whether “£45000” is in £ or in £m\./);
  });
});
