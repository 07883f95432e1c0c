import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Request } from '../../../src/bot/request.ts';
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

describe('what somebody leads', () => {
  const round = useRound('2018-12-20');

  it('and is asked nothing of is told, though they owe nothing else', async () => {
    assert.match(
      textOf(await round.request('claire-shiels', { kind: 'mine' })),
      /Q2 2018\/19 asks for nothing new for S03\. \| You have nothing left to submit/,
    );
  });
});

describe('the round after one whose report was loaded', () => {
  const round = useRound('2018-12-20');
  const ask = async (person: string, request: Request): Promise<string> =>
    textOf(await round.request(person, request));

  it('is the one whose progress is shown, before anybody is asked', async () => {
    const said = await ask('david-bonner', { kind: 'progress' });
    assert.match(
      said,
      /Progress for Q3 2018\/19 \| Nothing is outstanding\. What Q2 2018\/19 asked for came with the report, and counts as signed off\. The round of Q3 2018\/19 begins on Wednesday 2 January 2019, so nothing is in yet\. It will ask 4 people for 5 indicators\./,
    );
    assert.match(said, /Will be asked \(4 people\) \| Claire Shiels \| S01 and S02/);
    assert.doesNotMatch(said, /ago|Remind|opened/);
    assert.match(
      await ask('paul-leivers', { kind: 'progress', step: 'sign-off' }),
      /Nothing is waiting for sign-off\.[\s\S]*to be submitted first/,
    );
  });

  it('is the one whose deadlines are shown', async () => {
    assert.match(
      await ask('david-bonner', { kind: 'deadlines' }),
      /Deadlines for Q3 2018\/19[\s\S]*Due Monday 21 January 2019: figures[\s\S]*The round begins on Wednesday 2 January 2019/,
    );
  });

  it('is the one in which somebody signs off', async () => {
    assert.match(
      await ask('andy-frost', { kind: 'status' }),
      /The round of Q3 2018\/19 begins on Wednesday 2 January 2019[\s\S]*to come from Andy Frost[\s\S]*Then Paul Leivers signs it off/,
    );
    assert.match(
      await ask('andy-frost', { kind: 'status', code: 'S05' }),
      /Its figures for Q2 2018\/19 came with the report, and count as signed off\./,
    );
    assert.match(
      await ask('paul-leivers', { kind: 'mine' }),
      /S05 Crime[^|]*comes to you once Andy Frost has submitted it: please sign it off by Monday 4 February 2019/,
    );
  });

  it('is the next to be published', async () => {
    assert.match(
      await ask('andy-frost', { kind: 'publication-calendar' }),
      /The next report, for Q3 2018\/19, is to be published by/,
    );
  });

  it('is when there will be somebody to remind', async () => {
    assert.match(
      await ask('david-bonner', { kind: 'remind' }),
      /Nobody would get a reminder now\. The next round, for Q3 2018\/19, begins/,
    );
  });
});

describe('an indicator that the round does not ask for', () => {
  const round = useRound();

  it('says when it is asked for, and who signs it off then', async () => {
    assert.match(
      textOf(await round.request('claire-shiels', { kind: 'status', code: 'S03' })),
      /It is asked for next in the round of Q4 2018\/19\. .* signs it off then\./,
    );
  });
});
