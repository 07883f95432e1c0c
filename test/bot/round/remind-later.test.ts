import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { as, buttonsOf, textOf } from '../use-bot.ts';
import { useRound } from '../use-round.ts';

const team = 'david-bonner';

describe('a reminder on a later day', () => {
  const round = useRound('2019-01-03T08:00:00Z');
  const ask = (notBefore: string, asked: { person?: string } = { person: 'mike-potter' }) =>
    round.request(team, { kind: 'remind', notBefore, ...asked });

  it('is asked about once, with what goes out by itself before that day', async () => {
    await round.ask('mike-potter', 'help');
    const question = await ask('2019-01-17');
    assert.match(
      textOf(question),
      /Remind Mike Potter on Thursday 17 January 2019\?[\s\S]*Nothing has been planned or sent yet[\s\S]*goes out on Monday 14 January 2019/,
    );
    assert.doesNotMatch(textOf(await ask('2019-01-10')), /falls due by itself/);
    assert.match(textOf(await ask('2019-01-12')), /on Monday 14 January 2019/, 'a Saturday');
  });

  it('is of today where the day has come, and of no day of the next round', async () => {
    assert.match(textOf(await ask('2019-01-03')), /Send one reminder to Mike Potter now/);
    assert.match(textOf(await ask('2019-04-01')), /That day is in the next round/);
  });

  it('is planned at a press, listed, and cancelled', async () => {
    const done = await round.press(team, await ask('2019-01-10'), 'Plan it');
    assert.match(textOf(done), /It goes to Mike Potter on Thursday 10 January 2019/);
    await round.press(team, await ask('2019-01-11', {}), 'Plan it');
    const listed = await round.ask(team, 'remind now');
    assert.match(
      textOf(listed),
      /Planned: Mike Potter on Thursday 10 January 2019; everybody with something outstanding on Friday 11 January 2019/,
    );
    assert.ok(buttonsOf(listed).includes('Cancel 11 January 2019'));
    const back = await round.press(team, listed, 'Cancel 10 January 2019');
    assert.match(textOf(back), /The planned reminder is cancelled/);
    const again = await round.press(team, listed, 'Cancel 10 January 2019');
    assert.match(textOf(again), /not planned any more/);
    assert.doesNotMatch(textOf(await round.ask(team, 'remind now')), /10 January/);
    assert.deepEqual(round.unasked(), []);
  });

  it('is not planned by a card that was left lying, or for another round', async () => {
    const press = async (on: string, people = ['mike-potter']): Promise<string> => {
      const action = { kind: 'plan-reminders', round: 'Q3 2018/19', on, people };
      const { sent } = await round.send({ value: { action }, ...as(team) });
      return sent.map(textOf).join();
    };
    for (const on of ['2019-01-02', '2019-01-03'])
      assert.match(await press(on), /That day has come[\s\S]*Nothing was planned or sent/);
    assert.match(await press('2019-04-01'), /That day is in the next round/);
    assert.match(await press('2019-01-16', []), /That button no longer works/);
    assert.doesNotMatch(textOf(await round.ask(team, 'remind now')), /Mike Potter on /);
    await round.untilLooked();
    assert.deepEqual(round.unasked(), []);
  });

  it('is planned and taken back by the performance team alone', async () => {
    for (const kind of ['plan-reminders', 'drop-reminders']) {
      const action = { kind, round: 'Q3 2018/19', on: '2019-01-10' };
      const { sent } = await round.send({ value: { action }, ...as('mike-potter') });
      assert.match(sent.map(textOf).join(), /Only the performance team can send reminders/);
    }
  });
});
