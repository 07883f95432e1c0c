import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  checkKey,
  checkSchema,
  keyPart,
  schemaVersion,
  stamp,
} from '../../../src/storage/rows/entity.ts';

describe('checkKey', () => {
  for (const key of [
    'a/b',
    'a\\b',
    'a#b',
    'a?b',
    'a\u0000b',
    'a\u0085b',
    'a\u2028b',
    'a\ud800b',
    '',
    'x'.repeat(513),
  ])
    it(`refuses ${JSON.stringify(key.slice(0, 10))} of ${key.length} characters`, () => {
      assert.throws(() => checkKey(key), { code: 'key-invalid' });
    });

  it('accepts what our keys are made of', () => {
    assert.equal(
      checkKey('page~S05~values~S05A~council~E10000009'),
      'page~S05~values~S05A~council~E10000009',
    );
  });
});

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

describe('checkSchema', () => {
  it('is none for rows of 0.1.0 to 0.4.0, and anything but a whole number is refused', () => {
    assert.equal(stamp({}).schema, schemaVersion);
    checkSchema({ rowKey: 'old' });
    checkSchema({ rowKey: 'own', schema: schemaVersion });
    assert.throws(() => checkSchema({ rowKey: 'odd', schema: 'x' }), { code: 'row-unreadable' });
  });
});
