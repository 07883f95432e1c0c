import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { buttonsOf, textOf } from '../use-bot.ts';
import { useRound } from '../use-round.ts';

const team = 'david-bonner';

describe('what is offered in the round', () => {
  const round = useRound();

  it('is no reminder for who had a message today', async () => {
    await round.ask('andy-frost', 'help');
    await round.waitForMessage('andy-frost', /Your figures for Q3 2018\/19/);
    await round.untilLooked();
    const card = await round.request(team, { kind: 'progress', person: 'andy-frost' });
    assert.match(
      textOf(card),
      /Andy Frost \| S05: figures and commentary \| Not opened yet; had a message today already/,
    );
    assert.ok(!buttonsOf(card).includes('Remind'));
    const other = await round.request(team, { kind: 'progress', person: 'mike-potter' });
    assert.ok(buttonsOf(other).includes('Remind'));
    const seen = await round.request('nick-jarman', { kind: 'progress', person: 'andy-frost' });
    assert.doesNotMatch(textOf(seen), /message today/);
  });

  it('is a draft as it was written, after its deadline alone was moved', async () => {
    const form = await round.ask('andy-frost', 'update S05');
    await round.press('andy-frost', form, 'Save draft', { typed: { 'value~S05A': '6,100' } });
    await round.extend(team, 'extend S05 to 31 January');
    const again = textOf(await round.ask('andy-frost', 'update S05'));
    assert.match(again, /This is your draft from 2 January 2019/);
    assert.doesNotMatch(again, /has changed since/);
  });

  it('is no snooze and no delegation to who only has something to sign off', async () => {
    assert.ok(buttonsOf(await round.ask('mike-potter', 'my updates')).includes('Snooze'));
    await round.handInS05();
    const mine = await round.ask('paul-leivers', 'my updates');
    assert.match(textOf(mine), /S05 [\s\S]*sign-off/);
    assert.deepEqual(
      buttonsOf(mine).filter((title) => title === 'Snooze' || title === 'Delegate'),
      [],
    );
  });

  it('is nothing to remind of once a step is done by all, and no step is called done that is not', async () => {
    const asked = { kind: 'progress', person: 'mike-potter', step: 'sign-off' } as const;
    const card = await round.request(team, asked);
    assert.doesNotMatch(textOf(card), /All submitted\./);
    assert.ok(!buttonsOf(card).includes('Remind now'));
  });
});
