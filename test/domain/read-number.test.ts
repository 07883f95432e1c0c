import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { readNumber } from '../../src/domain/read-number.ts';

describe('readNumber', () => {
  const good: [string, number][] = [
    ['6270', 6270],
    ['6,270', 6270],
    ['1,234,567.8', 1234567.8],
    [' 43.6 ', 43.6],
    ['-5', -5],
    ['\u22125', -5],
    ['.5', 0.5],
  ];
  for (const [text, number] of good)
    it(`reads "${text}"`, () => {
      assert.equal(readNumber(text), number);
    });

  for (const text of [
    '',
    'n/a',
    '6,27',
    '6.270,5',
    '1.2E+05',
    '12 34',
    '0x10',
    '1e999',
    '--5',
    '£5',
  ])
    it(`refuses "${text}"`, () => {
      assert.equal(readNumber(text), undefined);
    });

  it('reads every number as JavaScript writes it', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(fc.property(number, (one) => readNumber(String(one)) === one));
  });
});
