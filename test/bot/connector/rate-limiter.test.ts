import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { buildRateLimiter, serialiseByKey } from '../../../src/bot/connector/rate-limiter.ts';

const fast = { perSecond: 100_000, atOnce: 2 };

/** A wait that ends when the test says so. */
const buildHandWait = () => {
  const ends: (() => void)[] = [];
  const wait = () => new Promise<void>((resolve) => ends.push(resolve));
  return { wait, end: () => ends.shift()?.() };
};

describe('buildPace', () => {
  it('lets no more through at the same time than set', async () => {
    const { inTurn } = buildRateLimiter(fast, async () => undefined);
    let now = 0;
    let most = 0;
    const request = async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise(setImmediate);
      now -= 1;
    };
    await Promise.all(Array.from({ length: 10 }, () => inTurn(request)));
    assert.equal(most, 2);
  });

  it('lets no more through in a second than set', async () => {
    const { inTurn } = buildRateLimiter({ perSecond: 5, atOnce: 5 }, async () => undefined);
    const times: number[] = [];
    await Promise.all(
      Array.from({ length: 7 }, () => inTurn(async () => times.push(performance.now()))),
    );
    const [first = 0, sixth = 0] = [times[0], times[5]];
    assert.equal(times.length, 7);
    assert.ok(sixth - first > 990, `${sixth - first} ms`);
  });

  it('holds everybody until the last hold is over', async () => {
    const { wait, end } = buildHandWait();
    const { inTurn, hold, ready } = buildRateLimiter(fast, wait);
    const order: string[] = [];
    hold(1_000);
    hold(3_000);
    const request = inTurn(async () => order.push('request'));
    const isReady = ready().then(() => order.push('ready'));
    end();
    await new Promise(setImmediate);
    order.push('last hold');
    end();
    await Promise.all([request, isReady]);
    assert.deepEqual(order, ['last hold', 'request', 'ready']);
  });
});

describe('oneAtATime', () => {
  it('has those of one key follow one another, past a failure, and others not wait', async () => {
    const alone = serialiseByKey();
    const first = Promise.withResolvers<void>();
    const order: string[] = [];
    const act = (name: string) => async () => {
      order.push(name);
    };
    const failing = alone('a', () => first.promise);
    const second = alone('a', act('a2'));
    await alone('b', act('b'));
    first.reject(new Error('first'));
    await assert.rejects(failing, /first/);
    await second;
    assert.deepEqual(order, ['b', 'a2']);
  });
});
