import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { textOf } from '../use-bot.ts';
import { useRound } from '../use-round.ts';

describe('what comes to an outcome lead later', () => {
  const round = useRound();

  it('is said with who has to submit it first, and by when it is to be signed off', async () => {
    const shown = textOf(await round.say('sue-evans', 'my updates'));
    assert.match(
      shown,
      /S04 .* comes to you once Claire Summerhayes has submitted it: please sign it off by Monday 4 February 2019/,
    );
  });

  it('is not said to whoever signs nothing off', async () => {
    assert.doesNotMatch(textOf(await round.say('nick-jarman', 'my updates')), /comes to you/);
  });
});
