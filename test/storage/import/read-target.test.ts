import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  writeTarget,
  writeTargetBeside,
  writeTargetCell,
} from '../../../src/domain/target-text.ts';
import { readTarget } from '../../../src/storage/import/read-target.ts';
import type { Content } from '../../../src/storage/rows/row.ts';

const series = (valueKind: 'count' | 'percentage') =>
  ({ measure: 'X01', valueKind, unit: '£ a week' }) as Content<'series'>;

describe('a target in a cell', () => {
  const cells: [string, object][] = [
    ['6,000', { value: 6000 }],
    ['-2.5', { value: -2.5 }],
    ['at most 6,000', { atMost: 6000 }],
    ['<= 6000', { atMost: 6000 }],
    ['≥90', { atLeast: 90 }],
    ['At least 90%', { atLeast: 90 }],
    ['90% to 95%', { atLeast: 90, atMost: 95 }],
    ['90-95', { atLeast: 90, atMost: 95 }],
    ['below 20%', { below: 20 }],
    ['Under 20 %', { below: 20, printed: 'Under 20 %' }],
    ['less than 20', { below: 20, printed: 'less than 20' }],
    ['fewer than 1,200', { below: 1200, printed: 'fewer than 1,200' }],
    ['lower than -2', { below: -2, printed: 'lower than -2' }],
    ['<20', { below: 20 }],
    ['Above 85', { above: 85 }],
    ['over 85%', { above: 85, printed: 'over 85%' }],
    ['more than 85', { above: 85, printed: 'more than 85' }],
    ['greater than 85', { above: 85, printed: 'greater than 85' }],
    ['higher than 85', { above: 85, printed: 'higher than 85' }],
    ['> 85', { above: 85 }],
    ['410 or fewer', { atMost: 410, printed: '410 or fewer' }],
    ['£1,085 or less', { atMost: 1085, printed: '£1,085 or less' }],
    ['no more than £15 a week', { atMost: 15, printed: 'no more than £15 a week' }],
    ['50% or more', { atLeast: 50, printed: '50% or more' }],
    ['Minimum 3', { atLeast: 3, printed: 'Minimum 3' }],
    ['95.0%', { value: 95, printed: '95.0%' }],
    ['at least 95.0', { atLeast: 95, printed: 'at least 95.0' }],
    ['0.5', { value: 0.5 }],
    ['80.0% by March 2026', { value: 80, printed: '80.0%', by: '2026-03' }],
    ['at least 85 by 31 March 2027', { atLeast: 85, by: '2027-03-31' }],
    ['74 by 2028', { value: 74, by: '2028' }],
    ['74 by 2027/28', { value: 74, by: '2027/28' }],
    [
      '74 by the end of March 2028',
      { value: 74, printed: '74 by the end of March 2028', by: '2028-03' },
    ],
  ];
  const dated: [string, string][] = [
    ['80% (by March 2026)', '2026-03'],
    ['80% by March 2026 (profile)', '2026-03'],
    ['80% by Mar-26', '2026-03'],
    ['80% by end March 2026', '2026-03'],
    ['80% by 31st March 2026', '2026-03-31'],
    ['80% by 31/03/2026', '2026-03-31'],
    ['80%, by 2025-26', '2025/26'],
  ];
  for (const [cell, by] of dated) cells.push([cell, { value: 80, printed: cell, by }]);
  for (const [cell, target] of cells)
    it(`reads "${cell}", and what is written from it`, () => {
      const { read, faults } = readTarget(cell, series('percentage'));
      assert.deepEqual({ read, faults }, { read: target, faults: [] });
      assert.deepEqual(readTarget(writeTarget(read), series('percentage')).read, target);
    });

  const inUnits: [string, string, object][] = [
    ['28 days', 'calendar days', { value: 28, printed: '28 days' }],
    ['24.0 wks or fewer', 'weeks', { atMost: 24, printed: '24.0 wks or fewer' }],
    ['3.40m', 'million journeys', { value: 3.4, printed: '3.40m' }],
    ['£3.40m', '£k', { value: 3400, printed: '£3.40m' }],
    ['£375,000 (profile)', '£', { value: 375_000, printed: '£375,000 (profile)' }],
    ['£375,000 (profile)', '£k', { value: 375, printed: '£375,000 (profile)' }],
    ['at most £2,500,000', '£m', { atMost: 2.5, printed: 'at most £2,500,000' }],
    ['£370,000–380,000', '£k', { atLeast: 370, atMost: 380, printed: '£370,000–380,000' }],
    ['£300 to £400k', '£k', { atLeast: 300, atMost: 400, printed: '£300 to £400k' }],
    ['£0', '£k', { value: 0, printed: '£0' }],
    ['28 (at least)', 'days', { atLeast: 28, printed: '28 (at least)' }],
    ['28 (maximum)', 'days', { atMost: 28, printed: '28 (maximum)' }],
    ['28 (a minimum)', 'days', { atLeast: 28, printed: '28 (a minimum)' }],
    ['28 (or fewer)', 'days', { atMost: 28, printed: '28 (or fewer)' }],
    ['28 (below)', 'days', { below: 28, printed: '28 (below)' }],
    ['28 (under review)', 'days', { value: 28, printed: '28 (under review)' }],
    ['28 (min)', 'days', { atLeast: 28, printed: '28 (min)' }],
    ['5 (min)', 'minutes', { value: 5, printed: '5 (min)' }],
    ['5 min', 'minutes', { value: 5, printed: '5 min' }],
    ['min 5', 'minutes', { atLeast: 5, printed: 'min 5' }],
    ['2 million', 'visits', { value: 2_000_000, printed: '2 million' }],
    ['90 days to 95 days', 'days', { atLeast: 90, atMost: 95, printed: '90 days to 95 days' }],
    ['at most 3, printed as 3 in all', 'cases', { atMost: 3, printed: '3 in all' }],
    [
      'at most 3 by March 2027, printed as 3 in all',
      'cases',
      { atMost: 3, by: '2027-03', printed: '3 in all' },
    ],
  ];
  for (const [cell, unit, target] of inUnits)
    it(`reads "${cell}" of ${unit}, and what is written from it`, () => {
      const form = { ...series('count'), unit };
      const { read } = readTarget(cell, form);
      assert.deepEqual(read, target);
      assert.equal(writeTargetCell(read, form), cell);
    });

  for (const cell of ['£375', '£1,200', 'at most £12,500'])
    it(`refuses "${cell}" of £k, which may be in pounds or in thousands`, () => {
      const { read, faults } = readTarget(cell, { ...series('count'), unit: '£k' });
      assert.equal(read, undefined);
      assert.equal(faults.length, 1);
    });

  it('reads the day by which a grade is to be reached, and no other words that begin so', () => {
    const words = { ...series('count'), valueKind: 'words', unit: '' } as const;
    const cells: [string, object][] = [
      ['C2 by March 2027', { words: 'C2', by: '2027-03' }],
      ['Agreed by Cabinet', { words: 'Agreed by Cabinet' }],
      ['Agreed by Cabinet by 2028', { words: 'Agreed by Cabinet', by: '2028' }],
    ];
    for (const [cell, target] of cells) {
      const { read } = readTarget(cell, words);
      assert.deepEqual(read, target);
      assert.equal(writeTargetCell(read, words), cell);
    }
  });

  for (const [cell, unit] of [
    ['5 m', 'metres'],
    ['4 minutes', 'seconds'],
  ] as const)
    it(`refuses "${cell}" of ${unit}, since it may be in another unit`, () =>
      assert.match(
        readTarget(cell, { ...series('count'), unit }).faults.join(),
        /is not a number/,
      ));

  for (const [cell, unit] of [
    ['£375', '£k'],
    ['£2.5', '£m'],
  ] as const)
    it(`refuses "${cell}" of ${unit}, since it may be in pounds or in the unit`, () =>
      assert.match(
        readTarget(cell, { ...series('count'), unit }).faults.join(),
        /may be in pounds or in £[km]/,
      ));

  it('is refused with words for a side that do not say which limit is meant, and with a day that nobody can tell', () => {
    for (const cell of ['28 (minimum standard)', 'at least 28 (maximum)', '28 (by end of year)'])
      assert.match(readTarget(cell, series('count')).faults.join(), /a day may follow/, cell);
    for (const cell of ['80% by 2026-02-30', '80% by 2026-04-31'])
      assert.match(readTarget(cell, series('percentage')).faults.join(), /a day may follow/, cell);
  });

  it('is refused where it is printed as another, or at more length than is kept', () => {
    for (const [cell, fault] of [
      ['at most 3, printed as at least 5', /which is not at most 3/],
      ['at most 3, printed as 5 in all', /which is not at most 3/],
      [`at most 3, printed as 3${' in all'.repeat(12)}`, /in more than 80 characters/],
    ] as const)
      assert.match(readTarget(cell, series('count')).faults.join(), fault);
  });

  it('is written with its limit where the print alone says another', () => {
    for (const target of [
      { atMost: 28, printed: '28' },
      { value: 2, printed: '2 of 7' },
      { atLeast: 80, atMost: 90, printed: 'between 80 and 90' },
    ]) {
      const cell = writeTargetCell(target, series('count'));
      assert.deepEqual(readTarget(cell, series('count')).read, target);
    }
  });

  it('is written with its limit beside one that is printed alike and is another', () => {
    const before = { atMost: 24, by: '2027', printed: '24' };
    const now = { atLeast: 24, printed: '24', by: '2027' };
    assert.equal(writeTargetBeside(before, now), 'at most 24 by 2027, printed as 24');
    assert.equal(writeTargetBeside(now, before), 'at least 24 by 2027, printed as 24');
    assert.equal(writeTargetBeside(now, { ...before, printed: '28' }), '24 by 2027');
    assert.equal(writeTargetBeside(now, { printed: '24', by: '2027', atLeast: 24 }), '24 by 2027');
    assert.equal(writeTargetBeside(now, undefined), '24 by 2027');
  });

  it('is a range in a unit that has a range of its own', () => {
    const ofAges = { ...series('count'), unit: 'per 10,000 children aged 0 to 17' };
    const { read } = readTarget('88 to 96', ofAges);
    assert.deepEqual(read, { atLeast: 88, atMost: 96 });
  });

  it('is none in an empty cell', () => {
    assert.deepEqual(readTarget(' ', series('count')), { faults: [] });
    assert.equal(writeTarget(undefined), '');
  });

  for (const words of ['Baseline year', 'To be set in Q3', 'improve', 'below 2019/20 level', 'TBC'])
    it(`is the words "${words}", as they are printed`, () => {
      const { read } = readTarget(words, series('count'));
      assert.deepEqual(read, { words });
      assert.equal(writeTargetCell(read, series('count')), words);
    });

  it('is words that have a number, or would be a limit, where the cell says so', () => {
    for (const words of ['Top 10 of 40', 'To be set by 30 June']) {
      const { read } = readTarget(`in words: ${words}`, series('count'));
      assert.deepEqual(read, { words });
      assert.equal(writeTargetCell(read, series('count')), `in words: ${words}`);
    }
  });

  it('is words with a day of their own', () => {
    const { read } = readTarget('To be set by March 2027', series('count'));
    assert.deepEqual(read, { words: 'To be set', by: '2027-03' });
    assert.equal(writeTargetCell(read, series('count')), 'To be set by March 2027');
  });

  for (const cell of [
    '95 to 90',
    'at least',
    'by spring',
    '-',
    'improve by 5',
    '90%',
    '1 to 2 to 3',
    'most 3',
    'below 20%',
    'below',
    'under 5 to 7',
  ])
    it(`refuses "${cell}" for a count`, () => {
      const { read, faults } = readTarget(cell, series('count'));
      assert.equal(read, undefined);
      assert.match(faults.join(), /^column target, X01: /);
    });
});
