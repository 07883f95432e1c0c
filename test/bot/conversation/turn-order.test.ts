import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { buildTurnOrder } from '../../../src/bot/conversation/turn-order.ts';

describe('buildTurnOrder', () => {
  /** Time that passes when a test says so. */
  const buildTime = () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    return { wait: () => promise, pass: resolve };
  };

  it('lets a turn go once the one before it is done, and others at once', async () => {
    const inOrder = buildTurnOrder(buildTime().wait);
    const order: string[] = [];
    const done = await inOrder('a');
    const second = inOrder('a').then((next) => {
      order.push('second');
      next();
    });
    const third = inOrder('a').then((next) => {
      order.push('third');
      next();
    });
    (await inOrder('b'))();
    order.push('first');
    done();
    await Promise.all([second, third]);
    assert.deepEqual(order, ['first', 'second', 'third']);
  });

  it('holds nobody up for long', async () => {
    const { wait, pass } = buildTime();
    const inOrder = buildTurnOrder(wait);
    await inOrder('a');
    const second = inOrder('a');
    pass();
    (await second)();
  });
});
