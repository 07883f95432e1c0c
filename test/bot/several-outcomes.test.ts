import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import type { Request } from '../../src/bot/request.ts';
import { loadFile } from '../../src/storage/import/import-files.ts';
import type { ReportFile } from '../../src/storage/report-schema.ts';
import { openTable } from '../../src/storage/table.ts';
import { healthyReport } from './healthy-report.ts';
import { textOfAll, useBot } from './use-bot.ts';

const leads = ['mike-harries', 'helen-coombes', 'jo-third'];

/** A second outcome whose first indicator counts for the first one too, and is led by three. */
const report: ReportFile = {
  ...healthyReport,
  people: [
    ...healthyReport.people,
    { id: 'jo-third', name: 'Jo Third', email: 'jo.third@example.org' },
  ],
  indicators: healthyReport.indicators.map((one) =>
    one.code === 'H01' ? { ...one, alsoUnder: ['S'], indicatorLeads: leads } : one,
  ),
  risks: [
    ...healthyReport.risks,
    {
      code: '04l',
      title: 'Serious injury or death of staff, contractors and the public',
      level: 'MEDIUM',
      trend: 'UNCHANGED',
      featuresUnder: ['H01', 'H'],
    },
  ],
};

describe('two outcomes side by side', () => {
  const bot = useBot();

  before(async () => {
    const file = { name: 'healthy.json', text: JSON.stringify(report) };
    const change = { at: new Date('2018-12-17T09:00:00Z'), by: 'a test' };
    await loadFile(openTable(bot.azurite.address(), 'Outcomes'), file, change);
  });

  it('how the council is doing is said of all of them, and then of each', async () => {
    const { shown } = await bot.askWhole('how are we doing');
    assert.match(
      shown,
      /Dorset County Council[\s\S]*Of 1[2-9] measures, [\s\S]*People in Dorset are Safe/,
    );
    const [whole = 0, ...each] = [...shown.matchAll(/Of (\d+) measures/g)].map(([, n]) =>
      Number(n),
    );
    assert.equal(each.length, 2);
    // H01 counts for both.
    assert.equal(
      whole + 1,
      each.reduce((sum, n) => sum + n, 0),
    );
  });

  it('who leads one of them lists its own leads alone, and its sponsor is asked for alone', async () => {
    const { shown } = await bot.askWhole('who leads People in Dorset are Safe');
    assert.match(shown, /People: People in Dorset are Safe[\s\S]*S05 Crime/);
    assert.doesNotMatch(shown, /H02 Excess weight \| Outcome:/);
    const sponsor = await bot.askWhole('who is the sponsor of People in Dorset are Safe');
    assert.match(sponsor.shown, /Nick Jarman/);
    assert.doesNotMatch(sponsor.shown, /Helen Coombes/);
  });

  for (const text of [
    'which outcomes are there',
    'what outcomes do you have',
    'how many outcomes are there',
    'list all the outcomes',
    'outcomes',
  ])
    it(`“${text}” lists each with a line of its own`, async () => {
      const shown = await bot.ask(text);
      assert.match(shown, /All outcomes/);
      for (const name of ['Healthy', 'Safe'])
        assert.match(shown, new RegExp(`People in Dorset are ${name}[^|]*\\| Of \\d+ measures`));
    });

  const answers: readonly [fact: string, text: string, has: RegExp[], hasNot: RegExp[]][] = [
    [
      'an indicator under two outcomes stands in the overview of its own',
      'overview of People in Dorset are Healthy',
      [/H01/, /601/, /H02A/],
      [/S05A/],
    ],
    [
      'and in that of the other, without the rest',
      'overview of safe',
      [/H01/, /601/, /S05A/],
      [/H02A/],
    ],
    [
      'it names both',
      'show H01',
      [/People in Dorset are Healthy/, /People in Dorset are Safe/],
      [],
    ],
    ['an indicator of one outcome names that one', 'show H02', [/are Healthy/], [/are Safe/]],
    [
      'three lead one indicator, and all are named',
      'show H01',
      [/Mike Harries/, /Helen Coombes/, /Jo Third/],
      [],
    ],
    [
      'three are listed as its leads',
      'who leads H01',
      [/Mike Harries/, /Helen Coombes/, /Jo Third/],
      [],
    ],
    [
      'a risk of an indicator under two outcomes concerns both',
      'risks of People in Dorset are Safe',
      [/21a/, /04l/],
      [/21b/],
    ],
    [
      'a risk under both says where',
      'risk 04l',
      [/H01 Alcohol admissions/, /People in Dorset are Safe/, /People in Dorset are Healthy/],
      [],
    ],
  ];
  for (const [fact, text, has, hasNot] of answers)
    it(fact, async () => {
      const { shown, carried } = await bot.askWhole(text);
      for (const one of has) assert.match(shown, one);
      for (const one of hasNot) assert.doesNotMatch(carried, one);
    });

  it('it stands once in the list', async () => {
    const said = await bot.ask('all risks');
    assert.equal(said.split('Serious injury or death of staff').length, 2);
  });

  it('a measure under two outcomes is counted once where both are asked about', async () => {
    const said = await bot.ask('what has got worse');
    assert.equal(said.match(/H01 Alcohol admissions\s*›/g)?.length, 1);
  });

  it('what is counted, ranked or looked for in one outcome is of that one', async () => {
    const press = async (request: Request): Promise<string> =>
      textOfAll((await bot.send({ value: { request } })).sent);
    const counted = await press({ kind: 'count', of: 'indicators', filter: { outcome: 'H' } });
    assert.match(counted, /indicators under People in Dorset are Healthy.*H01.*H02/s);
    assert.doesNotMatch(counted, /S01/);
    const ranked = await press({ kind: 'rank', order: 'most', outcome: 'S', limit: 20 });
    assert.match(ranked, /S01.*H01|H01.*S01/s);
    assert.doesNotMatch(ranked, /H02A/);
    const worse = await press({ kind: 'movements', way: 'worse', indicator: 'H02' });
    assert.match(worse, /H02 .*\d of \d measures/s);
    const risks = await press({ kind: 'rank', order: 'most', of: 'risks', outcome: 'H', limit: 9 });
    assert.match(risks, /04l/);
    assert.doesNotMatch(risks, /14b/);
  });

  it('a summary for a committee is of the one that is chosen, and of none unasked', async () => {
    const asked = await bot.ask('summary for committee');
    assert.match(asked, /Which outcome\?[\s\S]*People in Dorset are Healthy[\s\S]*Safe/);
    assert.doesNotMatch(asked, /Got worse/);
    const chosen = await bot.send({
      value: { request: { kind: 'committee-summary', outcome: 'H' } },
    });
    assert.match(textOfAll(chosen.sent), /People in Dorset are Healthy[\s\S]*Got worse/);
  });
});
