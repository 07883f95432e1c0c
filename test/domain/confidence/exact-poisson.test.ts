import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { exactPoisson } from '../../../src/domain/statistics/interval.ts';
import { near } from '../near.ts';

/** The chance of a count up to this one under a mean, summed term by term. */
const upTo = (count: number, mean: number): number => {
  let term = Math.exp(-mean);
  let sum = 0;
  for (let k = 0; k <= count; k += 1) {
    sum += term;
    term *= mean / (k + 1);
  }
  return sum;
};

describe('exactPoisson', () => {
  /** scipy 1.17.1: chi2.ppf(0.025, 2 * x) / 2 and chi2.ppf(0.975, 2 * x + 2) / 2. */
  const cases: [number, number, number][] = [
    [0, 0, 3.6888794541139354],
    [1, 0.025317807984289876, 5.571643390938898],
    [5, 1.6234863901184207, 11.66833207932267],
    [9, 4.115373097378334, 17.084803451419166],
    [10, 4.7953886961324335, 18.39035604201778],
    [100, 81.36399125092314, 121.62679379242638],
  ];
  for (const [count, lower, upper] of cases)
    it(`lays ${count} between ${lower} and ${upper}`, () => {
      const interval = exactPoisson(count);
      near(interval?.lower, lower);
      near(interval?.upper, upper);
    });

  it('leaves a chance of 2.5% beyond either bound', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), (count) => {
        const interval = exactPoisson(count);
        assert.ok(interval);
        near(upTo(count, interval.upper), 0.025);
        if (count > 0) near(1 - upTo(count - 1, interval.lower), 0.025);
      }),
    );
  });

  it('is wider at a smaller alpha', () => {
    const [usual, wide] = [exactPoisson(5), exactPoisson(5, 0.002)];
    assert.ok(usual && wide && wide.lower < usual.lower && usual.upper < wide.upper);
  });

  it('is not for a count below 0', () => {
    assert.equal(exactPoisson(-1), undefined);
  });
});
