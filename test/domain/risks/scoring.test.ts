import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  formatScoring,
  isScoring,
  scoreOf,
  type scoringSides,
} from '../../../src/domain/risks/scoring.ts';
import { buildAssessment, fictionalRisk } from './build-risk.ts';

describe('a score', () => {
  it('is on one side of every number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 0, max: 50 }),
        (total, value) => {
          const on = (side: (typeof scoringSides)[number]) =>
            isScoring(
              { latest: { ...fictionalRisk([buildAssessment()]).latest, total } },
              { side, value },
            );
          assert.equal(on('above'), !on('at-most'));
          assert.equal(on('below'), !on('at-least'));
          assert.equal(on('exactly'), on('at-least') && on('at-most'));
        },
      ),
    );
  });

  it('is that before controls, the one aimed at, or one of the two scales, where these are asked for', () => {
    const latest = {
      ...fictionalRisk([buildAssessment()]).latest,
      ...{ total: 12, score: { likelihood: 'B', impact: 4 } },
    };
    const risk = {
      latest,
      inherent: { total: 20 },
      target: { score: { likelihood: 2, impact: 3 } },
    };
    const matrix = { likelihood: ['D', 'C', 'B: likely', 'A'], impact: ['1', '2', '3', '4'] };
    const bands = { kind: 'product', from: {} } as const;
    const all = [undefined, 'inherent', 'target', 'likelihood', 'impact'] as const;
    assert.deepEqual(
      all.map((of) => scoreOf(risk, of, { ...matrix, bands })),
      [12, 20, 6, 3, 4],
    );
    assert.equal(scoreOf({ latest }, 'inherent'), undefined);
    assert.ok(isScoring(risk, { side: 'at-least', value: 20, of: 'inherent' }));
    assert.ok(!isScoring({ latest }, { side: 'at-least', value: 0, of: 'target' }));
  });

  it('is said with what it is of', () => {
    assert.equal(formatScoring({ side: 'at-least', value: 15 }), 'scoring 15 or more');
    assert.equal(
      formatScoring({ side: 'below', value: 6, of: 'target' }),
      'at a target score of less than 6',
    );
    assert.equal(formatScoring({ side: 'exactly', value: 5, of: 'impact' }), 'at an impact of 5');
  });
});
