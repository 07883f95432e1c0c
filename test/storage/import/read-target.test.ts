import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { writeTarget } from '../../../src/domain/target-text.ts';
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
  ];
  for (const [cell, target] of cells)
    it(`reads "${cell}", and what is written from it`, () => {
      const { read, faults } = readTarget(cell, series('percentage'));
      assert.deepEqual({ read, faults }, { read: target, faults: [] });
      assert.deepEqual(readTarget(writeTarget(read), series('percentage')).read, target);
    });

  it('is none in an empty cell', () => {
    assert.deepEqual(readTarget(' ', series('count')), { faults: [] });
    assert.equal(writeTarget(undefined), '');
  });

  for (const cell of [
    'improve',
    '95 to 90',
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
