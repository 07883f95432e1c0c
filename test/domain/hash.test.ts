import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { hash } from '../../src/domain/hash.ts';

describe('hash', () => {
  it('is the SHA-256 of a text, as the standard has it for "abc"', () => {
    const expected = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    assert.equal(hash('abc'), expected);
  });
});
