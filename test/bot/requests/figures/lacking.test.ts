import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import type { RequestOf } from '../../../../src/bot/request.ts';
import { loadValues } from '../../../../src/storage/import/load-values.ts';
import { openTable } from '../../../../src/storage/table.ts';
import { useAnswers } from '../use-answers.ts';

describe('the figures that lack something', () => {
  const bot = useAnswers();
  const ask = async (asked: Omit<RequestOf<'lacking'>, 'kind'>): Promise<string> =>
    (await bot.press({ kind: 'lacking', ...asked })).shown;

  it('are those without a target, which in this report are all', async () =>
    assert.match(await ask({ what: 'target' }), /No measure has a target/));

  it('are those that nothing is printed beside of a comparator', async () => {
    const shown = await ask({ what: 'benchmark' });
    assert.match(shown, /measures without a comparison in the report/);
    assert.match(shown, /S05B/);
    assert.doesNotMatch(shown, /S03A/);
  });

  it('are none where all is final, there or shown', async () => {
    for (const what of ['final', 'figure', 'shown'] as const)
      assert.match(await ask({ what }), /There is no measure whose newest figure/);
  });
});

const judged = `measure,series,area,period,value,target,status
S05A,council,E10000009,Q2 2018/19,6270,6000,Red
S01,council,E10000009,Q2 2018/19,43.6,at most 40,
S04,council,E10000009,Q2 2018/19,33,,Not rated
`;

const worded = `measure,series,area,period,value,target
S05A,council,E10000009,Q2 2018/19,6270,To be set in Q3
S01,council,E10000009,Q2 2018/19,43.6,at most 40
`;

describe('a target in words, which a file has', () => {
  const bot = useAnswers();

  before(() =>
    loadValues(
      openTable(bot.azurite.address(), 'Outcomes'),
      { name: 'worded.csv', text: worded },
      { change: { at: new Date('2019-01-02T09:00:00Z'), by: 'import of worded.csv' } },
    ),
  );

  it('stands on the card, and where the target is asked for', async () => {
    for (const text of ['S05A', 'target for S05A'])
      assert.match(await bot.ask(text), /Target: To be set in Q3/, text);
  });

  it('is none for whoever asks what has none', async () => {
    const { shown } = await bot.press({ kind: 'lacking', what: 'target' });
    assert.match(shown, /S05A|Total crime/);
    assert.doesNotMatch(shown, /S01 /);
  });

  it('is no revision of the figure', async () => {
    assert.doesNotMatch(await bot.ask('S05A'), /Revised/);
  });
});

describe('the figures that no status judges', () => {
  const bot = useAnswers();

  before(() =>
    loadValues(
      openTable(bot.azurite.address(), 'Outcomes'),
      { name: 'judged.csv', text: judged },
      { change: { at: new Date('2019-01-02T09:00:00Z'), by: 'import of judged.csv' } },
    ),
  );

  it('are those without one, or with one that says so, and none that a target judges', async () => {
    const { shown } = await bot.press({ kind: 'lacking', what: 'status' });
    assert.match(shown, /8 of 10 measures without a status that judges them/);
    assert.match(shown, /S02 .*S04 /s);
    assert.doesNotMatch(shown, /S05A|S01 /);
  });
});
