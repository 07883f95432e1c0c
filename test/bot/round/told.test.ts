import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { buttonsOf, textOf } from '../use-bot.ts';
import { useRound } from '../use-round.ts';

/** Before the hour at which the round's own messages go out. */
const early = '2019-01-02T08:00:00Z';

describe('whom something concerns', () => {
  const round = useRound(early);
  const signOff = async (title: string, typed?: Record<string, string>) => {
    const card = await round.ask('paul-leivers', 'sign off S05');
    const pressed = await round.press('paul-leivers', card, title);
    return typed ? round.press('paul-leivers', pressed, title, { typed }) : pressed;
  };

  it('is told of more time once, and the performance team who that is', async () => {
    await round.ask('andy-frost', 'help');
    const done = await round.extend('david-bonner', 'extend S05 to 31 January');
    assert.match(textOf(done), /Andy Frost is told at once/);
    const told = await round.waitForMessage('andy-frost', /You have more time: S05/);
    assert.match(
      textOf(told),
      /David Bonner moved the deadlines on 2 January 2019[\s\S]*the figures and the commentary are due on Thursday 31 January 2019/,
    );
    const again = await round.ask('david-bonner', 'extend S05 to 31 January');
    assert.match(textOf(again), /no more time/);
    await round.untilLooked();
    assert.deepEqual(round.unasked(), []);
  });

  it('is told of each further day', async () => {
    await round.extend('david-bonner', 'extend S05 to 8 February');
    const told = await round.waitForMessage('andy-frost', /You have more time: S05/);
    assert.match(
      textOf(told),
      /the figures, the commentary and the sign-off are due on Friday 8 February 2019/,
    );
  });

  it('is named where the bot cannot write to them yet', async () => {
    const done = await round.extend('david-bonner', 'extend S04 to 31 January');
    assert.match(textOf(done), /I cannot write to Claire Summerhayes in Teams yet/);
  });

  it('hears as the answer that the time which they asked for was given', async () => {
    await round.ask('mike-potter', 'help');
    const question = await round.request('mike-potter', { kind: 'ask-time', code: 'S06' });
    await round.press('mike-potter', question, 'Ask David Bonner', {
      typed: { until: '2019-01-30', reason: 'Late data.' },
    });
    await round.waitForMessage('david-bonner', /Mike Potter asks for more time: S06/);
    await round.extend('david-bonner', 'extend S06 to 31 January');
    const told = await round.waitForMessage('mike-potter', /You have more time: S06/);
    assert.match(textOf(told), /David Bonner allowed it/);
    await round.untilLooked();
    assert.deepEqual(round.unasked(), []);
  });

  it('is told of a return, and the outcome lead who that is', async () => {
    await round.ask('paul-leivers', 'help');
    await round.handInS05();
    await round.waitForMessage('paul-leivers', /To sign off: S05/);
    const done = await signOff('Return', { note: 'Which month?' });
    assert.match(
      textOf(done),
      /Returned: S05[\s\S]*goes back with your note: “Which month\?”[\s\S]*Andy Frost is told at once/,
    );
    await round.waitForMessage('andy-frost', /Returned: S05/);
  });

  it('is told of a sign-off once, and nobody of their own', async () => {
    await round.handInS05({ 'value~S05A': '6,101' });
    await round.waitForMessage('paul-leivers', /To sign off: S05/);
    const done = await signOff('Sign off');
    assert.match(textOf(done), /Signed off: S05[\s\S]*Andy Frost is told at once/);
    const told = await round.waitForMessage('andy-frost', /Signed off: S05/);
    assert.match(
      textOf(told),
      /Paul Leivers signed off Q3 2018\/19 on 2 January 2019[\s\S]*nothing more for you to do/,
    );
    await round.untilLooked();
    assert.deepEqual(round.unasked(), []);
  });
});

describe('whoever leads several indicators', () => {
  const round = useRound(early);
  const extendAll = async (day: string) => {
    const shown = await round.ask('david-bonner', `give everyone until ${day}`);
    const title = buttonsOf(shown).find((one) => one.startsWith('Extend all'));
    return round.press('david-bonner', shown, title ?? '');
  };

  it('is told in one message of all that one press moved, by its names', async () => {
    await round.ask('claire-shiels', 'help');
    await extendAll('31 January');
    const told = await round.waitForMessage('claire-shiels', /You have more time/);
    assert.match(
      textOf(told),
      /^You have more time: 2 indicators[\s\S]*David Bonner moved the deadlines of S01 [^.]* and S02 [^.]* on 2 January 2019[\s\S]*due on Thursday 31 January 2019/,
    );
    assert.deepEqual(buttonsOf(told), ['Update S01', 'Update S02', 'Deadlines', 'My updates']);
    await round.untilLooked();
    assert.deepEqual(round.unasked(), []);
  });

  it('has one line in the receipt, with both indicators', async () => {
    assert.match(
      textOf(await round.ask('david-bonner', 'receipt')),
      /Claire Shiels[\s\S]*told about more time \(S01 and S02\)/i,
    );
  });

  it('is told of one alone where one alone moves further', async () => {
    await round.extend('david-bonner', 'extend S02 to 8 February');
    const told = await round.waitForMessage('claire-shiels', /You have more time: S02/);
    assert.deepEqual(buttonsOf(told), ['Update S02', 'Deadlines', 'My updates']);
    await round.untilLooked();
    assert.deepEqual(round.unasked(), []);
  });
});

describe('whoever stands in', () => {
  const round = useRound(early);

  it('is told so at once, and once', async () => {
    await round.ask('claire-summerhayes', 'help');
    const form = await round.ask(
      'claire-shiels',
      'delegate to Claire Summerhayes until 14 January',
    );
    await round.press('claire-shiels', form, 'Delegate');
    const told = await round.waitForMessage(
      'claire-summerhayes',
      /You are standing in for Claire Shiels/,
    );
    assert.match(textOf(told), /Until Monday 14 January 2019, that day included, you are asked/);
    const mine = await round.press('claire-summerhayes', told, 'My updates');
    assert.match(textOf(mine), /S01 Child protection plans/);
    await round.untilLooked();
    assert.deepEqual(round.unasked(), []);
  });
});

describe('a member of the performance team who leads an indicator', () => {
  const round = useRound(early, { admins: ['mike.potter@dorsetcc.gov.uk'] });

  it('is not told of the time that they gave themselves', async () => {
    await round.ask('mike-potter', 'help');
    const done = await round.extend('mike-potter', 'extend S06 to 31 January');
    assert.match(textOf(done), /Extended: S06/);
    assert.doesNotMatch(textOf(done), /is told at once/);
    await round.untilLooked();
    assert.deepEqual(round.unasked(), []);
  });
});
