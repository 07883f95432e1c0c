import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { otherLengths } from '../../../../src/bot/understanding/subjects/other-lengths.ts';
import { catalogue } from '../../catalogue.ts';

const lengthsIn = (text: string, name = 'Defects made safe within 24 hours') => {
  const indicators = catalogue.indicators.map((one) =>
    one.code === 'S06' ? { ...one, name } : one,
  );
  return otherLengths({ text }, ['S06'], { ...catalogue, indicators });
};

describe('otherLengths', () => {
  for (const [text, length] of [
    ['defects attended inside two hours', 'two hours'],
    ['defects left for over 3 days', '3 days'],
    ['safe in 48 hrs', '48 hrs'],
    ['and 2 hours?', '2 hours'],
  ] as const)
    it(`finds another length than that of the name in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(lengthsIn(text), [length]);
    });

  for (const text of [
    'defects safe in 24 hours',
    'made safe within one day',
    'defects over the last 12 months',
    'I need it in two weeks time',
    'how has it gone for 3 months to June',
    'defects made safe',
    '24 hours?',
  ])
    it(`finds none in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(lengthsIn(text), []);
    });

  it('finds none where the name has no length', () => {
    assert.deepEqual(lengthsIn('crashes attended inside two hours', 'Road casualties'), []);
  });

  it('finds when people are seen again, whatever the name says', () => {
    assert.deepEqual(lengthsIn('those still hurt six months on', 'Road casualties'), [
      'six months',
    ]);
    assert.deepEqual(lengthsIn('six months on, how many were hurt', 'Road casualties'), []);
  });

  it('finds a time that is shorter than any period', () => {
    assert.deepEqual(lengthsIn('crashes in the first week of term', 'Road casualties'), [
      'in the first week',
    ]);
    assert.deepEqual(lengthsIn('sorry, first week here: crashes?', 'Road casualties'), []);
  });
});
