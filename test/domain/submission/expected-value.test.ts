import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findStored } from '../../../src/domain/submission/expected-value.ts';
import { expect, observe, storedNow } from './build-form.ts';

const { observations } = storedNow();

describe('findStored', () => {
  it('finds the value of the period that is asked for', () => {
    assert.equal(findStored([storedNow()], expect())?.value, 6200);
  });

  it('takes no other period, series, measure or area for it', () => {
    const others = [
      observe(observations.slice(0, -1)),
      observe(observations, { series: 'published' }),
      observe(observations, { measure: 'S05B' }),
      observe(observations, { area: 'E92000001' }),
    ];
    for (const one of others) assert.equal(findStored([one], expect()), undefined);
  });
});
