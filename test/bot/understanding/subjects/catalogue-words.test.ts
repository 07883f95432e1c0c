import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { wordsOfSubject } from '../../../../src/bot/understanding/subjects/catalogue-words.ts';
import { language } from '../../catalogue.ts';

describe('wordsOfSubject', () => {
  it('has the words of the unit', () => {
    assert.ok(wordsOfSubject(['S05A'], language.catalogue).has('crime'));
  });

  it('has none of a whole whose part is named', () => {
    assert.ok(!wordsOfSubject(['S05A'], language.catalogue).has('abus'));
  });

  it('has none of what is not there', () => {
    assert.equal(wordsOfSubject(['X99'], language.catalogue).size, 0);
  });
});
