import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  wordsOfDefinition,
  wordsOfSubject,
} from '../../../../src/bot/understanding/subjects/catalogue-words.ts';
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

describe('wordsOfDefinition', () => {
  for (const [note, words] of [
    ['Number of new affordable homes. It is late.', 'number new afford home'],
    // What is true of one branch only narrows.
    ['People killed or badly injured in crashes on roads', 'crash road'],
    ['Homes for rent, for sale or for both, handed over early by us', ''],
    ['Waste (wet) burned, excluding rubble', 'wast burn'],
    ['By area: Northton 3; Southton 4.', ''],
    ['', ''],
  ] as const)
    it(`has ${words || 'none'} of ${JSON.stringify(note)}`, () => {
      assert.deepEqual(wordsOfDefinition(note), words === '' ? [] : words.split(' '));
    });
});
