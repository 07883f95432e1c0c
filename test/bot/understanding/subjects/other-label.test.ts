import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { otherLabels } from '../../../../src/bot/understanding/subjects/other-label.ts';
import { catalogue } from '../../catalogue.ts';

const find = (text: string, name: string) => {
  const indicators = catalogue.indicators.map((one) =>
    one.code === 'S06' ? { ...one, name, shortName: name } : one,
  );
  return otherLabels({ text }, ['S06'], { ...catalogue, indicators });
};

describe('otherLabels', () => {
  for (const [text, name, word] of [
    ['priority 1 potholes', 'Priority 2 potholes filled', 'priority 1'],
    ['streets at litter grade C?', 'Streets at litter grade A or B+', 'grade c'],
    ['Stage 1 complaints', 'Complaints, stage 2', 'stage 1'],
    ['key stage 4 results', 'Key Stage 2 results', 'stage 4'],
  ] as const)
    it(`finds ${word} where the name is ${name}`, () => assert.deepEqual(find(text, name), [word]));

  for (const [text, name] of [
    ['priority 2 potholes', 'Priority 2 potholes filled'],
    ['litter grade B+', 'Streets at litter grade A or B+'],
    ['litter grade b', 'Litter grade A to B'],
    ['priority 1 potholes', 'Potholes filled'],
    ['is there a grade a resident can see', 'Streets at grade A'],
    ['made safe in 3 days', 'Defects made safe within 2 days'],
    ['the last 5 quarters', 'The last 3 quarters'],
  ] as const)
    it(`finds none in ${JSON.stringify(text)} of ${name}`, () =>
      assert.deepEqual(find(text, name), []));
});
