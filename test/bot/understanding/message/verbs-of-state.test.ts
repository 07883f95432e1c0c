import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { placesOfState } from '../../../../src/bot/understanding/message/verbs-of-state.ts';
import { language } from '../../catalogue.ts';

const verbsIn = (text: string): string[] => {
  const reading = readMessage(text, language);
  return [...placesOfState(reading)].map((at) => reading.tokens[at]?.word ?? '');
};

describe('placesOfState', () => {
  it('has a verb that says where something is, before a name or “there”', () => {
    assert.deepEqual(verbsIn('how many kids are living in children in care'), ['living']);
    assert.deepEqual(verbsIn('children staying in the crime list'), ['staying']);
    assert.deepEqual(verbsIn('how long does a house stand there'), ['stand']);
  });

  it('has none before anything else, or in another sentence', () => {
    for (const text of [
      'children in care living in hotels',
      'where do they live? children in care',
      'how many children in care left',
    ])
      assert.deepEqual(verbsIn(text), [], text);
  });
});
