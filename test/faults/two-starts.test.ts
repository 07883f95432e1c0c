import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { playTwoStarts } from './two-starts.ts';

describe('two starts on one data folder', () => {
  it('never share it: the second is refused, and after a kill the next one takes it over', async function () {
    this.timeout(60_000);
    assert.deepEqual((await playTwoStarts()).wrong, []);
  });
});
