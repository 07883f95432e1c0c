import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { chooseByWords } from '../../src/domain/choose-by-words.ts';

const texts = [
  'Two of the five posts are vacant, and two crews are short.',
  'Two crews are new since June.',
  'Nothing has changed.',
];

describe('chooseByWords', () => {
  it('is the text that alone holds a word, in any form', () => {
    assert.equal(chooseByWords(texts, ['two', 'post'], []), 0);
    assert.equal(chooseByWords(texts, ['crews', 'since'], []), 1);
    assert.equal(chooseByWords(texts, ['job'], [['job', 'post']]), 0);
  });

  it('is none where two hold as much, or where none holds anything', () => {
    assert.equal(chooseByWords(texts, ['crews'], []), undefined);
    assert.equal(chooseByWords(texts, ['potholes'], []), undefined);
    assert.equal(chooseByWords(texts, [], []), undefined);
    assert.equal(chooseByWords([], ['crews'], []), undefined);
  });
});
