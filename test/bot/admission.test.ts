import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { buildAdmission, usualTurns } from '../../src/bot/admission.ts';

const done = (value: unknown) => ({ kind: 'done', value });
const shed = { kind: 'shed' };

describe('the doors that every request goes through', () => {
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
    const { prepare } = buildAdmission({ ...usualTurns, preparing: 2 }, () => 0);
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
    const { prepare } = buildAdmission({ ...usualTurns, preparing: 1, patience: 100 }, () => now);
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
