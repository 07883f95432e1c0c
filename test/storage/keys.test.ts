import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { keyPart } from '../../src/storage/keys.ts';
import { checkKey } from '../../src/storage/rows/entity.ts';

describe('keyPart', () => {
  it('leaves ids and object ids as they are', () => {
    for (const id of ['andy-frost', '7d3c9d0e-5f0a-4c1b-9a55-0c8f6a1f0001', '29:1AbC_d.e'])
      assert.equal(keyPart(id), id);
  });

  it('makes of every text a part that storage takes and that holds no ~', () => {
    const any = fc.string({ unit: 'binary', maxLength: 700 });
    fc.assert(
      fc.property(any, (text) => {
        assert.ok(!checkKey(keyPart(text)).includes('~'));
      }),
    );
  });

  it('makes two parts of two texts, be one the hash of the other', () => {
    const hashed = keyPart('a/b');
    assert.notEqual(keyPart('a?b'), hashed);
    assert.notEqual(keyPart(hashed), hashed);
  });
});
