import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { shiftPeriod } from '../../../src/domain/period/period.ts';
import type { RiskAssessment } from '../../../src/domain/risks/risk.ts';
import type { RiskMatrix } from '../../../src/domain/risks/risk-matrix.ts';
import {
  formatDifference,
  riskMovement,
  trendOfRisk,
} from '../../../src/domain/risks/risk-movement.ts';
import {
  assess,
  buildAssessment,
  cellMatrix,
  fictionalRisk,
  productMatrix,
  quarter,
} from './build-risk.ts';

const said = (assessments: readonly RiskAssessment[], matrix?: RiskMatrix): string => {
  const movement = riskMovement(fictionalRisk(assessments), { matrix });
  return `${movement.kind === 'compared' ? `${movement.judgement} by ${movement.basis}` : movement.reason}: ${movement.sentence}`;
};

const scored = (label: string, mark: Partial<RiskAssessment>): RiskAssessment => {
  const { trend: _, ...rest } = assess(label, 'HIGH');
  return { ...rest, ...mark };
};

const cases: [string, RiskAssessment[], RiskMatrix | undefined, string][] = [
  [
    'a level that rises',
    [assess('Q1 2018/19', 'MEDIUM'), assess('Q2 2018/19', 'HIGH')],
    undefined,
    'worsening by level: MEDIUM in Q1 2018/19 → HIGH in Q2 2018/19: exposure is rising.',
  ],
  [
    'a level that falls over the end of a financial year',
    [assess('Q4 2017/18', 'MEDIUM'), assess('Q1 2018/19', 'LOW')],
    undefined,
    'improving by level: MEDIUM in Q4 2017/18 → LOW in Q1 2018/19: exposure is falling.',
  ],
  [
    'a score of one number before, and likelihood and impact now, without a trend reported',
    [
      scored('Q1 2018/19', { total: 20 }),
      scored('Q2 2018/19', { score: { likelihood: 3, impact: 5 } }),
    ],
    undefined,
    'improving by score: Score 20 → 15; HIGH in Q1 2018/19 → HIGH in Q2 2018/19: exposure is falling.',
  ],
  [
    'a level that stays',
    [assess('Q1 2018/19', 'LOW'), assess('Q2 2018/19', 'LOW')],
    undefined,
    'unchanged by level: LOW in Q1 2018/19 → LOW in Q2 2018/19: exposure is unchanged.',
  ],
  [
    'the newest of several before it',
    [assess('Q4 2017/18', 'HIGH'), assess('Q1 2018/19', 'LOW'), assess('Q2 2018/19', 'MEDIUM')],
    undefined,
    'worsening by level: LOW in Q1 2018/19 → MEDIUM in Q2 2018/19: exposure is rising.',
  ],
  [
    'an older one, named as such, where the quarter before has none',
    [assess('Q3 2017/18', 'MEDIUM'), assess('Q2 2018/19', 'HIGH')],
    undefined,
    'worsening by level: MEDIUM in Q3 2017/18 → HIGH in Q2 2018/19: exposure is rising. No assessment of Q1 2018/19 is known, so that of Q3 2017/18 is compared.',
  ],
  [
    'a score that rises within a level',
    [assess('Q1 2018/19', 'MEDIUM', [2, 4]), assess('Q2 2018/19', 'MEDIUM', [3, 4])],
    undefined,
    'worsening by score: Likelihood 2 × impact 4 = 8 → likelihood 3 × impact 4 = 12; MEDIUM in Q1 2018/19 → MEDIUM in Q2 2018/19: exposure is rising.',
  ],
  [
    'a score with the names of its steps',
    [assess('Q1 2018/19', 'HIGH', [5, 3]), assess('Q2 2018/19', 'LOW', [1, 3])],
    productMatrix,
    'improving by score: Likelihood 5 (Almost certain) × impact 3 (Moderate) = 15 → likelihood 1 (Rare) × impact 3 (Moderate) = 3; HIGH in Q1 2018/19 → LOW in Q2 2018/19: exposure is falling.',
  ],
  [
    'levels where only one of the two has a score',
    [assess('Q1 2018/19', 'HIGH'), assess('Q2 2018/19', 'MEDIUM', [5, 5])],
    undefined,
    'improving by level: HIGH in Q1 2018/19 → MEDIUM in Q2 2018/19: exposure is falling.',
  ],
  [
    'a score and a level that go two ways as what cannot be computed',
    [assess('Q1 2018/19', 'MEDIUM', [4, 4]), assess('Q2 2018/19', 'HIGH', [3, 4])],
    undefined,
    'contradictory: Likelihood 4 × impact 4 = 16 → likelihood 3 × impact 4 = 12; MEDIUM in Q1 2018/19 → HIGH in Q2 2018/19: the score and the level point in different directions, so no change can be worked out.',
  ],
  [
    'one score under two levels as what cannot be computed',
    [assess('Q1 2018/19', 'MEDIUM', [3, 4]), assess('Q2 2018/19', 'HIGH', [4, 3])],
    productMatrix,
    'contradictory: Likelihood 3 (Possible) × impact 4 (Major) = 12 → likelihood 4 (Likely) × impact 3 (Moderate) = 12; MEDIUM in Q1 2018/19 → HIGH in Q2 2018/19: the score and the level point in different directions, so no change can be worked out.',
  ],
  [
    'cells by likelihood and impact, without a product',
    [assess('Q1 2018/19', 'HIGH', [5, 4]), assess('Q2 2018/19', 'HIGH', [4, 4])],
    cellMatrix,
    'improving by score: Likelihood 5 (Almost certain), impact 4 (Major) → likelihood 4 (Likely), impact 4 (Major); HIGH in Q1 2018/19 → HIGH in Q2 2018/19: exposure is falling.',
  ],
  [
    'cells by the level, where likelihood rises and impact falls',
    [assess('Q1 2018/19', 'MEDIUM', [3, 3]), assess('Q2 2018/19', 'MEDIUM', [5, 2])],
    cellMatrix,
    'unchanged by level: Likelihood 3 (Possible), impact 3 (Moderate) → likelihood 5 (Almost certain), impact 2 (Minor); MEDIUM in Q1 2018/19 → MEDIUM in Q2 2018/19: exposure is unchanged.',
  ],
  [
    'nothing, where there is one assessment',
    [assess('Q2 2018/19', 'HIGH')],
    undefined,
    'nothing-earlier: Only one assessment is known, for Q2 2018/19, so no change can be worked out.',
  ],
];

const anyAssessments = fc
  .uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 6 })
  .chain((steps) =>
    fc.tuple(
      ...steps
        .sort((a, b) => a - b)
        .map((step) =>
          fc.record({
            period: fc.constant(shiftPeriod(quarter('Q1 2010/11'), step)),
            level: fc.constantFrom('HIGH', 'MEDIUM', 'LOW'),
            trend: fc.constant('UNCHANGED' as const),
            score: fc.option(
              fc.record({
                likelihood: fc.integer({ min: 1, max: 5 }),
                impact: fc.integer({ min: 1, max: 5 }),
              }),
            ),
          }),
        ),
    ),
  )
  .map((all) =>
    all.map(
      ({ score, ...rest }): RiskAssessment => buildAssessment(score ? { ...rest, score } : rest),
    ),
  );

describe('riskMovement', () => {
  for (const [what, assessments, matrix, expected] of cases)
    it(`compares ${what}`, () => assert.equal(said(assessments, matrix), expected));

  it('compares with the quarter that is asked for', () => {
    const risk = fictionalRisk([
      assess('Q1 2017/18', 'HIGH'),
      assess('Q1 2018/19', 'LOW'),
      assess('Q2 2018/19', 'MEDIUM'),
    ]);
    assert.equal(
      riskMovement(risk, { since: quarter('Q2 2017/18') }).sentence,
      'HIGH in Q1 2017/18 → MEDIUM in Q2 2018/19: exposure is falling. No assessment of Q2 2017/18 is known, so that of Q1 2017/18 is compared.',
    );
  });

  it('compares with nothing newer than the quarter that is asked for', () => {
    const risk = fictionalRisk([assess('Q1 2018/19', 'LOW'), assess('Q2 2018/19', 'MEDIUM')]);
    assert.deepEqual(riskMovement(risk, { since: quarter('Q4 2017/18') }), {
      kind: 'not-calculated',
      reason: 'nothing-earlier',
      sentence:
        'No assessment of Q4 2017/18 or before it is known, so no change can be worked out.',
    });
  });

  it('goes the other way when the two assessments change places', () => {
    const opposite = { worsening: 'improving', unchanged: 'unchanged', improving: 'worsening' };
    fc.assert(
      fc.property(
        anyAssessments,
        fc.constantFrom(undefined, productMatrix, cellMatrix),
        (all, matrix) => {
          const [from, to] = all.slice(-2);
          assert.ok(from && to);
          const there = riskMovement(fictionalRisk([from, to]), { matrix });
          const swapped = [
            { ...to, period: from.period },
            { ...from, period: to.period },
          ];
          const back = riskMovement(fictionalRisk(swapped), { matrix });
          assert.equal(
            back.kind === 'compared' ? back.judgement : back.reason,
            there.kind === 'compared' ? opposite[there.judgement] : there.reason,
          );
        },
      ),
    );
  });

  it('calls no risk better whose level rises, nor worse whose level falls', () => {
    fc.assert(
      fc.property(anyAssessments, (all) => {
        const movement = riskMovement(fictionalRisk(all), { matrix: productMatrix });
        if (movement.kind !== 'compared') return;
        const [from, to] = [movement.from, movement.to].map(({ rank }) => rank);
        assert.ok(from !== undefined && to !== undefined);
        if (to < from) assert.equal(movement.judgement, 'worsening');
        if (to > from) assert.equal(movement.judgement, 'improving');
      }),
    );
  });
});

describe('sayDifference', () => {
  const rising = fictionalRisk([assess('Q1 2018/19', 'MEDIUM'), assess('Q2 2018/19', 'HIGH')]);

  it('says both where the reported trend is not what was computed', () =>
    assert.equal(
      formatDifference(rising.latest, riskMovement(rising)),
      'Reported as UNCHANGED; worked out from the levels: worsening.',
    ));

  it('says nothing where they agree', () =>
    assert.equal(
      formatDifference({ ...rising.latest, trend: 'WORSENING' }, riskMovement(rising)),
      undefined,
    ));

  it('says nothing where nothing was computed', () => {
    const first = fictionalRisk([rising.latest]);
    assert.equal(formatDifference(first.latest, riskMovement(first)), undefined);
  });
});

describe('trendOfRisk', () => {
  const [before, after] = [
    scored('Q1 2018/19', { total: 20 }),
    scored('Q2 2018/19', { total: 16 }),
  ];

  it('is as reported, whatever the history says', () => {
    const risk = fictionalRisk([before, { ...after, trend: 'UNCHANGED' }]);
    assert.equal(trendOfRisk(risk), 'UNCHANGED');
  });

  it('is worked out from the history where none was reported', () => {
    assert.equal(trendOfRisk(fictionalRisk([before, after])), 'IMPROVING');
  });

  it('is not known where there is neither', () => {
    assert.equal(trendOfRisk(fictionalRisk([after])), undefined);
  });

  it('is by the cells of a matrix that multiplies nothing', () => {
    const { trend: _, ...was } = assess('Q1 2018/19', 'MEDIUM', [3, 3]);
    const { trend: __, ...is } = assess('Q2 2018/19', 'MEDIUM', [5, 2]);
    assert.equal(trendOfRisk(fictionalRisk([was, is]), cellMatrix), 'UNCHANGED');
  });
});
