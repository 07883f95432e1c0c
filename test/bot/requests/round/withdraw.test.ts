import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { textOf } from '../../use-bot.ts';
import { s05Figures, useRound } from '../../use-round.ts';

describe('what somebody wants back', () => {
  const { ask, press } = useRound();

  it('is nothing before anything is submitted', async () => {
    const shown = textOf(await ask('andy-frost', 'withdraw S05'));
    assert.match(shown, /There is nothing to withdraw/);
    assert.match(shown, /Nothing has been submitted for S05 .* in Q3 2018\/19 yet/);
  });

  it('is in the form, with the button that withdraws it, once it is submitted', async () => {
    const form = await ask('andy-frost', 'update S05');
    await press('andy-frost', form, 'Submit', { typed: s05Figures });
    assert.match(textOf(await ask('andy-frost', 'withdraw S05')), /submitted by Andy Frost/);
  });

  it('is refused to somebody who may not submit it', async () => {
    const shown = textOf(await ask('mike-potter', 'withdraw S05'));
    assert.doesNotMatch(shown, /There is nothing to withdraw|Withdraw/);
  });
});
