import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { writeTarget } from '../../../src/domain/target-text.ts';
import { readTarget } from '../../../src/storage/import/read-target.ts';
import type { Content } from '../../../src/storage/rows/row.ts';

const series = (valueKind: 'count' | 'percentage') =>
  ({ measure: 'X01', valueKind }) as Content<'series'>;

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
    ['Under 20 %', { below: 20 }],
    ['less than 20', { below: 20 }],
    ['fewer than 1,200', { below: 1200 }],
    ['lower than -2', { below: -2 }],
    ['<20', { below: 20 }],
    ['Above 85', { above: 85 }],
    ['over 85%', { above: 85 }],
    ['more than 85', { above: 85 }],
    ['greater than 85', { above: 85 }],
    ['higher than 85', { above: 85 }],
    ['> 85', { above: 85 }],
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
