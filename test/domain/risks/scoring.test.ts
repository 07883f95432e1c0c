import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { isScoring, type scoringSides } from '../../../src/domain/risks/scoring.ts';
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
});
