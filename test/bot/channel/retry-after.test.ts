import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readRetryAfter } from '../../../src/bot/connector/connector-requests.ts';
import { now } from '../reminders/sample.ts';

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
    [null, undefined],
  ] as const) {
    it(`reads ${JSON.stringify(header)} as ${ms} ms`, () => {
      assert.equal(readRetryAfter(header, now), ms);
    });
  }
});
