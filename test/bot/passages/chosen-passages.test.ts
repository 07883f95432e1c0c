import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findByKeys, keyOfSentence } from '../../../src/bot/passages/chosen-passages.ts';
import { buildPassageIndex } from '../../../src/domain/search-passages.ts';

const index = buildPassageIndex(
  [
    { place: { heading: 'One' }, text: 'Crime rose. Police said why.', context: '' },
    { place: { heading: 'Two' }, text: 'Roads were icy.', context: '' },
  ],
  { sameWords: [], shortForms: {}, isWord: () => true, tellingOf: () => 1 },
);

describe('findByKeys', () => {
  it('finds sentences again, in the order of the keys', () => {
    const [first, second, third] = index.sentences.map(keyOfSentence);
    assert.deepEqual(
      findByKeys(index, [third ?? '', first ?? '']).map(({ text }) => text),
      ['Roads were icy.', 'Crime rose.'],
    );
    assert.notEqual(first, second);
  });

  it('leaves out what stands in the report no longer', () => {
    assert.deepEqual(findByKeys(index, ['0000000000000000']), []);
  });
});
