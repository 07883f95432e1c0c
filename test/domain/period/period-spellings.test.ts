import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  fullYear,
  readSplitYear,
  type WrittenShape,
  writtenPattern,
} from '../../../src/domain/period/period-spellings.ts';

describe('fullYear', () => {
  const cases: [string, number][] = [
    ['18', 2018],
    ['00', 2000],
    ['39', 2039],
    ['40', 1940],
    ['98', 1998],
    ['99', 1999],
    ['2098', 2098],
    ['1871', 1871],
  ];
  for (const [digits, year] of cases)
    it(`is ${year} for ${digits}`, () => {
      assert.equal(fullYear(digits), year);
    });

  it('is the one year from 1940 to 2039 that ends in the two digits', () => {
    for (let year = 1940; year < 2040; year += 1)
      assert.equal(fullYear(String(year).slice(2)), year);
  });
});

describe('readSplitYear', () => {
  const cases: [string, string, number | undefined][] = [
    ['98', '99', 1998],
    ['99', '00', 1999],
    ['1999', '00', 1999],
    ['99', '2000', 1999],
    ['39', '40', 2039],
    ['2018', '2019', 2018],
    ['2018', '20', undefined],
    ['18', '2018', undefined],
    ['98', '2099', undefined],
  ];
  for (const [from, to, start] of cases)
    it(`is ${start ?? 'nothing'} for ${from} and ${to}`, () => {
      assert.equal(readSplitYear(from, to), start);
    });
});

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
