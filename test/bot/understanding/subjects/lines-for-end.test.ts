import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { linesForEnd } from '../../../../src/bot/understanding/subjects/lines-for-end.ts';
import { townsCatalogue, townsLanguage } from '../towns.ts';

const towns = ['T01-0', 'T01-1'];

describe('linesForEnd', () => {
  const asks = (text: string, codes = towns) =>
    linesForEnd(readMessage(text, townsLanguage), codes, townsCatalogue);

  it('is asked of the lines that were shown', () => {
    for (const text of [
      'so which is best',
      'which town is worst',
      'the longest?',
      'and the lowest',
      'and the quietest of them is',
      'the filthiest?',
      'which depot lost the most lateness compared with last spring',
    ])
      assert.deepEqual(asks(text), towns, text);
  });

  it('is not asked by whoever names something, or of what is no breakdown', () => {
    assert.deepEqual(asks('which risk is worst'), []);
    assert.deepEqual(asks('which is best', ['T01', 'T02']), []);
    assert.deepEqual(asks('why is that'), []);
    assert.deepEqual(asks('any arrests?'), []);
    assert.deepEqual(asks('the latest'), []);
  });

  it('is asked by a word of its own of the lines beside one that was shown', () => {
    assert.deepEqual(asks('which depot did best', ['T01-0']), towns);
    assert.deepEqual(asks('which did best', ['T01-0']), []);
    assert.deepEqual(asks('which quarter was best', ['T01-0']), []);
    assert.deepEqual(asks('which depot did best', ['T01']), []);
  });
});
