import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { formatClockLength, isClockUnit, readClockLength } from '../../src/domain/clock-length.ts';

describe('minutes and seconds', () => {
  it('are a number of the unit', () => {
    assert.equal(readClockLength('3:11', 'seconds'), 191);
    assert.equal(readClockLength('3:30', 'minutes a call'), 3.5);
  });

  it('are none of another unit, and none where they cannot be', () => {
    assert.equal(readClockLength('3:11', 'crimes'), undefined);
    assert.equal(readClockLength('3:75', 'seconds'), undefined);
    assert.deepEqual(['seconds', 'mins', 'hours'].map(isClockUnit), [true, true, false]);
  });

  it('are written with a colon', () => {
    assert.deepEqual([191, 60, 5].map(formatClockLength), ['3:11', '1:00', '0:05']);
  });
});
