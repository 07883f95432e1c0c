import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { nextDelay } from '../../../src/bot/retry.ts';
import { backOff } from '../reminders/sample.ts';

const randoms = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const tries = fc.integer({ min: 1, max: backOff.tries - 1 });

describe('nextDelay', () => {
  it('lies between half of the ceiling and the ceiling, which doubles up to the longest', () => {
    fc.assert(
      fc.property(tries, randoms, (made, random) => {
        const delay = nextDelay({ tries: made, asked: undefined }, backOff, () => random);
        const ceiling = Math.min(backOff.longest, backOff.first * 2 ** (made - 1));
        assert.ok(delay !== undefined && delay >= ceiling / 2 && delay <= ceiling);
      }),
    );
  });

  it('is never shorter than what was asked for, and little longer', () => {
    const asks = fc.integer({ min: 0, max: backOff.longestAsked });
    fc.assert(
      fc.property(tries, asks, randoms, (made, asked, random) => {
        const delay = nextDelay({ tries: made, asked }, backOff, () => random);
        assert.ok(delay !== undefined && delay >= asked && delay <= asked + backOff.first);
      }),
    );
  });

  it('is none when the tries are used up or more is asked for than will be waited', () => {
    assert.equal(
      nextDelay({ tries: 6, asked: 0 }, backOff, () => 0),
      undefined,
    );
    assert.equal(
      nextDelay({ tries: 1, asked: 60_001 }, backOff, () => 0),
      undefined,
    );
  });

  it('is none when the try would begin after all the time that there is', () => {
    const short = { ...backOff, inAll: 2_000 };
    const delay = (since: number) => nextDelay({ tries: 1, asked: 500, since }, short, () => 0);
    assert.deepEqual([delay(0), delay(1_500), delay(1_501)], [500, 500, undefined]);
  });
});
