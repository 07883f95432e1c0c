import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { itemsOfList } from '../../../../src/bot/understanding/subjects/items-of-list.ts';
import { catalogue, language } from '../../catalogue.ts';

const itemsIn = (text: string, name: string, shortName = 'Key Stage 2') => {
  const indicators = catalogue.indicators.map((one) =>
    one.code === 'S06'
      ? { ...one, shortName, measures: one.measures.map((own) => ({ ...own, name, shortName })) }
      : one,
  );
  return itemsOfList(readMessage(text, language), ['S06'], { ...catalogue, indicators });
};

describe('itemsOfList', () => {
  const name = 'Expected standard in reading, writing and maths';

  it('has what is asked of alone where one figure is of several things together', () => {
    assert.deepEqual(itemsIn('S06 maths?', name), ['maths']);
    assert.deepEqual(itemsIn('reading and writing please', name), ['reading', 'writing']);
    assert.deepEqual(itemsIn('I have reading and writing, what was maths on its own', name), [
      'reading',
      'writing',
      'maths',
    ]);
  });

  it('has none where all is named, or nothing, or what all is called together', () => {
    assert.deepEqual(itemsIn('reading, writing and maths', name), []);
    assert.deepEqual(itemsIn('S06 last year', name), []);
    const waste = 'Waste sent for recycling, reuse and composting';
    assert.deepEqual(itemsIn('recycling last year', waste, 'Recycling'), []);
    assert.deepEqual(itemsIn('a plan', 'Education, health and care plans in time'), []);
  });

  it('has what is asked of alone where a name lists places or the like in brackets', () => {
    const baths = 'Visits to the baths (Mere Road, Ash Valley, Pool)';
    assert.deepEqual(itemsIn('visits at ash valley since April', baths), ['ash', 'valley']);
    const stages = 'Literacy (P1, P4 and P7 combined)';
    assert.deepEqual(itemsIn('p7 literacy', stages, stages), ['p7']);
    assert.deepEqual(itemsIn('literacy', stages, stages), []);
    assert.deepEqual(itemsIn('visits to Mere Road, Ash Valley and Pool', baths), []);
    assert.deepEqual(itemsIn('visits provisional', 'Visits (monthly, provisional)'), []);
  });
});
