import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { formatFigure } from '../../src/domain/format.ts';
import { splitUnit, unitWords, withOwnUnit, withUnit } from '../../src/domain/unit.ts';

const printed: [number, number, string, string][] = [
  [851, 0, '£ a week', '£851 a week'],
  [1.2, 1, '£m', '£1.2m'],
  [-1.2, 1, '£m of savings', '-£1.2m of savings'],
  [12_345, 0, '£', '£12,345'],
  [3, 0, 'days', '3 days'],
  [45, 0, '£k', '£45k'],
  [45, 0, '£000', '£45k'],
  [45, 0, "£'000 of income", '£45k of income'],
];

describe('a unit', () => {
  for (const [value, decimals, unit, text] of printed)
    it(`prints as ${text}`, () => {
      const series = { valueKind: 'money', decimals, unit } as const;
      assert.equal(withUnit(formatFigure(value, series), series), text);
    });

  for (const [unit, text] of [
    ['pupils excluded', '1 pupil excluded'],
    ['permanent exclusions', '1 permanent exclusion'],
    ['people waiting', '1 person waiting'],
    ['children in care', '1 child in care'],
    ['working days', '1 working day'],
    ['families with children', '1 family with children'],
    ['per 1,000 residents', '1 per 1,000 residents'],
  ] as const)
    it(`of one is in the singular: ${text}`, () => {
      assert.equal(withUnit('1', { unit }), text);
      assert.equal(withUnit('2', { unit }), `2 ${unit}`);
    });

  it('is not said beside a percentage in a sentence', () => {
    const unit = 'of pupils';
    assert.equal(withOwnUnit('14.6%', { unit, valueKind: 'percentage' }), '14.6%');
    assert.equal(withOwnUnit('14', { unit: 'crimes', valueKind: 'count' }), '14 crimes');
  });

  it('of anything but money is its own words', () => {
    const word = fc.stringMatching(/^[a-z][a-z ,0-9]{0,40}$/);
    fc.assert(
      fc.property(word, (unit) => {
        assert.deepEqual(splitUnit(unit), { before: '', after: '', words: unit });
        assert.equal(unitWords({ unit }), unit);
      }),
    );
  });

  it('that only looks like a scale keeps its letters', () => {
    assert.deepEqual(splitUnit('£ making'), { before: '£', after: '', words: 'making' });
    assert.deepEqual(splitUnit('£making'), { before: '', after: '', words: '£making' });
  });
});
