import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { loadValues } from '../../../../src/storage/import/load-values.ts';
import { openTable } from '../../../../src/storage/table.ts';
import { useAnswers } from '../use-answers.ts';

describe('the target of an indicator', () => {
  const { press } = useAnswers();

  it('is none, with what comes nearest and without a number', async () => {
    const { shown } = await press({ kind: 'target', code: 'S01' });
    assert.match(shown, /There is no target for S01.*lower is better.*S01: Lower than England/s);
    assert.doesNotMatch(shown, /43\.6/);
    const { shown: notJudged } = await press({ kind: 'target', code: 'S04' });
    assert.match(notJudged, /There is no target for S04/);
    assert.doesNotMatch(notJudged, /1083|902/);
  });

  it('is none in the whole report', async () => {
    assert.match((await press({ kind: 'target' })).shown, /There is no target in the report/);
  });

  it('is refused for a code that there is not', async () => {
    assert.match((await press({ kind: 'target', code: 'S99' })).shown, /no indicator S99/);
  });
});

describe('a target that was imported', () => {
  const { press, ask, azurite } = useAnswers();

  it('is shown with the figure, how far off it is, and the status that was published', async () => {
    const text =
      'measure,series,area,period,value,target,status\nS05A,council,E10000009,Q2 2018/19,6270,6000,Red';
    await loadValues(
      openTable(azurite.address(), 'Outcomes'),
      { name: 'targets.csv', text },
      { change: { at: new Date('2019-01-02T09:00:00Z'), by: 'import of targets.csv' } },
    );
    for (const request of [{ kind: 'target', code: 'S05' }, { kind: 'target' }] as const) {
      const { shown } = await press(request);
      assert.match(shown, /Red Target: at most 6,000 \| 6,270/);
    }
    assert.match(
      await ask('target for S05A'),
      /6,270.*Red.*at most 6,000; missed by 270 \(4\.5%\)/s,
    );
    assert.match((await press({ kind: 'target', code: 'S01' })).shown, /no target for S01/);
  });
});
