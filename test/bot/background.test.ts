import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { buildBackground } from '../../src/bot/background.ts';

const open = (most?: number) => {
  const lines: string[] = [];
  const write = (_: object, message: string) => void lines.push(message);
  const log = { debug: write, info: write, warn: write, error: write };
  return { lines, background: buildBackground(log, most) };
};

describe('buildBackground', () => {
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
