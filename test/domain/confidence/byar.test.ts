import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { byar, exactPoisson } from '../../../src/domain/statistics/interval.ts';
import { near, printed } from '../near.ts';

const count = fc.integer({ min: 1, max: 1_000_000 });

describe('byar', () => {
  /**
   * Fingertips 41203, diabetic eye disease in England (fingertips-trend-vectors.json), per 100,000. Its
   * second row is printed a hair off its own count: 1.93028 for what is 1.93020, 1.8085 for 1.80845.
   */
  const cases: [number, number, number, number][] = [
    [1416, 48_246_126, 2.7841, 3.0919],
    [935, 48_440_507, 1.8085, 2.058],
    [1344, 48_753_376, 2.6113, 2.9082],
    [1415, 49_300_918, 2.7225, 3.0237],
    [1502, 49_866_388, 2.8616, 3.1683],
  ];
  for (const [numerator, denominator, lower, upper] of cases)
    it(`lays ${numerator} of ${denominator} between ${lower} and ${upper} per 100,000`, () => {
      const interval = byar(numerator);
      assert.ok(interval);
      near((interval.lower / denominator) * 100_000, lower, numerator === 935 ? 1e-4 : printed(4));
      near((interval.upper / denominator) * 100_000, upper, printed(4));
    });

  it('holds the count, and widens with z', () => {
    fc.assert(
      fc.property(count, (x) => {
        const [usual, wide] = [byar(x), byar(x, 3.0902)];
        assert.ok(usual && wide);
        assert.ok(0 <= wide.lower && wide.lower < usual.lower && usual.lower < x);
        assert.ok(x < usual.upper && usual.upper < wide.upper);
      }),
    );
  });

  it('is within one part in a hundred of the exact interval from 10 on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 1000 }), (x) => {
        const [approximate, exact] = [byar(x), exactPoisson(x)];
        assert.ok(approximate && exact);
        near(approximate.lower / exact.lower, 1, 0.01);
        near(approximate.upper / exact.upper, 1, 0.01);
      }),
    );
  });

  it('begins at 0 for a count of 0, and is not for one below', () => {
    assert.equal(byar(0)?.lower, 0);
    assert.equal(byar(-1), undefined);
    assert.equal(byar(Number.NaN), undefined);
  });
});
