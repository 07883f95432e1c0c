import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { retry } from '../../../src/bot/retry.ts';

const backOff = { tries: 4, first: 100, longest: 300, longestAsked: 0 };

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

describe('retry', () => {
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
