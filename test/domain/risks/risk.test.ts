import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  byLevel,
  checkLevel,
  formatMark,
  formatMarks,
  formatReview,
  formatScore,
  levelInMatrix,
  type RiskAssessment,
  type RiskMatrix,
  standingToAppetite,
  totalOf,
} from '../../../src/domain/risks/risk.ts';
import { isScoring, type scoringSides } from '../../../src/domain/risks/scoring.ts';
import { assess, buildAssessment, cellMatrix, fictionalRisk, productMatrix } from './build-risk.ts';

describe('risk-matrix', () => {
  const q2 = 'Q2 2018/19';

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

  describe('levelInMatrix', () => {
    for (const [matrix, likelihood, impact, level] of bands)
      it(`is ${level ?? 'nothing'} for ${likelihood} and ${impact} in a matrix of ${matrix.bands.kind}`, () =>
        assert.equal(levelInMatrix({ likelihood, impact }, matrix), level));
  });

  describe('checkLevel', () => {
    for (const [what, assessment, matrix, said] of checks)
      it(`says ${what}`, () => assert.equal(checkLevel(assessment, matrix), said));
  });
});

describe('byLevel', () => {
  it('has the gravest first, and leaves those of one level in their order', () => {
    const risks = (['LOW', 'HIGH', 'MEDIUM', 'HIGH'] as const).map((level, i) =>
      fictionalRisk([assess('Q2 2018/19', level)], { code: `9${i}a` }),
    );
    assert.deepEqual(
      byLevel(risks).map(({ code }) => code),
      ['91a', '93a', '92a', '90a'],
    );
  });
});

describe('sayReview', () => {
  for (const [today, said] of [
    ['2019-01-30', 'Review by 31 January 2019.'],
    ['2019-01-31', 'Review by 31 January 2019.'],
    ['2019-02-01', 'Review was due by 31 January 2019; overdue since 1 February 2019.'],
    ['2020-02-01', 'Review was due by 31 January 2019; overdue since 1 February 2019.'],
  ] as const)
    it(`says on ${today}: ${said}`, () => assert.equal(formatReview('2019-01-31', today), said));
});

describe('a score of any shape', () => {
  const letters = {
    likelihood: ['D', 'C: possible', 'B: likely', 'A'],
    impact: ['minor', 'major'],
    bands: {
      kind: 'cells',
      cells: [
        ['LOW', 'LOW'],
        ['LOW', 'MEDIUM'],
        ['LOW', 'HIGH'],
        ['HIGH', 'HIGH'],
      ],
    },
  } as const satisfies RiskMatrix;

  it('has letters, which only the matrix of the council puts in order', () => {
    const score = { likelihood: 'B', impact: 'major' };
    assert.equal(levelInMatrix(score, letters), 'HIGH');
    assert.equal(formatScore(score, letters), 'likelihood B: likely, impact major');
    assert.equal(formatScore(score), 'likelihood B, impact major');
    assert.equal(levelInMatrix({ likelihood: 'E', impact: 'major' }, letters), undefined);
    assert.equal(totalOf({ score }), undefined);
  });

  it('is one number, which is shown beside a product that is another', () => {
    const score = { likelihood: 3, impact: 4 };
    assert.equal(formatMark({ total: 12 }), 'score 12');
    assert.equal(formatMark({ total: 12, score }), 'likelihood 3 × impact 4 = 12');
    assert.match(formatMark({ total: 16, score }), /^score 16, as published; .* = 12$/);
    assert.equal(totalOf({ total: 16, score }), 16);
  });

  it('stands above or within the appetite, and not at all where one of the two is missing', () => {
    const latest = { ...fictionalRisk([buildAssessment()]).latest, total: 12 };
    const stand = (appetite?: number) =>
      standingToAppetite({ latest, ...(appetite === undefined ? {} : { appetite }) });
    assert.deepEqual([stand(11), stand(12), stand()], ['above', 'within', undefined]);
    assert.equal(
      standingToAppetite({ latest: fictionalRisk([buildAssessment()]).latest, appetite: 1 }),
      undefined,
    );
  });

  it('is told with what it was before controls, what it is to be and what is accepted', () => {
    const risk = {
      ...fictionalRisk([buildAssessment()]),
      latest: { ...fictionalRisk([buildAssessment()]).latest, total: 16 },
      inherent: { total: 20 },
      target: { total: 8 },
      appetite: 12,
    };
    assert.deepEqual(formatMarks(risk), [
      'Before controls: score 20.',
      'Target: score 8; not reached yet.',
      'Appetite: at most 12; the risk is above it.',
    ]);
  });

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
