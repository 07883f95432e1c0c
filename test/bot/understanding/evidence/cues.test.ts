import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  countedThing,
  saidSize,
  says,
  wholeNumbers,
} from '../../../../src/bot/understanding/evidence/cues.ts';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { language } from '../../catalogue.ts';

const read = (text: string) => readMessage(text, language);

describe('words for figures', () => {
  it('do not count where they are part of a name', () => {
    assert.ok(!says(read('total crime in Q1'), 'sum'));
    assert.ok(says(read('the total of S05C and S05D'), 'sum'));
    assert.ok(says(read('the biggest of them'), 'most'));
  });

  const sizes: [text: string, size: ReturnType<typeof saidSize>][] = [
    ['up by a third', { byPercent: 33 }],
    ['it rose by 10%', { byPercent: 10 }],
    ['it rose by 75', { by: 75 }],
    ['it rose by more than 10%', { byPercent: 10, bySide: 'above' }],
    ['it rose by less than 75', { by: 75, bySide: 'below' }],
    ['it has doubled', { byPercent: 100 }],
    ['in the third quarter', undefined],
    ['over 6,000', undefined],
  ];
  for (const [text, size] of sizes)
    it(`say ${size ? JSON.stringify(size) : 'no size'} in “${text}”`, () => {
      assert.deepEqual(saidSize(read(text)), size);
    });

  const counts: [text: string, thing: ReturnType<typeof countedThing>][] = [
    ['how many of the indicators got worse', 'indicators'],
    ['how many high risks are there', 'risks'],
    ['the number of corporate risks', 'risks'],
    ['how many children are in care', undefined],
  ];
  for (const [text, thing] of counts)
    it(`count ${thing ?? 'nothing of the report'} in “${text}”`, () => {
      assert.equal(countedThing(read(text)), thing);
    });

  it('count what went a way', () => {
    assert.equal(countedThing(read('how many went up')), 'ways');
    assert.equal(countedThing(read('which went up')), undefined);
  });

  it('have numbers in digits and in letters', () => {
    assert.deepEqual(wholeNumbers(read('the top three, or 5, or 2.5')), [3, 5]);
  });
});
