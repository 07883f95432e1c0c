import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { levelInMatrix, type RiskMatrix, totalOf } from '../../../src/domain/risks/risk-matrix.ts';
import { cellMatrix, letterMatrix, productMatrix } from './build-risk.ts';

describe('levelInMatrix', () => {
  const bands: [RiskMatrix, number, number, string | undefined][] = [
    [productMatrix, 1, 1, 'LOW'],
    [productMatrix, 2, 3, 'LOW'],
    [productMatrix, 2, 4, 'MEDIUM'],
    [productMatrix, 3, 4, 'MEDIUM'],
    [productMatrix, 3, 5, 'HIGH'],
    [productMatrix, 5, 5, 'HIGH'],
    [productMatrix, 6, 1, undefined],
    [productMatrix, 1, 6, undefined],
    [cellMatrix, 5, 2, 'MEDIUM'],
    [cellMatrix, 2, 5, 'HIGH'],
    [cellMatrix, 5, 3, 'HIGH'],
    [cellMatrix, 6, 3, undefined],
  ];

  for (const [matrix, likelihood, impact, level] of bands)
    it(`is ${level ?? 'nothing'} for ${likelihood} and ${impact} in a matrix of ${matrix.bands.kind}`, () =>
      assert.equal(levelInMatrix({ likelihood, impact }, matrix), level));

  it('is that of letters, which only the matrix of the council puts in order', () => {
    assert.equal(levelInMatrix({ likelihood: 'B', impact: 'major' }, letterMatrix), 'HIGH');
    assert.equal(levelInMatrix({ likelihood: 'E', impact: 'major' }, letterMatrix), undefined);
  });
});

describe('totalOf', () => {
  it('is the number that was published, or else the product', () => {
    const score = { likelihood: 3, impact: 4 };
    assert.equal(totalOf({ total: 16, score }), 16);
    assert.equal(totalOf({ score }, productMatrix), 12);
  });

  it('is none of letters, or where nothing is multiplied', () => {
    assert.equal(totalOf({ score: { likelihood: 'B', impact: 'major' } }), undefined);
    assert.equal(totalOf({ score: { likelihood: 3, impact: 4 } }, cellMatrix), undefined);
  });
});
