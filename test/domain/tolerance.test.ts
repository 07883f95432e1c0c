import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { formatTolerance, isWithin, sayWithin } from '../../src/domain/tolerance.ts';

describe('a tolerance', () => {
  it('is a share of the figure that it is set against, or an amount', () => {
    assert.ok(isWithin(-300, { share: 0.05 }, 6000));
    assert.ok(!isWithin(301, { share: 0.05 }, 6000));
    assert.ok(isWithin(2, { amount: 2 }, 6000));
    assert.ok(!isWithin(-2.1, { amount: 2 }, 6000));
  });

  it('holds a difference that is equal to it, however that was worked out', () =>
    assert.ok(isWithin(0.7 - 0.2 - 0.1 - 0.1, { amount: 0.3 }, 0.7)));

  it('that is strict holds less than itself, and what is the same', () => {
    const strict = { share: 0.01, strict: true } as const;
    assert.ok(isWithin(0.99, strict, 100));
    assert.ok(!isWithin(1, strict, 100));
    assert.ok(!isWithin(33.6 - 33.1, { amount: 0.5, strict: true }, 33.6));
    assert.ok(isWithin(0, strict, 0));
    assert.equal(sayWithin(strict), 'less than 1%');
    assert.equal(sayWithin({ share: 0.01 }), 'within 1%');
  });

  const days = { valueKind: 'average', unit: 'working days' } as const;
  const percentage = { valueKind: 'percentage', unit: '% of fires' } as const;
  const money = { valueKind: 'money', unit: '£m' } as const;
  for (const [words, said] of [
    ['5%', formatTolerance({ share: 0.05 })],
    ['1 working day', formatTolerance({ amount: 1 }, days)],
    ['0.5 percentage points', formatTolerance({ amount: 0.5 }, percentage)],
    ['£0.25m', formatTolerance({ amount: 0.25 }, money)],
  ] as const)
    it(`is said as “${words}”`, () => assert.equal(said, words));
});
