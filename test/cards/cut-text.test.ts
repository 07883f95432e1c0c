import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { cutText } from '../../src/cards/format-text.ts';

describe('cutText', () => {
  it('leaves a text alone that fits', () => {
    assert.equal(cutText('one two', 7), 'one two');
  });

  it('cuts between two words, and in a word that is longer than all', () => {
    assert.equal(cutText('one two three', 9), 'one two…');
    assert.equal(cutText('one  two', 5), 'one…');
    assert.equal(cutText('onetwothree', 6), 'onetwo…');
  });

  it('keeps what stands before the last blank that fits, of any text', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', ' ', '\n', '\u00a0', '\u3000'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 20 }), (one, most) => {
        const expected = one.length <= most ? one : `${one.slice(0, most).replace(/\s+\S*$/, '')}…`;
        assert.equal(cutText(one, most), expected);
      }),
    );
  });
});
