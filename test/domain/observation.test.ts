import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isKnown } from '../../src/domain/observation.ts';

describe('isKnown', () => {
  it('holds of 0, and not of what is missing', () => {
    assert.deepEqual([{ value: 0 }, { value: null }].map(isKnown), [true, false]);
  });
});
