import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  fullYear,
  monthNumber,
  monthPattern,
  readSplitYear,
  shortMonth,
  type WrittenShape,
  writtenPattern,
} from '../../../src/domain/period/period-spellings.ts';

describe('months and years', () => {
  const names = Array.from({ length: 12 }, (_, month) =>
    new Date(Date.UTC(2018, month)).toLocaleDateString('en-GB', { month: 'long', timeZone: 'UTC' }),
  );

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

    it('is the one year up to the last that ends in the two digits', () => {
      const year = fc.integer({ min: 1900, max: 2100 });
      fc.assert(
        fc.property(year, fc.integer({ min: 0, max: 99 }), (last, short) => {
          const read = fullYear(String(short).padStart(2, '0'), last);
          assert.ok(read <= last && read > last - 100);
          assert.equal(read % 100, short);
        }),
      );
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

  describe('the names of months', () => {
    const pattern = new RegExp(`^(?:${monthPattern})$`, 'u');

    it('are known in full and by three letters, and so is "sept"', () => {
      for (const [index, name] of names.entries())
        for (const text of [name.toLowerCase(), name.toLowerCase().slice(0, 3)]) {
          assert.match(text, pattern);
          assert.equal(monthNumber(text), index + 1);
        }
      assert.match('sept', pattern);
      assert.equal(monthNumber('sept'), 9);
    });

    it('are printed by three letters', () => {
      const short = names.map((_, index) => shortMonth(index + 1));
      assert.deepEqual(
        short,
        names.map((name) => name.slice(0, 3)),
      );
      assert.equal(shortMonth(13), '');
    });

    it('are no other words', () => {
      for (const text of ['marvel', 'julember', 'ma', 'janu', 'augustus', 'septem', ''])
        assert.doesNotMatch(text, pattern);
    });
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
