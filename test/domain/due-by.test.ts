import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { formatDueBy, lastDayOf, readDueBy } from '../../src/domain/due-by.ts';

describe('the day or period by which something is to be reached', () => {
  const table: [string, string, string, string][] = [
    ['31 March 2027', '2027-03-31', '31 March 2027', '2027-03-31'],
    ['2027-03-31', '2027-03-31', '31 March 2027', '2027-03-31'],
    ['March 2027', '2027-03', 'March 2027', '2027-03-31'],
    ['Feb 2028', '2028-02', 'February 2028', '2028-02-29'],
    ['2028', '2028', '2028', '2028-12-31'],
    ['end of March 2027', '2027-03', 'March 2027', '2027-03-31'],
    ['the end of 2027/28', '2027/28', '2027/28', '2028-03-31'],
    ['31st March 2027', '2027-03-31', '31 March 2027', '2027-03-31'],
    ['31/03/2027', '2027-03-31', '31 March 2027', '2027-03-31'],
    ['1.4.27', '2027-04-01', '1 April 2027', '2027-04-01'],
    ['2027-28', '2027/28', '2027/28', '2028-03-31'],
    ['2010-12', '2010-12', 'December 2010', '2010-12-31'],
    ['2027/28', '2027/28', '2027/28', '2028-03-31'],
    ['Q2 2026/27', 'Q2 2026/27', 'Q2 2026/27', '2026-09-30'],
  ];
  for (const [typed, by, words, last] of table)
    it(`is read from "${typed}", written, and has a last day`, () => {
      assert.equal(readDueBy(typed), by);
      assert.equal(formatDueBy(by), words);
      assert.equal(readDueBy(words), by);
      assert.equal(lastDayOf(by), last);
    });

  for (const typed of [
    '31 February 2027',
    'Cabinet',
    'post',
    '2027-13',
    '2027-02-40',
    '5',
    '2026-02-30',
    '2026-04-31',
    '31/04/2026',
  ])
    it(`is not "${typed}"`, () => assert.equal(readDueBy(typed), undefined));
});
