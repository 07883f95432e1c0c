import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { sharedDirectionWord, wordOfDirection } from '../../src/domain/direction-words.ts';

const own = { improving: 'Gaining', worsening: 'RAG down', up: 'Risen' };

describe('wordOfDirection', () => {
  it("is the council's word as it stands within a sentence", () => {
    assert.equal(wordOfDirection('improving', own), 'gaining');
    assert.equal(wordOfDirection('worsening', own), 'RAG down');
    assert.equal(wordOfDirection('up', own), 'risen');
  });

  it('is the plain word where the council has none', () => {
    assert.equal(wordOfDirection('unchanged', own), 'unchanged');
    assert.equal(wordOfDirection('not judged', own), 'not judged');
    assert.equal(wordOfDirection('improving'), 'improving');
  });
});

describe('sharedDirectionWord', () => {
  it('is the word that all of them have', () => {
    assert.equal(
      sharedDirectionWord('up', [{ directionWords: own }, { directionWords: own }]),
      'Risen',
    );
  });

  it('is none where they differ, or one has none', () => {
    const other = { directionWords: { up: 'Higher' } };
    assert.equal(sharedDirectionWord('up', [{ directionWords: own }, other]), undefined);
    assert.equal(sharedDirectionWord('up', [{ directionWords: own }, {}]), undefined);
    assert.equal(sharedDirectionWord('up', []), undefined);
  });
});
