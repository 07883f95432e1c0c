import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { buildAdmission, buildBackground, buildSenderLimit } from '../../src/bot/admission.ts';
import { usualTurns } from '../../src/bot/turn-limits.ts';
import { as, textOfAll, useBot } from './use-bot.ts';

describe('the doors that every request goes through', () => {
  const done = (value: unknown) => ({ kind: 'done', value });

  const shed = { kind: 'shed' };

  it('take what fits, shed what is beyond, and take more when there is room again', async () => {
    const { takeTurn } = buildAdmission({ ...usualTurns, turns: 2 }, () => 0);
    const hold = Promise.withResolvers<string>();
    const inside = [takeTurn(() => hold.promise), takeTurn(() => hold.promise)];
    assert.deepEqual(await takeTurn(async () => 'third'), shed);
    hold.resolve('let go');
    assert.deepEqual(await Promise.all(inside), [done('let go'), done('let go')]);
    assert.deepEqual(await takeTurn(async () => 'fourth'), done('fourth'));
  });

  it('give the room back when what was done fails', async () => {
    const { takeTurn } = buildAdmission({ ...usualTurns, turns: 1 }, () => 0);
    const failing = takeTurn(async () => {
      throw new Error('no');
    });
    await assert.rejects(failing, /no/);
    assert.deepEqual(await takeTurn(async () => 1), done(1));
  });

  it('shed nobody who is known for strangers whose tokens are being checked', async () => {
    const { checkToken, takeTurn } = buildAdmission({ ...usualTurns, checks: 1 }, () => 0);
    const hold = Promise.withResolvers<undefined>();
    const stranger = checkToken(() => hold.promise);
    assert.deepEqual(await checkToken(async () => undefined), shed);
    assert.deepEqual(await takeTurn(async () => 'known'), done('known'));
    hold.resolve(undefined);
    await stranger;
  });

  it('work out so many answers at once, in the order in which they were asked for', async () => {
    const { admit: prepare } = buildAdmission({ ...usualTurns, preparing: 2 }, () => 0);
    let [now, most] = [0, 0];
    const order: number[] = [];
    const work = (nth: number) => async () => {
      now += 1;
      most = Math.max(most, now);
      order.push(nth);
      await new Promise((resolve) => setImmediate(resolve));
      now -= 1;
    };
    await Promise.all(Array.from({ length: 9 }, (_, nth) => prepare(work(nth))));
    assert.equal(most, 2);
    assert.deepEqual(order, [0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('shed a turn that waited for too long, without working it out', async () => {
    let now = 0;
    const { admit: prepare } = buildAdmission(
      { ...usualTurns, preparing: 1, patience: 100 },
      () => now,
    );
    const hold = Promise.withResolvers<undefined>();
    const first = prepare(() => hold.promise);
    let worked = false;
    const second = prepare(async () => {
      worked = true;
    });
    now = 101;
    hold.resolve(undefined);
    await first;
    assert.deepEqual(await second, shed);
    assert.equal(worked, false);
  });
});

describe('sender-limit', () => {
  const from = (objectId: string | undefined, channelUserId = '29:x') => ({
    what: { kind: 'text' as const, text: 'show S05' },
    from: { objectId, channelUserId, name: '' },
  });

  const press = (objectId: string) => ({
    ...from(objectId),
    what: { kind: 'press' as const, value: {}, via: 'card' as const },
  });

  describe('the limit of what one sender sends in a minute', () => {
    it('lets so many through, says so at the next, and begins anew a minute later', () => {
      let now = 0;
      const count = buildSenderLimit(3, () => now);
      const verdicts = Array.from({ length: 6 }, () => count(from('ann')));
      assert.deepEqual(verdicts, ['within', 'within', 'within', 'tell', 'over', 'over']);
      now = 60_000;
      assert.equal(count(from('ann')), 'within');
    });

    it('counts each sender apart, by the Entra object id or the id in the channel', () => {
      const count = buildSenderLimit(1, () => 0);
      assert.equal(count(from('ann')), 'within');
      assert.equal(count(from('bob')), 'within');
      assert.equal(count(from(undefined, '29:carl')), 'within');
      assert.equal(count(from(undefined, '29:dora')), 'within');
      assert.equal(count(from('ann', '29:other')), 'tell');
      assert.equal(count(from('BOB')), 'tell');
      assert.equal(count(from(undefined, '29:CARL')), 'within');
    });

    it('counts nothing that nobody typed or pressed', () => {
      const count = buildSenderLimit(1, () => 0);
      for (const kind of ['other', 'installed', 'invoke'] as const)
        for (let i = 0; i < 100; i += 1)
          assert.equal(count({ ...from('ann'), what: { kind } }), 'within');
      assert.equal(count(from('ann')), 'within');
    });

    it('says so at the first message also when a press came before it', () => {
      const count = buildSenderLimit(1, () => 0);
      const verdicts = [count(press('ann')), count(press('ann')), count(from('ann'))];
      assert.deepEqual([...verdicts, count(from('ann'))], ['within', 'over', 'tell', 'over']);
    });
  });

  describe('a sender who sends too much', () => {
    const turnLimits = { checks: 10, turns: 10, preparing: 2, patience: 5_000, perMinute: 2 };
    const bot = useBot({ turnLimits });

    it('is told once, then not answered; a press fails visibly; others are served', async () => {
      const andy = as('andy-frost');
      for (let i = 0; i < 2; i += 1) {
        const { sent } = await bot.send({ ...andy, text: 'show S05' });
        assert.equal(sent.length, 1);
      }
      const told = await bot.send({ ...andy, text: 'show S05' });
      assert.match(textOfAll(told.sent), /I take 2 messages and button presses a minute/);
      const over = await bot.send({ ...andy, text: 'show S05' });
      assert.deepEqual([over.status, over.sent.length], [200, 0]);

      const value = { action: { kind: 'end-delegation' } };
      const press = await bot.send({ ...andy, text: undefined, value });
      assert.deepEqual([press.status, press.sent.length], [429, 0]);
      assert.match(press.body, /TooMany/);

      const other = await bot.send({ ...as('paul-leivers'), text: 'show S05' });
      assert.match(textOfAll(other.sent), /Crime/);
    });
  });
});

describe('buildBackground', () => {
  const open = (most?: number) => {
    const lines: string[] = [];
    const write = (_: object, message: string) => void lines.push(message);
    const log = { debug: write, info: write, warn: write, error: write };
    return { lines, background: buildBackground(log, most) };
  };

  it('is settled when all is done, and what that began as well', async () => {
    const { background } = open();
    const done: string[] = [];
    const act = async () => {
      background.start('not done', {}, async () => void done.push('second'));
      done.push('first');
    };
    background.start('not done', {}, act);
    await background.settled();
    assert.deepEqual(done.sort(), ['first', 'second']);
    await background.settled();
  });

  it('says in the log what failed, and goes on', async () => {
    const { lines, background } = open();
    background.start('it was not kept', {}, () => Promise.reject(new Error('gone')));
    await background.settled();
    assert.deepEqual(lines, ['it was not kept']);
  });

  it('begins nothing more while as much as it may is under way', async () => {
    const { lines, background } = open(2);
    const { promise, resolve } = Promise.withResolvers<void>();
    const begun = [1, 2, 3].map(() => background.start('not kept', {}, () => promise));
    assert.deepEqual(begun, [true, true, false]);
    assert.deepEqual(lines, ['not kept: too much background work in progress']);
    resolve();
    await background.settled();
    assert.equal(
      background.start('not kept', {}, async () => undefined),
      true,
    );
    await background.settled();
  });
});
