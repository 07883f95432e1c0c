import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { nameSome } from '../../src/domain/name-some.ts';

const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `N${at + 1}`);

describe('nameSome', () => {
  it('names a dozen, and counts those beyond', () => {
    assert.equal(nameSome(names(2)), 'N1 and N2');
    assert.match(nameSome(names(12)), /N12$/);
    assert.match(nameSome(names(14)), /N12 and 2 more$/);
  });
});
