import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { RiskAssessment } from '../../../src/domain/risks/risk.ts';
import type { RiskMatrix } from '../../../src/domain/risks/risk-matrix.ts';
import {
  checkLevel,
  formatMark,
  formatMarks,
  formatReview,
  formatScore,
} from '../../../src/domain/risks/risk-words.ts';
import {
  assess,
  buildAssessment,
  cellMatrix,
  fictionalRisk,
  letterMatrix,
  productMatrix,
} from './build-risk.ts';

describe('checkLevel', () => {
  const q2 = 'Q2 2018/19';

  const checks: [string, RiskAssessment, RiskMatrix | undefined, string | undefined][] = [
    ['nothing without a matrix', assess(q2, 'HIGH', [1, 1]), undefined, undefined],
    ['nothing without a score', assess(q2, 'HIGH'), productMatrix, undefined],
    ['nothing where both agree', assess(q2, 'MEDIUM', [3, 4]), productMatrix, undefined],
    [
      'both where they do not',
      assess(q2, 'HIGH', [3, 4]),
      productMatrix,
      "Likelihood 3 (Possible) × impact 4 (Major) = 12 is MEDIUM in the council's matrix; the level reported is HIGH.",
    ],
    [
      'no product of cells',
      assess(q2, 'HIGH', [5, 2]),
      cellMatrix,
      "Likelihood 5 (Almost certain), impact 2 (Minor) is MEDIUM in the council's matrix; the level reported is HIGH.",
    ],
    [
      'what is outside the scale',
      assess(q2, 'HIGH', [2, 6]),
      productMatrix,
      "Likelihood 2 (Unlikely) × impact 6 = 12: the impact is outside the council's scale of 1 to 5.",
    ],
  ];

  for (const [what, assessment, matrix, said] of checks)
    it(`says ${what}`, () => assert.equal(checkLevel(assessment, matrix), said));
});

describe('formatReview', () => {
  for (const [today, said] of [
    ['2019-01-30', 'Review by 31 January 2019.'],
    ['2019-01-31', 'Review by 31 January 2019.'],
    ['2019-02-01', 'Review was due by 31 January 2019; overdue since 1 February 2019.'],
    ['2020-02-01', 'Review was due by 31 January 2019; overdue since 1 February 2019.'],
  ] as const)
    it(`says on ${today}: ${said}`, () => assert.equal(formatReview('2019-01-31', today), said));
});

describe('formatScore', () => {
  it('has the names of the steps where a matrix has them', () => {
    const score = { likelihood: 'B', impact: 'major' };
    assert.equal(formatScore(score, letterMatrix), 'likelihood B: likely, impact major');
    assert.equal(formatScore(score), 'likelihood B, impact major');
  });
});

describe('formatMark', () => {
  it('is one number, which is shown beside a product that is another', () => {
    const score = { likelihood: 3, impact: 4 };
    assert.equal(formatMark({ total: 12 }), 'score 12');
    assert.equal(formatMark({ total: 12, score }), 'likelihood 3 × impact 4 = 12');
    assert.match(formatMark({ total: 16, score }), /^score 16, as published; .* = 12$/);
  });
});

describe('formatMarks', () => {
  it('says what a score was before controls, what it is to be and what is accepted', () => {
    const risk = {
      ...fictionalRisk([buildAssessment()]),
      latest: { ...fictionalRisk([buildAssessment()]).latest, total: 16 },
      inherent: { total: 20 },
      target: { total: 8 },
      appetite: 12,
    };
    assert.deepEqual(formatMarks(risk), [
      'Before controls: score 20.',
      'Target score: 8; not reached yet.',
      'Appetite: at most 12; the risk is above it.',
    ]);
  });
});
