import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { startClock } from '../src/start-clock.ts';

describe('startClock', () => {
  it('starts at the given instant and ticks on from there', () => {
    const now = { at: new Date('2026-05-01T12:00:00Z') };
    const clock = startClock(new Date('2019-01-02T09:00:00Z'), () => now.at);
    now.at = new Date('2026-05-01T12:05:00Z');
    assert.equal(clock().toISOString(), '2019-01-02T09:05:00.000Z');
  });

  it('is the real clock without an instant', () => {
    const at = new Date('2026-05-01T12:00:00Z');
    assert.equal(startClock(undefined, () => at)(), at);
  });
});
