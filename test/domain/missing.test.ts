import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { formatMissing } from '../../src/domain/missing.ts';

describe('why a value is missing', () => {
  const why = 'no examinations were held';
  it('is said with how it is missing', () => {
    const say = (flag: 'not-available' | 'suppressed' | 'not-applicable') =>
      formatMissing({ value: null, flags: [flag], why });
    assert.equal(say('not-available'), `Not available yet: ${why}`);
    assert.equal(say('suppressed'), `Withheld: ${why}`);
    assert.equal(say('not-applicable'), `Not applicable: ${why}`);
  });

  it('is said with the limit that was published in its place', () => {
    const few = { value: null, flags: ['suppressed' as const], printed: '<5' };
    assert.equal(formatMissing(few), 'Withheld: published as <5');
    assert.equal(formatMissing({ ...few, why }), `Withheld: ${why} (published as <5)`);
    assert.equal(formatMissing({ ...few, printed: 'c' }), '');
    assert.equal(formatMissing({ ...few, value: 4 }), '');
  });

  it('is not said of a value that is known, nor where nobody gave a reason', () => {
    assert.equal(formatMissing({ value: 0, flags: [], why }), '');
    assert.equal(formatMissing({ value: null, flags: ['not-applicable'] }), '');
  });
});
