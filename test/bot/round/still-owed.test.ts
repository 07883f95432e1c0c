import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { tenantId, textOf } from '../use-bot.ts';
import { useRound } from '../use-round.ts';

describe('thanks in the round', () => {
  const round = useRound();
  const say = async (person: string, said: 'thanks' | 'ok' = 'thanks', changes = {}) =>
    textOf(await round.request(person, { kind: 'small-talk', said }, changes));

  it('are answered with what the person still owes, and the button for it', async () => {
    const said = await say('andy-frost');
    assert.match(
      said,
      /You are welcome[\s\S]*You still have to submit S05 by Monday 21 January 2019\./,
    );
    assert.match(said, /Update S05/);
    assert.match(await say('andy-frost', 'ok'), /All right[\s\S]*You still have to submit S05/);
    assert.match(
      await say('claire-shiels'),
      /You still have to submit S01 and S02 by Monday 21 January 2019/,
    );
  });

  it('say which comes first where the days differ', async () => {
    await round.extend('david-bonner', 'extend S02 to 31 January');
    assert.match(
      await say('claire-shiels'),
      /You still have to submit S01 and S02, the first of them by Monday 21 January 2019/,
    );
  });

  it('are answered in kind by a reader, and where others read along', async () => {
    assert.doesNotMatch(await say('reader'), /submit/);
    const conversation = { id: '19:x@thread.v2', conversationType: 'groupChat', tenantId };
    assert.doesNotMatch(await say('andy-frost', 'thanks', { conversation }), /submit/);
  });

  it('are answered in kind once everything is in, and with the sign-off by who gives it', async () => {
    await round.handInS05();
    assert.doesNotMatch(await say('andy-frost'), /submit/);
    const said = await say('paul-leivers');
    assert.match(said, /You still have to sign off S05 by Monday 4 February 2019[\s\S]*Look at it/);
  });
});

describe('thanks after a deadline', () => {
  const round = useRound('2019-01-30');

  it('say that it has passed', async () => {
    const said = await round.request('andy-frost', { kind: 'small-talk', said: 'thanks' });
    assert.match(
      textOf(said),
      /You still have to submit S05, which was due on Monday 21 January 2019/,
    );
  });
});
