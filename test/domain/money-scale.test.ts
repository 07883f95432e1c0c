import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { toMoneyUnit } from '../../src/domain/money-scale.ts';

describe('toMoneyUnit', () => {
  const amount = (typed: string, unit: string) => {
    const [, sign = '', number = '', suffix = ''] = /^(£?)([\d,.]+) ?(.*)$/.exec(typed) ?? [];
    return toMoneyUnit({ number, suffix, hasSign: sign !== '' }, unit);
  };

  for (const [typed, unit, number, suffix] of [
    ['950k', '£m', '0.95', ''],
    ['£1.4m a year', '£k', '1,400', 'a year'],
    ['1.2 billion', '£m', '1,200', ''],
    ['12.5 thousand', '£', '12,500', ''],
    ['£1,400,000', '£m', '1.4', ''],
    ['£999', '£k', '999', ''],
    ['1,400,000', '£m', '1,400,000', ''],
    ['£45,000', '£', '45,000', ''],
    ['45 days', 'days', '45', 'days'],
  ] as const)
    it(`is ${number} of ${typed} in ${unit}`, () => {
      assert.deepEqual(amount(typed, unit), { number, suffix });
    });

  it('is not told where both are likely', () => {
    assert.equal(amount('£45,000', '£k'), undefined);
    assert.equal(amount('£1,400,000', '£k'), undefined);
    assert.equal(amount('£1,400', '£m'), undefined);
  });
});
