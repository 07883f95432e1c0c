import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { says, wholeNumbers } from '../../../src/bot/understanding/cues.ts';
import { readMessage } from '../../../src/bot/understanding/read-message.ts';
import { language } from '../catalogue.ts';

const read = (text: string) => readMessage(text, language);

describe('words for figures', () => {
  it('do not count where they are part of a name', () => {
    assert.ok(!says(read('total crime in Q1'), 'sum'));
    assert.ok(says(read('the total of S05C and S05D'), 'sum'));
    assert.ok(says(read('the biggest of them'), 'most'));
  });

  it('have numbers in digits and in letters', () => {
    assert.deepEqual(wholeNumbers(read('the top three, or 5, or 2.5')), [3, 5]);
  });
});
