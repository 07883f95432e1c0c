import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type WrittenShape, writtenPattern } from '../../../src/domain/period/period-spellings.ts';

describe('writtenPattern', () => {
  const shapes: readonly WrittenShape[] = ['quarterOfYear', 'quarter', 'halfOfYear', 'splitYear'];

  it('finds in a sentence what is read as a label', () => {
    const cases: [WrittenShape, string, string][] = [
      ['quarterOfYear', 'crime in q2 fy18/19 please', 'q2 fy18/19'],
      ['halfOfYear', 'the first half of 2018/19 please', 'first half of 2018/19'],
      ['months', 'from jul-sep 2018 on', 'jul-sep 2018'],
      ['month', 'at jul-18 please', 'jul-18'],
    ];
    for (const [shape, sentence, found] of cases)
      assert.equal(new RegExp(writtenPattern(shape), 'u').exec(sentence)?.[0], found);
  });

  it('captures nothing', () => {
    for (const shape of shapes)
      assert.equal(new RegExp(`${writtenPattern(shape)}|`, 'u').exec('')?.length, 1);
  });
});
