import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { nextDelay, readRetryAfter, retry } from '../../src/bot/retry.ts';
import { backOff, now } from './reminders/sample.ts';

describe('nextDelay', () => {
  const randoms = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

  const tries = fc.integer({ min: 1, max: backOff.tries - 1 });

  it('lies between half of the ceiling and the ceiling, which doubles up to the longest', () => {
    fc.assert(
      fc.property(tries, randoms, (made, random) => {
        const delay = nextDelay({ tries: made, retryAfter: undefined }, backOff, () => random);
        const ceiling = Math.min(backOff.longest, backOff.first * 2 ** (made - 1));
        assert.ok(delay !== undefined && delay >= ceiling / 2 && delay <= ceiling);
      }),
    );
  });

  it('is never shorter than what was asked for, and little longer', () => {
    const asks = fc.integer({ min: 0, max: backOff.longestRetryAfter });
    fc.assert(
      fc.property(tries, asks, randoms, (made, asked, random) => {
        const delay = nextDelay({ tries: made, retryAfter: asked }, backOff, () => random);
        assert.ok(delay !== undefined && delay >= asked && delay <= asked + backOff.first);
      }),
    );
  });

  it('is none when the tries are used up or more is asked for than will be waited', () => {
    assert.equal(
      nextDelay({ tries: 6, retryAfter: 0 }, backOff, () => 0),
      undefined,
    );
    assert.equal(
      nextDelay({ tries: 1, retryAfter: 60_001 }, backOff, () => 0),
      undefined,
    );
  });

  it('is none when the try would begin after all the time that there is', () => {
    const short = { ...backOff, inAll: 2_000 };
    const delay = (since: number) =>
      nextDelay({ tries: 1, retryAfter: 500, since }, short, () => 0);
    assert.deepEqual([delay(0), delay(1_500), delay(1_501)], [500, 500, undefined]);
  });
});

describe('retry', () => {
  const backOff = { tries: 4, first: 100, longest: 300, longestRetryAfter: 0 };

  const failing = (times: number) => {
    let tries = 0;
    return {
      tries: () => tries,
      act: async () => {
        tries += 1;
        if (tries <= times) throw new Error(`try ${tries}`);
        return 'done';
      },
    };
  };

  const remember = (random: number) => {
    const waits: number[] = [];
    const wait = async (ms: number) => void waits.push(ms);
    return { waits, parts: { random: () => random, wait } };
  };

  it('waits longer each time, by chance between half and all of it', async () => {
    for (const [random, expected] of [
      [0, [50, 100, 150]],
      [0.5, [75, 150, 225]],
    ] as const) {
      const { waits, parts } = remember(random);
      assert.equal(await retry(failing(3).act, backOff, parts), 'done');
      assert.deepEqual(waits, expected);
    }
  });

  it('gives up after its tries with what the last one threw', async () => {
    const { act, tries } = failing(99);
    await assert.rejects(retry(act, backOff, remember(0).parts), /try 4/);
    assert.equal(tries(), 4);
  });

  it('tries only once what will not pass', async () => {
    const { act, tries } = failing(99);
    const mayPass = () => false;
    await assert.rejects(retry(act, backOff, { ...remember(0).parts, mayPass }), /try 1/);
    assert.equal(tries(), 1);
  });
});

describe('readRetryAfter', () => {
  for (const [header, ms] of [
    ['0', 0],
    [' 7 ', 7_000],
    ['1.5', 1_500],
    ['Wed, 02 Jan 2019 09:00:30 GMT', 30_000],
    ['Wednesday, 02-Jan-19 09:00:30 GMT', 30_000],
    ['Wed, 02 Jan 2019 08:59:00 GMT', 0],
    ['-5', undefined],
    ['soon', undefined],
    ['Wed, 99 Jan 2019 09:00:30 GMT', undefined],
    ['', undefined],
    [undefined, undefined],
  ] as const) {
    it(`reads ${JSON.stringify(header)} as ${ms} ms`, () => {
      assert.equal(readRetryAfter(header, now), ms);
    });
  }
});
