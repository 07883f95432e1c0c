import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { sayNextOn } from '../../src/domain/say-series.ts';

describe('sayNextOn', () => {
  it('names the day of the next publication, and says whether it has passed', () => {
    const series = { nextOn: '2026-08-25' };
    assert.deepEqual(sayNextOn(series, '2026-08-20'), [
      'The next figure will be published on Tuesday 25 August 2026.',
    ]);
    assert.deepEqual(sayNextOn(series, '2026-08-26'), [
      'The next figure was to be published on Tuesday 25 August 2026.',
    ]);
    assert.deepEqual(sayNextOn({}, '2026-08-20'), []);
  });
});
