import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readStated } from '../../../src/bot/understanding/plain-statement.ts';
import { readMessage } from '../../../src/bot/understanding/read-message.ts';
import { language } from '../catalogue.ts';

const stated = (text: string, byOfficer = true, typedFigures = new Map([[6270, ['S05A']]])) =>
  readStated(readMessage(text, language), { byOfficer, typedFigures });

describe('readStated', () => {
  it('takes it from an officer that a figure is missing', () => {
    for (const text of [
      'the figure for S04 is not available yet, the system was replaced',
      's04 not ready yet',
      'no figure for S04 yet',
      'S05A withheld because numbers too small',
      'ASB has not been validated',
    ])
      assert.equal(stated(text), 'unavailable', text);
  });

  it('takes it from nobody who asks, or who speaks of the benchmark', () => {
    for (const text of [
      'why is S04 not available',
      'is S04 not ready yet',
      'S04 not ready yet?',
      'the England figure is not available for S05',
    ])
      assert.equal(stated(text), undefined, text);
    assert.equal(stated('S04 is not available yet', false), undefined);
  });

  it('takes a subject with a figure and nothing else for a figure that is given', () => {
    for (const text of ['S05 is 6,000', 'total crime this time is 6,000', 'S02 57.9', '219'])
      assert.equal(stated(text), 'give', text);
    for (const text of ['S05 is over 6,000', 'is S05 6,000', 'S05 was 6,270 in Q2', 'S05'])
      assert.equal(stated(text), undefined, text);
  });

  it('takes a known figure, a bare number, or one beside a name, from a reader for a question', () => {
    assert.equal(stated('S05 is 6,000', false), 'give');
    for (const text of ['total crime is 6,270', '6,000', 'S05 6,000'])
      assert.equal(stated(text, false), undefined, text);
  });
});
