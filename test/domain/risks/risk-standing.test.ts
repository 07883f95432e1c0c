import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { standingToAppetite, standingToTarget } from '../../../src/domain/risks/risk-standing.ts';
import { buildAssessment, fictionalRisk } from './build-risk.ts';

describe('standingToAppetite', () => {
  it('is above or within it, and neither where one of the two is missing', () => {
    const latest = { ...fictionalRisk([buildAssessment()]).latest, total: 12 };
    const stand = (appetite?: number) =>
      standingToAppetite({ latest, ...(appetite === undefined ? {} : { appetite }) });
    assert.deepEqual([stand(11), stand(12), stand()], ['above', 'within', undefined]);
    assert.equal(
      standingToAppetite({ latest: fictionalRisk([buildAssessment()]).latest, appetite: 1 }),
      undefined,
    );
  });
});

describe('standingToTarget', () => {
  it('is reached at the target, and neither where one of the two is missing', () => {
    const { latest } = fictionalRisk([buildAssessment()]);
    const stand = (total: number) =>
      standingToTarget({ target: { total: 8 }, latest: { ...latest, total } });
    assert.deepEqual([stand(9), stand(8)], ['above', 'reached']);
    assert.equal(standingToTarget({ latest: { ...latest, total: 8 } }), undefined);
  });
});
