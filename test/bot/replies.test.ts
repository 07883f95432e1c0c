import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { executeOf, pressOf } from './press.ts';
import { as, textOf, useBot } from './use-bot.ts';

const busy = { status: 429, retryAfter: '0.2' };

describe('a reply that the channel refuses', () => {
  const bot = useBot();

  for (const status of [412, 429, 502, 503, 504])
    it(`is sent again after ${status}, and arrives once`, async () => {
      bot.refuseNext({ status });
      const { status: answered, sent } = await bot.send({ text: 'show S05' });
      assert.deepEqual([answered, sent.length, bot.refuseNext()], [200, 1, 0]);
      assert.match(sent.map(textOf).join(), /6,270/);
    });

  it('waits as long as the channel asks for, and not for longer than a turn may take', async () => {
    bot.refuseNext(busy, busy);
    assert.equal((await bot.send({ text: 'show S05' })).sent.length, 1);
    bot.refuseNext({ status: 429, retryAfter: '60' });
    bot.lines.length = 0;
    const { status, sent } = await bot.send({ text: 'show S05' });
    assert.deepEqual([status, sent.length], [200, 0]);
    const line = bot.lines.find(({ msg }) => msg === 'reply could not be sent');
    assert.match(JSON.stringify(line), /reply-not-sent|did not accept the reply: 429/);
  });

  it('is given up after three tries, and not tried again after 403', async () => {
    bot.refuseNext(busy, busy, busy, busy);
    assert.equal((await bot.send({ text: 'show S05' })).sent.length, 0);
    assert.equal(bot.refuseNext(), 1);
    assert.equal((await bot.send({ text: 'show S05' })).sent.length, 1);
    bot.refuseNext({ status: 403 }, { status: 403 });
    assert.equal((await bot.send({ text: 'show S05' })).sent.length, 0);
    assert.equal(bot.refuseNext(), 1);
    assert.equal((await bot.send({ text: 'show S05' })).sent.length, 0);
  });

  it('takes the place of its card at the second try', async () => {
    const { sent } = await bot.send({ text: 'show S05' });
    bot.refuseNext({ status: 412 });
    const value = pressOf(sent[0], '◀ Q1 2018/19');
    const pressed = await bot.send({ value, replyToId: 'pressed' });
    assert.deepEqual(
      pressed.sent.map(({ method }) => method),
      ['PUT'],
    );
    bot.refuseNext({ status: 412 });
    const invoked = await bot.send({
      ...executeOf(sent[0], '◀ Q1 2018/19'),
      replyToId: 'pressed',
    });
    assert.match(invoked.body, /6,038/);
    assert.deepEqual(
      invoked.sent.map(({ method }) => method),
      ['PUT'],
    );
  });
});

describe('a receipt that could not be sent', () => {
  const bot = useBot({}, '2019-01-02');
  const andy = as('andy-frost');
  const refused = { status: 403 };
  const unsaid =
    /The answer of 09:0\d on 2 January 2019 may not have reached you: Reminders are snoozed/;

  /** At nine in the morning, on a working day. */
  const until = '2019-01-03T09:00:00.000Z';

  /** Its receipt does not arrive. */
  const snooze = async () => {
    const { sent } = await bot.send({ ...andy, text: 'snooze' });
    bot.refuseNext(refused);
    return bot.send({ ...andy, value: pressOf(sent[0], 'Snooze', { until }) });
  };

  it('is said above the next answer to that person, and once', async () => {
    assert.equal((await snooze()).sent.length, 0);
    const other = await bot.send({ ...as('sue-potter'), text: 'show S05' });
    assert.doesNotMatch(other.sent.map(textOf).join(), /may not have reached you/);
    const next = await bot.send({ ...andy, text: 'show S05' });
    assert.match(next.sent.map(textOf).join(), unsaid);
    assert.match(next.sent.map(textOf).join(), /6,270/);
    const last = await bot.send({ ...andy, text: 'show S05' });
    assert.doesNotMatch(last.sent.map(textOf).join(), /may not have reached you/);
  });

  it('is kept when the answer that was to say it is not sent either', async () => {
    await snooze();
    bot.refuseNext(refused);
    assert.equal((await bot.send({ ...andy, text: 'show S05' })).sent.length, 0);
    const next = await bot.send({ ...andy, text: 'show S01' });
    assert.match(next.sent.map(textOf).join(), unsaid);
  });

  it('is not said of an answer that changed nothing', async () => {
    bot.refuseNext(refused);
    assert.equal((await bot.send({ ...andy, text: 'show S05' })).sent.length, 0);
    const next = await bot.send({ ...andy, text: 'show S05' });
    assert.doesNotMatch(next.sent.map(textOf).join(), /may not have reached you/);
  });
});
