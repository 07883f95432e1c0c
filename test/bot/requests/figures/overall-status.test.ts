import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { importFiles } from '../../../../src/storage/import/import-files.ts';
import { openTable } from '../../../../src/storage/table.ts';
import { changedReport } from '../../../storage/sample.ts';
import { useAnswers } from '../use-answers.ts';

const statuses = ['Amber', 'Green', 'Green', 'Green'];

/** The overall status of S05, whose parts have one each. */
const withOverall = (
  period: string,
  status: string,
  parts: readonly (string | undefined)[] = statuses,
) =>
  changedReport(({ indicators }) => {
    for (const indicator of indicators.filter(({ code }) => code === 'S05')) {
      indicator.overall = [{ period, status }];
      for (const [at, { series }] of indicator.measures.entries()) {
        const newest = series[0]?.values.E10000009?.at(-1);
        assert.ok(newest);
        Object.assign(newest, parts[at] ? { status: parts[at] } : {});
      }
    }
  });

describe('an indicator with an overall status and parts', () => {
  const { press, ask, azurite } = useAnswers();

  before(async () => {
    for (const file of [withOverall('Q1 2018/19', 'Red'), withOverall('Q2 2018/19', 'Amber')])
      await importFiles(openTable(azurite.address(), 'Outcomes'), [file], {
        at: new Date('2019-01-02T09:00:00Z'),
        confirmed: true,
      });
  });

  it('has it in a line above the parts, each of which keeps its own', async () => {
    const { shown } = await press({ kind: 'show', code: 'S05' });
    assert.match(shown, /Amber overall, as reported for Q2 2018\/19\..*S05A.*Amber.*S05B.*Green/s);
    assert.doesNotMatch((await press({ kind: 'show', code: 'S05B' })).shown, /overall|Amber/);
  });

  it('counts once in the overview and in lists by status', async () => {
    const counted = /Against targets: 1 Amber; 1 of these is an indicator with parts/;
    assert.match((await press({ kind: 'overview' })).shown, counted);
    const amber = await ask('which are amber');
    assert.match(amber, /1 of 1 indicator with a target or status is Amber/);
    assert.match(amber, /Amber overall, as reported for Q2 2018\/19\..*Total crime: Amber; /s);
    assert.match(await ask('how many are green'), /None of 1 indicator .* are Green/);
    const { shown } = await press({ kind: 'list', notStatuses: ['green'] });
    assert.match(shown, /1 of the 7 indicators or measures is not Green/);
  });

  it('counts by its parts where figures are asked about', async () => {
    const { shown } = await press({ kind: 'list', statuses: ['amber', 'green'], way: 'worse' });
    assert.match(shown, /of the 10 measures got worse and (?:is|are) Amber or Green/);
    assert.doesNotMatch(shown, /Amber overall/);
  });

  it('has the status of a quarter that is named, from a report that was loaded before', async () => {
    assert.match(await ask('which were red in Q1 2018/19'), /1 of 1 indicator .* is Red.*S05/s);
    const period = { kind: 'label', label: 'Q1 2018/19' } as const;
    const { shown } = await press({ kind: 'target', code: 'S05', period });
    assert.match(shown, /Red overall, as reported for Q1 2018\/19\./);
    const figures = await press({ kind: 'show', code: 'S05', period });
    assert.match(figures.shown, /Red overall, as reported for Q1 2018\/19\..*S05A/s);
    assert.match(
      (await press({ kind: 'target', code: 'S05' })).shown,
      /Amber overall, as reported for Q2 2018\/19\..*S05A Total crime: Amber/s,
    );
  });
});

describe('an overall status with its directions', () => {
  const { press, azurite } = useAnswers();

  type Way = 'improving' | 'down' | 'not-applicable';
  const shownWith = async (ways: {
    readonly reported: Way;
    readonly reportedOther?: Way;
    readonly words?: { improving?: string; 'not-applicable'?: string };
    readonly irregular?: true;
  }): Promise<string> => {
    const { words = { improving: 'Gaining' }, irregular, ...printed } = ways;
    const file = changedReport(({ outcome, indicators }) => {
      outcome.directionWords = words;
      for (const indicator of indicators.filter(({ code }) => code === 'S05')) {
        const reason = 'One part is red';
        indicator.overall = [{ period: 'Q2 2018/19', status: 'Amber', reason, ...printed }];
        const [series] = indicator.measures[0]?.series ?? [];
        if (series && irregular) series.irregular = true;
      }
    });
    await importFiles(openTable(azurite.address(), 'Outcomes'), [file], {
      at: new Date('2019-01-02T09:00:00Z'),
      confirmed: true,
    });
    return (await press({ kind: 'show', code: 'S05' })).shown;
  };

  it('says them behind the reason, with the periods that they are since', async () => {
    assert.match(
      await shownWith({ reported: 'improving', reportedOther: 'down' }),
      /for Q2 2018\/19\. Reason for the status: One part is red\. Overall direction: gaining since Q1 2018\/19; down since Q2 2017\/18\./,
    );
  });

  it('says that there is none in the own word alone, and of no period', async () => {
    const reported = 'not-applicable';
    assert.match(
      await shownWith({ reported, words: { 'not-applicable': 'No course' } }),
      /Overall direction: no course\./i,
    );
    assert.doesNotMatch(await shownWith({ reported, words: {} }), /Overall direction/);
  });

  it('says of no period since where only the values that are there tell it', async () => {
    assert.match(
      await shownWith({ reported: 'improving', irregular: true }),
      /Overall direction: gaining\./,
    );
  });
});

describe('an overall status whose parts are asked for by their figures', () => {
  const { press, azurite } = useAnswers();
  const load = (...given: Parameters<typeof withOverall>) =>
    importFiles(openTable(azurite.address(), 'Outcomes'), [withOverall(...given)], {
      at: new Date('2019-01-02T09:00:00Z'),
      confirmed: true,
    });

  it('is that of the quarter before the newest figure, and of no year but the one meant', async () => {
    for (const [period, status] of [
      ['Q3 2017/18', 'Blue'],
      ['Q4 2017/18', 'Green'],
      ['Q1 2018/19', 'Amber'],
    ] as const)
      await load(period, status, []);
    for (const kind of ['show', 'target'] as const) {
      const { shown } = await press({ kind, code: 'S05', period: { kind: 'previous' } });
      assert.match(shown, /Amber overall, as reported for Q1 2018\/19\./);
    }
    const third = { kind: 'quarter', quarter: 3 } as const;
    const { shown } = await press({ kind: 'target', code: 'S05', period: third });
    assert.doesNotMatch(shown, /overall, as reported for Q3/);
    assert.doesNotMatch((await press({ kind: 'target', period: third })).shown, /Blue overall/);
  });

  it('says whether the target was met where no part has a target or a status', async () => {
    await load('Q2 2018/19', 'Red', []);
    const { shown } = await press({ kind: 'target', status: 'missed' });
    assert.match(shown, /1 of 1 indicator with a target missed it/);
    const listed = await press({ kind: 'list', codes: ['S05'], statuses: ['missed'] });
    assert.match(listed.shown, /Red overall, as reported for Q2 2018\/19\./);
    const worse = await press({ kind: 'list', codes: ['S05'], statuses: ['red'], way: 'worse' });
    assert.match(worse.shown, /of the 4 measures/);
    assert.doesNotMatch(worse.shown, /There is no target for S05/);
  });

  it('leaves its red parts in the order of their distances', async () => {
    await load('Q2 2018/19', 'Red', ['Red', 'Green']);
    const { shown } = await press({ kind: 'target', status: 'red', order: 'most' });
    assert.match(shown, /S05A/);
    assert.doesNotMatch(shown, /Red overall/);
  });
});
