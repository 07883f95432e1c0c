import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Sent } from '../connector.ts';
import { inputsOf, pressOf } from '../press.ts';
import { as, buttonsOf, carriedBy, textOf } from '../use-bot.ts';
import { useRound } from '../use-round.ts';

const team = 'david-bonner';
const reason = 'The police system is down.';
/** Before the hour at which the round's own messages go out. */
const early = '2019-01-02T08:00:00Z';
const typed = { until: '2019-01-31', reason };

describe('more time that an officer asks for', () => {
  const round = useRound(early);
  let asked: Sent | undefined;
  const card = (): Sent => asked ?? assert.fail('no card');

  it('is what an officer is asked about who orders an extension, and nobody else is', async () => {
    assert.match(
      textOf(await round.ask('reader', 'extend S05 to 31 January')),
      /Only the performance team can extend the deadline of S05/,
    );
    const question = await round.ask('andy-frost', 'extend S05 to 31 January');
    assert.match(
      textOf(question),
      /Ask David Bonner for more time: S05[\s\S]*Only the performance team can move a deadline/,
    );
    assert.equal(inputsOf(question).until, '2019-01-31');
  });

  it('is asked about once, with the day and the reason that were said', async () => {
    const question = await round.request('andy-frost', {
      kind: 'ask-time',
      until: '2019-01-31',
      reason,
    });
    assert.match(textOf(question), /S05 [\s\S]*Nothing is sent until you press the button/);
    assert.deepEqual(inputsOf(question), typed);
  });

  it('is asked about with so much more as was said, and not with a length of the reason', async () => {
    const question = await round.ask(
      'claire-summerhayes',
      'The system was down for three days. I need another week.',
    );
    assert.deepEqual(inputsOf(question), {
      until: '2019-01-28',
      reason: 'The system was down for three days',
    });
  });

  it('needs a day that gives more time, and a reason', async () => {
    const question = await round.request('andy-frost', { kind: 'ask-time', code: 'S05' });
    for (const [wrong, fault] of [
      [{ until: '', reason }, /Choose a day that is still to come/],
      [{ until: 'soon', reason }, /Choose a day that is still to come/],
      [
        { until: '2019-01-10', reason },
        /Its figures are already due Monday 21 January 2019: choose a later day/,
      ],
      [{ until: '2019-06-01', reason }, /Choose a working day in this round/],
      [{ until: '2019-01-31', reason: ' ' }, /Say why you need it/],
      [{ until: '2019-01-31', reason: 'x'.repeat(60_000) }, /60,000 characters; 1,000 fit/],
    ] as const) {
      const again = await round.press('andy-frost', question, 'Ask David Bonner', { typed: wrong });
      assert.match(textOf(again), fault);
    }
    assert.deepEqual(round.unasked(), []);
  });

  it('reaches the performance team once, however often it is pressed', async () => {
    await round.ask(team, 'help');
    const question = await round.request('andy-frost', { kind: 'ask-time', code: 'S05' });
    const done = await round.press('andy-frost', question, 'Ask David Bonner', { typed });
    assert.match(textOf(done), /David Bonner is asked for time until Thursday 31 January 2019/);
    asked = await round.waitForMessage(team, /Andy Frost asks for more time: S05/);
    assert.match(
      textOf(asked),
      /until Thursday 31 January 2019. Its figures are due Monday 21 January 2019 now[\s\S]*The police system is down/,
    );
    const again = await round.press('andy-frost', question, 'Ask David Bonner', {
      typed: { ...typed, reason: 'As I said: the system is down!' },
    });
    assert.match(
      textOf(again),
      /Asked already for more time: S05[\s\S]*on 2 January 2019, 08:00, with the reason “The police system is down.”, so I did not ask again\.[\s\S]*There is no answer yet/,
    );
    await round.untilLooked();
    assert.deepEqual(round.unasked(), []);
    const open = await round.request('andy-frost', { kind: 'ask-time', code: 'S05' });
    assert.match(textOf(open), /You asked for time until Thursday 31 January 2019/);
  });

  it('is given by nobody else, whatever they press', async () => {
    for (const title of ['Allow', 'Refuse'])
      assert.match(
        textOf(await round.press('andy-frost', card(), title)),
        /Only the performance team can decide about deadlines/,
      );
    const status = await round.request('andy-frost', { kind: 'deadlines', code: 'S05' });
    assert.match(textOf(status), /Monday 21 January 2019/);
  });

  it('is listed with what else is asked, and decided by no sentence', async () => {
    for (const text of ['has anyone asked for more time?', 'allow it', 'open requests']) {
      const listed = await round.ask(team, text);
      assert.match(
        textOf(listed),
        /Open requests for Q3 2018\/19[\s\S]*Andy Frost: more time for S05[\s\S]*The police system is down/,
        text,
      );
      assert.deepEqual(buttonsOf(listed), ['Allow', 'Refuse', 'Progress'], text);
    }
    assert.match(
      textOf(await round.ask(team, 'allow it')),
      /a message alone does not do that. Press Allow or Refuse/,
    );
    assert.match(textOf(await round.ask(team, "refuse Andy's request")), /No more time for S05/);
    assert.match(
      textOf(await round.ask(team, "refuse Mike's request")),
      /no open request from Mike/,
    );
    assert.ok(buttonsOf(await round.ask(team, 'progress')).includes('Requests (1)'));
    assert.match(
      textOf(await round.ask('andy-frost', 'my requests')),
      /What you have asked for[\s\S]*More time for S05[\s\S]*There is no answer yet/,
    );
    assert.match(
      textOf(await round.ask('andy-frost', 'allow it')),
      /Only the performance team decides about requests/,
    );
    await round.untilLooked();
    assert.deepEqual(round.unasked(), []);
  });

  it('moves the deadline when it is allowed, with the trail of an extension, and says so once', async () => {
    const done = await round.press(team, card(), 'Allow');
    assert.match(
      textOf(done),
      /Allowed: more time for S05[\s\S]*the figures and the commentary are due on Thursday 31 January 2019[\s\S]*Andy Frost is told at once/,
    );
    const told = await round.waitForMessage('andy-frost', /You have more time: S05/);
    assert.match(textOf(told), /David Bonner allowed it on 2 January 2019/);
    assert.match(
      textOf(told),
      /the figures and the commentary are due on Thursday 31 January 2019 and the sign-off on/,
    );
    assert.match(
      textOf(await round.press(team, card(), 'Allow')),
      /Allowed: more time[\s\S]*Nothing more was changed/,
    );
    assert.match(textOf(await round.press(team, card(), 'Refuse')), /No more time for S05/);
    await round.untilLooked();
    assert.deepEqual(round.unasked(), []);
    const history = textOf(await round.ask('reader', 'history of S05'));
    assert.match(history, /David Bonner[\s\S]*extended Q3 2018\/19/);
  });

  it('is refused with the reason, which only the officer is told, once', async () => {
    await round.ask('mike-potter', 'help');
    const question = await round.request('mike-potter', { kind: 'ask-time', code: 'S06' });
    await round.press('mike-potter', question, 'Ask David Bonner', { typed });
    const wish = await round.waitForMessage(team, /Mike Potter asks for more time: S06/);
    const whyNot = await round.press(team, wish, 'Refuse');
    const done = await round.press(team, whyNot, 'Refuse', {
      typed: { reason: 'The committee meets on the 22nd.' },
    });
    assert.match(textOf(done), /Refused: more time for S06/);
    const told = await round.waitForMessage('mike-potter', /No more time: S06/);
    assert.match(textOf(told), /The committee meets on the 22nd/);
    assert.match(textOf(told), /due Monday 21 January 2019, as before/);
    assert.match(
      textOf(await round.press(team, wish, 'Allow')),
      /Refused: more time for S06[\s\S]*Nothing more was changed/,
    );
    const history = await round.ask('reader', 'history of S06');
    assert.doesNotMatch(carriedBy(history), /extended|committee meets/);
  });

  it('shows in the receipt of the messages', async () => {
    const receipt = textOf(await round.ask(team, 'receipt'));
    assert.match(receipt, /David Bonner[\s\S]*told what an officer has asked for \(S06\)/i);
    assert.match(receipt, /told the answer to their request \(S06\)/i);
  });

  it('is not asked for by a reader or for what is in or led by others', async () => {
    assert.match(
      textOf(await round.request('reader', { kind: 'ask-time', code: 'S05' })),
      /You lead no indicator/,
    );
    assert.match(
      textOf(await round.request('andy-frost', { kind: 'ask-time', code: 'S06' })),
      /Only the performance team can move the deadline of S06/,
    );
    assert.match(
      textOf(await round.request('nick-jarman', { kind: 'ask-time' })),
      /You have nothing that needs more time/,
    );
    const which = await round.request('claire-shiels', { kind: 'ask-time' });
    assert.match(textOf(which), /More time for which one\?[\s\S]*S01 [\s\S]*S02 /);
    const question = await round.request('andy-frost', { kind: 'ask-time', code: 'S05' });
    await round.handInS05();
    assert.match(
      textOf(await round.request('andy-frost', { kind: 'ask-time', code: 'S05' })),
      /It is waiting for Paul Leivers/,
    );
    const late = await round.press('andy-frost', question, 'Ask David Bonner', {
      typed: { ...typed, reason: 'Never mind.' },
    });
    assert.match(textOf(late), /Already submitted: S05[\s\S]*nobody was asked/);
  });

  it('is given by the performance team itself at a press', async () => {
    const wish = { kind: 'ask-time', code: 'S04', until: '2019-02-01' } as const;
    const question = await round.request(team, wish);
    assert.match(
      textOf(question),
      /^Extend S04 [^?]+ to Friday 1 February 2019\?[\s\S]*Nothing has been changed yet[\s\S]*would be due on Friday/,
    );
    const done = await round.press(team, question, 'Extend to Friday 1 February 2019');
    assert.match(textOf(done), /Extended: S04/);
  });

  it('of an earlier round is no longer decided', async () => {
    const action = { kind: 'allow-time', round: 'Q2 2018/19', appeal: 'S05.x' };
    const { sent } = await round.send({ value: { action }, ...as(team) });
    assert.match(sent.map(textOf).join(), /from an earlier round/);
    const gone = { ...action, round: 'Q3 2018/19' };
    const late = await round.send({ value: { action: gone }, ...as(team) });
    assert.match(late.sent.map(textOf).join(), /nothing to decide/);
  });
});

describe('more time, where the performance team has not opened the bot', () => {
  const round = useRound(early);

  it('is asked for all the same, and the officer is told that it waits', async () => {
    const question = await round.request('andy-frost', { kind: 'ask-time', code: 'S05' });
    const done = await round.press('andy-frost', question, 'Ask David Bonner', { typed });
    assert.match(textOf(done), /I cannot write to David Bonner in Teams yet/);
    await round.ask(team, 'help');
    await round.waitForMessage(team, /Andy Frost asks for more time: S05/);
  });

  it('is allowed or refused, and never both, where two people decide at once', async () => {
    const listed = await round.ask(team, 'open requests');
    const whyNot = await round.press(team, listed, 'Refuse');
    const decide = (card: Sent, title: string) =>
      round.send({ value: pressOf(card, title), ...as(team) });
    await Promise.all([decide(listed, 'Allow'), decide(whyNot, 'Refuse')]);
    await round.settled();
    const own = textOf(await round.ask('andy-frost', 'my requests'));
    const due = textOf(await round.ask('andy-frost', 'when is S05 due?'));
    assert.match(own, /David Bonner (?:allowed|refused) it/);
    assert.match(due, own.includes('allowed') ? /31 January 2019/ : /21 January 2019/);
  });
});

describe('more time for several', () => {
  const round = useRound(early);

  it('may be asked for several at one press, which says where each day would move', async () => {
    const question = await round.say('claire-shiels', 'need till the 25th for S01 and S02');
    assert.match(
      textOf(question),
      /for more time: S01 Child protection plans and S02 Children in care.*the figures would be due on Friday 25 January 2019.*and the sign-off on Monday 4 February/s,
    );
    const receipt = await round.press('claire-shiels', question, 'Ask David Bonner', {
      typed: { until: '2019-01-25', reason },
    });
    assert.match(textOf(receipt), /^Asked for more time: S01 Child protection plans and S02 /);
    const open = await round.request(team, { kind: 'open-requests', person: 'claire-shiels' });
    assert.match(textOf(open), /S01[\s\S]*S02/);
    const effect = await round.say(
      'claire-summerhayes',
      'S04 needs another week',
      "what does that do to Jonathan's sign off",
    );
    assert.match(textOf(effect), /^Ask David Bonner for more time: S04 .*the sign-off on /s);
  });

  it('may be for everything that is owed', async () => {
    const which = await round.request('claire-shiels', { kind: 'ask-time', until: '2019-01-28' });
    const all = await round.press('claire-shiels', which, 'All of these');
    assert.match(textOf(all), /for more time: S01 Child protection plans and S02 /);
    assert.equal(inputsOf(all).until, '2019-01-28');
  });

  it('is given to several by the team at one press', async () => {
    const asked = await round.ask(team, 'extend S01 and S02 to 25 January');
    assert.match(textOf(asked), /^Give S01 and S02 until Friday 25 January 2019\?/);
    assert.ok(buttonsOf(asked).includes('Extend all 2 to Friday 25 January 2019'));
  });
});
