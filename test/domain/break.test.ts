import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findBreak, pastBreaks } from '../../src/domain/break.ts';
import { parsePeriod } from '../../src/domain/period/period.ts';

const quarter = (label: string) => {
  const period = parsePeriod('financial-quarter', label);
  assert.ok(period);
  return period;
};

const breakOn = (from: string) => ({ from, reason: 'a new cohort' });

describe('pastBreaks', () => {
  it('has those that have happened by a day, that day included', () => {
    const breaks = [breakOn('2018-04-01'), breakOn('2019-04-01')];
    assert.deepEqual(pastBreaks(breaks, '2019-03-31'), breaks.slice(0, 1));
    assert.deepEqual(pastBreaks(breaks, '2019-04-01'), breaks);
    assert.deepEqual(pastBreaks(breaks, undefined), breaks);
  });
});

describe('findBreak', () => {
  const found = (from: string) =>
    findBreak([breakOn(from)], quarter('Q1 2018/19'), quarter('Q2 2018/19')) !== undefined;

  it('finds one after the earlier period has begun and before the later has ended', () => {
    assert.ok(found('2018-04-02'));
    assert.ok(found('2018-07-01'));
    assert.ok(found('2018-09-30'));
  });

  it('finds none that is beside them', () => {
    assert.ok(!found('2018-04-01'));
    assert.ok(!found('2018-10-01'));
  });
});
