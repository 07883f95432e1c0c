import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inputsOf } from '../press.ts';
import { as, buttonsOf, textOf } from '../use-bot.ts';
import { useRound } from '../use-round.ts';

describe('the performance team', () => {
  const round = useRound();

  it('sees who owes what, by outcome and officer, and how much is in', async () => {
    const said = textOf(await round.ask('david-bonner', 'progress'));
    for (const part of [
      /Figures \| 0 of 5/,
      /Claire Summerhayes/,
      /Mike Potter/,
      /21 January 2019/,
    ])
      assert.match(said, part);
    assert.doesNotMatch(said, /S03/, 'nothing new is expected of S03 in this round');
  });

  it('sees who cannot be reached, and that nobody is left to remind', async () => {
    await round.untilLooked();
    const said = textOf(await round.ask('david-bonner', 'remind now'));
    assert.match(said, /Nobody would get a reminder now/);
    assert.match(said, /Mike Potter[\s\S]*Is not known to the bot/);
  });

  it('resends to those who could not be reached, once they can be', async () => {
    await round.ask('claire-summerhayes', 'help');
    const card = await round.waitForMessage('claire-summerhayes', /figures for Q3 2018\/19/);
    assert.match(textOf(card), /S04 Adult safeguarding/);
    const receipt = await round.ask('david-bonner', 'receipt');
    const runs = round.runs();
    const resending = await round.press('david-bonner', receipt, 'Send the failed ones again');
    assert.match(textOf(resending), /being sent again/);
    await round.untilRuns(runs + 1);
    assert.equal(round.unasked().length, 0);
  });

  it('extends a deadline, which the officer sees, and refuses days that are no use', async () => {
    const shown = textOf(await round.ask('david-bonner', 'extend S05 to 31 January'));
    assert.match(shown, /^Extend S05 .* to Thursday 31 January 2019\?/);
    assert.match(shown, /Nothing has been changed yet.*I cannot write to Andy Frost/s);
    assert.doesNotMatch(textOf(await round.ask('andy-frost', 'my updates')), /31 January/);
    const done = textOf(await round.extend('david-bonner', 'extend S05 to 31 January'));
    assert.match(done, /the figures and the commentary are due on Thursday 31 January 2019/);
    assert.match(
      textOf(await round.ask('andy-frost', 'my updates')),
      /Due Thursday 31 January 2019/,
    );
    for (const [text, words] of [
      ['extend S05 to 1 January 2019', /not a day I can extend to/],
      ['extend S05 to 31 February', /not a day I can extend to/],
      ['extend S05', /Until when\?/],
      ['extend S05 to 25 January', /no more time/],
      ['extend S05 to 31 January', /no more time/],
      ['extend S06 to 10 January', /no more time[\s\S]*Thursday 10 January 2019 gives no more/],
      [
        'extend S05 to 1 June',
        /cannot be a deadline: S05[\s\S]*in the round of Q4 2018\/19, which begins on .* Its deadlines can move from then on/,
      ],
      [
        'extend S05 to 1 December 2019',
        /Sunday 1 December 2019 is later than the next round\. The next round, for Q4 2018\/19, begins on/,
      ],
      ['extend S03 to 31 January', /Nothing new is asked for/],
    ] as const)
      assert.match(textOf(await round.ask('david-bonner', text)), words, text);
    const told = textOf(await round.ask('reader', 'history of S05'));
    assert.match(told, /extended Q3 2018\/19/);
  });

  it('extends to a day as people say it, and asks which one where that is open', async () => {
    const first = textOf(await round.ask('david-bonner', 'extend S04 to a week on Monday'));
    assert.match(first, /the figures are due on Monday 14 January 2019|no more time/);
    const further = textOf(
      await round.extend('david-bonner', 'extend S04 to Friday the 25th please'),
    );
    assert.match(further, /the figures are due on Friday 25 January 2019/);
    const open = await round.ask('david-bonner', 'extend S04 to next Friday');
    assert.match(textOf(open), /Which day do you mean\?[\s\S]*Friday 4 January 2019/);
    assert.match(textOf(open), /Friday 11 January 2019/);
    const chosen = await round.press('david-bonner', open, 'Friday 11 January 2019');
    assert.match(textOf(chosen), /no more time/);
    assert.match(
      textOf(await round.ask('david-bonner', 'extend S04 to Thursday 30 January')),
      /not a day I can extend to/,
    );
    assert.match(
      textOf(await round.ask('david-bonner', 'extend S04 by a week')),
      /Extend S0[45] [^?]+ to Friday 1 February 2019\?/,
    );
  });

  it('does not disturb a form that is open while it extends', async () => {
    const form = await round.ask('andy-frost', 'update S05');
    await round.extend('david-bonner', 'extend S05 to 1 February');
    const kept = await round.press('andy-frost', form, 'Keep all answers', {
      typed: {
        'value~S05A': '6100',
        'value~S05B': '2700',
        'value~S05C': '530',
        'value~S05D': '690',
      },
    });
    await round.extend('david-bonner', 'extend S05 to 4 February');
    assert.match(textOf(await round.press('andy-frost', kept, 'Submit')), /Received: S05/);
  });

  for (const person of ['andy-frost', 'reader', 'nick-jarman'])
    it(`alone reminds and reads the receipts of others: not ${person}`, async () => {
      assert.match(textOf(await round.ask(person, 'remind now')), /for the performance team/);
      const receipt = textOf(await round.ask(person, 'receipt'));
      assert.match(
        receipt,
        person === 'reader' ? /for the performance team/ : /^Your messages of the round Q3/,
      );
      assert.doesNotMatch(receipt, /Mike Potter|Claire Shiels/);
      const value = { action: { kind: 'send-reminders', round: 'Q3 2018/19' } };
      const { sent } = await round.send({ value, ...as(person) });
      assert.match(sent.map(textOf).join(), /for the performance team/);
    });
});

describe('the performance team, at an hour at which nothing goes out by itself', () => {
  const round = useRound('2019-01-03T08:00:00Z');

  it('sees whom a reminder would go to before anything is sent', async () => {
    await round.ask('mike-potter', 'help');
    await round.untilLooked();
    const said = textOf(await round.ask('david-bonner', 'remind now'));
    assert.match(said, /Nothing has been sent yet. A reminder would go to one person/);
    assert.match(
      said,
      /Due Monday 21 January 2019: figures \| Due Monday 28 January 2019: commentary \| Will be sent \(1\) \| Mike Potter \| S06: figures and commentary/,
    );
    assert.match(said, /Claire Shiels[\s\S]*Is not known to the bot/);
    assert.deepEqual(round.unasked(), []);
  });

  it('sends it when the button is pressed, once however often, and reads the receipt', async () => {
    const preview = await round.ask('david-bonner', 'remind now');
    const sending = await round.press('david-bonner', preview, 'Send to one person');
    assert.match(textOf(sending), /are being sent/);
    await round.press('david-bonner', preview, 'Send to one person');
    await round.waitForMessage('mike-potter', /Reminder for Q3 2018\/19/);
    await round.untilRuns(1);
    const told = await round.waitForChange((one) => /Reminders have been sent/.test(textOf(one)));
    assert.match(textOf(told), /Sent: 1 of 4\. Could not be sent: 3\./);
    const receipt = textOf(await round.ask('david-bonner', 'receipt'));
    assert.match(receipt, /Each person is listed once/);
    assert.match(receipt, /Sent \(1 person\)/);
    assert.match(receipt, /Not installed \(3 people\)/);
    const again = textOf(await round.ask('david-bonner', 'remind now'));
    assert.match(
      again,
      /Mike Potter[\s\S]*Had a message today already \(S06: figures and commentary\)/,
    );
    assert.deepEqual(round.unasked(), []);
  });
});

describe('a reminder to one person', () => {
  const round = useRound('2019-01-03T08:00:00Z');
  const ask = (asked: { person?: string; code?: string }, by = 'david-bonner') =>
    round.request(by, { kind: 'remind', ...asked });

  it('is asked about once, with since when what is owed', async () => {
    await round.ask('mike-potter', 'help');
    await round.ask('andy-frost', 'help');
    await round.untilLooked();
    const question = await ask({ person: 'mike-potter' });
    assert.match(
      textOf(question),
      /Send one reminder to Mike Potter now\? [\s\S]*Mike Potter has been asked for S06 since 2 January 2019/,
    );
    assert.doesNotMatch(textOf(question), /Andy Frost/);
    assert.deepEqual(round.unasked(), []);
  });

  it('goes to that person and to nobody else, once however often it is pressed', async () => {
    const question = await ask({ person: 'mike-potter' });
    const sending = await round.press('david-bonner', question, 'Send one reminder');
    assert.match(textOf(sending), /going out to Mike Potter now/);
    await round.waitForMessage('mike-potter', /Reminder for Q3 2018\/19/);
    await round.untilRuns(1);
    await round.press('david-bonner', question, 'Send one reminder');
    await round.untilLooked();
    assert.deepEqual(round.unasked(), []);
    assert.match(textOf(await ask({ person: 'mike-potter' })), /Had a message today already/);
  });

  it('goes to those who owe something for one indicator', async () => {
    const question = await ask({ code: 'S05' });
    assert.match(textOf(question), /Send one reminder to Andy Frost now/);
    await round.press('david-bonner', question, 'Send one reminder');
    await round.waitForMessage('andy-frost', /Reminder for Q3 2018\/19/);
  });

  it('is not sent where nothing is owed, or to somebody who cannot be reached', async () => {
    assert.match(
      textOf(await ask({ person: 'nick-jarman' })),
      /Nick Jarman has nothing left to submit in the round of Q3/,
    );
    assert.match(textOf(await ask({ code: 'S03' })), /Nobody has anything left to submit for S03/);
    const unreached = await ask({ person: 'claire-shiels' });
    assert.match(
      textOf(unreached),
      /Nobody would get a reminder now[\s\S]*Is not known to the bot/,
    );
    assert.ok(!buttonsOf(unreached).includes('Send one reminder'));
    assert.match(textOf(await ask({ person: 'nobody' })), /There is no person nobody/);
    assert.match(textOf(await ask({ person: 'mike-potter' }, 'reader')), /performance team/);
  });

  it('is sent by the performance team alone, whatever a card carries', async () => {
    const action = { kind: 'send-reminders', round: 'Q3 2018/19', people: ['mike-potter'] };
    const { sent } = await round.send({ value: { action }, ...as('andy-frost') });
    assert.match(sent.map(textOf).join(), /for the performance team/);
  });
});

describe('an officer', () => {
  const round = useRound();

  it('snoozes until a working day that they choose, and no other time', async () => {
    const question = await round.ask('mike-potter', 'snooze');
    await round.waitForMessage('mike-potter', /Your figures for/);
    const again = await round.press('mike-potter', question, 'Snooze', {
      typed: { until: '2030-01-01T00:00:00.000Z' },
    });
    assert.match(
      textOf(again),
      /You chose 1 January 2030, 00:00, which can no longer be chosen. Choose one of these/,
    );
    const done = await round.press('mike-potter', question, 'Snooze', {
      typed: { until: '2019-01-09T09:00:00.000Z' },
    });
    assert.match(textOf(done), /You get no reminders before 9 January 2019, 09:00/);
    const preview = textOf(await round.ask('david-bonner', 'remind now'));
    assert.match(preview, /Snoozed until 9 January 2019/);
    assert.match(
      textOf(await round.ask('david-bonner', 'progress')),
      /Mike Potter [\s\S]*snoozed until 9 January 2019/,
    );
  });

  it('snoozes until a day that they named at once, and can end it', async () => {
    const said = async (text: string) => textOf(await round.ask('mike-potter', text));
    assert.match(
      await said('snooze until Tuesday'),
      /You get no reminders before 8 January 2019, 09:00/,
    );
    // Nobody works on a Saturday.
    assert.match(await said('snooze until Saturday'), /You get no reminders before 7 January 2019/);
    assert.match(await said('snooze until the 9th'), /You get no reminders before 9 January 2019/);
    assert.match(textOf(await round.ask('david-bonner', 'progress')), /snoozed until 9 January/);
    // It may be one Friday or another.
    assert.match(await said('snooze until next Friday'), /Until when\?/);
    assert.match(await said('snooze until 31 March'), /cannot be snoozed until 31 March 2019/);
    const card = await round.ask('mike-potter', 'snooze until Tuesday');
    assert.match(textOf(await round.press('mike-potter', card, 'End my snooze')), /on again/);
    assert.doesNotMatch(textOf(await round.ask('david-bonner', 'progress')), /Snoozed/);
  });

  it('finds the colleague and the day that they named in the form of a delegation', async () => {
    const text = 'delegate to Claire Shiels until the end of the month';
    const form = await round.ask('mike-potter', text);
    assert.deepEqual(inputsOf(form), { to: 'claire-shiels', until: '2019-01-31' });
  });

  it('delegates to a colleague until a day, who is asked and may update', async () => {
    await round.ask('claire-shiels', 'help');
    assert.match(textOf(await round.ask('claire-shiels', 'update S05')), /You cannot update/);
    const question = await round.ask('andy-frost', 'delegate');
    const nobody = await round.press('andy-frost', question, 'Delegate', {
      typed: { to: 'nobody', until: '2019-01-31' },
    });
    assert.match(textOf(nobody), /Please correct[\s\S]*Choose a colleague/);
    const past = await round.press('andy-frost', question, 'Delegate', {
      typed: { to: 'claire-shiels', until: '2019-01-01' },
    });
    assert.match(textOf(past), /Choose today or a later day/);
    const unread = await round.press('andy-frost', question, 'Delegate', {
      typed: { to: 'claire-shiels', until: '1/31/2019' },
    });
    assert.match(textOf(unread), /“1\/31\/2019” is not a date that I can read/);
    const words = await round.press('andy-frost', question, 'Delegate', {
      typed: { to: 'claire-shiels', until: '30/01/2019' },
    });
    assert.match(textOf(words), /Until the end of 30 January 2019/);
    const done = await round.press('andy-frost', question, 'Delegate', {
      typed: { to: 'claire-shiels', until: '2019-01-31T00:00:00Z' },
    });
    assert.match(textOf(done), /I will ask Claire Shiels instead of you/);
    const told = await round.ask('david-bonner', 'progress');
    assert.match(textOf(told), /Away until 31 January 2019: Claire Shiels is asked instead/);
    assert.match(textOf(await round.ask('claire-shiels', 'my updates')), /S05 Crime/);
    assert.match(textOf(await round.ask('claire-shiels', 'update S05')), /Update for Q3/);
    const back = await round.press(
      'andy-frost',
      await round.ask('andy-frost', 'delegate'),
      'I am back',
    );
    assert.match(textOf(back), /Welcome back/);
    assert.match(textOf(await round.ask('claire-shiels', 'update S05')), /You cannot update/);
  });

  it('learns why an indicator is blank, when it is due, from where and from whom', async () => {
    for (const text of ['why is S03 blank', 'when is S03 due']) {
      const said = textOf(await round.ask('reader', text));
      for (const part of [/academic year 2017\/18/, /Q4 2018\/19/, /1 April 2019/, /Claire Shiels/])
        assert.match(said, part, text);
    }
    assert.match(textOf(await round.ask('reader', 'when is S06 due')), /12 months to Oct 2018/);
  });
});
