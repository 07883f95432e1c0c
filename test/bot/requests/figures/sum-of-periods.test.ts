import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { SpokenPeriod } from '../../../../src/domain/period/spoken-period.ts';
import { useAnswers } from '../use-answers.ts';

const half: SpokenPeriod = { kind: 'months', from: '2018-04', to: '2018-09' };

describe('the figure of a stretch of months', () => {
  const bot = useAnswers();
  const show = async (code: string, period: SpokenPeriod): Promise<string> =>
    (await bot.press({ kind: 'show', code, period })).shown;

  it('is the sum of its quarters, where these may be added up', async () => {
    for (const period of [half, { kind: 'label', label: 'H1 2018/19' }] as const)
      assert.match(
        await show('S05A', period),
        /Together: 12,308 crimes.*Q1 2018\/19.*Q2 2018\/19/s,
      );
  });

  it('is, of the year that is under way, the sum of the quarters that are known', async () => {
    assert.match(await show('S04', { kind: 'this-year' }), /Together: 1,049 concerns/);
  });

  it('is none where they may not, where a quarter is missing, or of several measures', async () => {
    assert.match(await show('S01', half), /No figure for April to September 2018/);
    assert.match(
      await show('S05A', { kind: 'months', from: '2018-04', to: '2018-12' }),
      /No figure for April to December 2018/,
    );
    assert.match(await show('S05', half), /No figure for April to September 2018/);
  });
});
