import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { RequestOf } from '../../../../src/bot/request.ts';
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
