import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { textOf } from '../use-bot.ts';
import { useRound } from '../use-round.ts';

describe('the next round', () => {
  const round = useRound();

  it('is told to whoever has nothing left to submit in this one', async () => {
    assert.doesNotMatch(textOf(await round.request('andy-frost', { kind: 'mine' })), /next round/);
    await round.handInS05();
    assert.match(
      textOf(await round.request('andy-frost', { kind: 'mine' })),
      /The next round, for Q4 2018\/19, begins on Monday 1 April 2019 and asks you for S05A, S05B, S05C and S05D: the figures are due by Thursday 18 April 2019\./,
    );
  });

  it('is no reason to move a deadline before it begins', async () => {
    await round.handInS05();
    const moveTo = async (day: string): Promise<string> =>
      textOf(
        await round.request('david-bonner', {
          ...{ kind: 'extend-all', person: 'andy-frost', mayBe: [day] },
        }),
      );
    assert.match(
      await moveTo('2019-04-26'),
      /More time is for a round that has begun[\s\S]*Friday 26 April 2019 is in the round of Q4 2018\/19, which begins on Monday 1 April 2019; its figures are due by Thursday 18 April 2019\. Its deadlines can move from then on\./,
    );
    assert.match(await moveTo('2019-02-26'), /Nobody needs more time/);
  });
});

describe('the next round, where nobody owes anything in this one', () => {
  const round = useRound('2018-12-20');

  it('is the one that more time is for', async () => {
    assert.match(
      textOf(await round.request('andy-frost', { kind: 'ask-time', code: 'S05', byDays: 7 })),
      /Nothing needs more time: S05 Crime[\s\S]*Nothing more is asked in this round\. The next round, for Q3 2018\/19, begins on Wednesday 2 January 2019/,
    );
  });
});
