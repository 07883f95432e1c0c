import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { byLevel } from '../../../src/domain/risks/risk.ts';
import {
  levelsBeyondAppetite,
  levelsMeant,
  type RiskKey,
  sayLevels,
  severeLevels,
  severityOf,
  toRiskKey,
} from '../../../src/domain/risks/risk-key.ts';
import { riskMovement } from '../../../src/domain/risks/risk-movement.ts';
import { standingToTarget } from '../../../src/domain/risks/risk-standing.ts';
import { buildAssessment, fictionalRisk, quarter, usualKey } from './build-risk.ts';

/** Five levels, of which two are severe. Made up. */
const key: RiskKey = toRiskKey([
  { level: 'Very high', meaning: 'v', colour: 'red', severe: true },
  { level: 'High', meaning: 'h', colour: 'red', severe: true },
  { level: 'C', meaning: 'c', colour: 'amber' },
  { level: 'D', meaning: 'd' },
  { level: 'E', meaning: 'e', colour: 'green' },
]);
const outcomes = [{ riskKey: key }];
const colours = [
  { riskKey: toRiskKey(['Red', 'Amber', 'Green'].map((level) => ({ level, meaning: level }))) },
];

const riskOf = (level: string, before?: string) =>
  fictionalRisk([
    ...(before
      ? [
          buildAssessment({
            ...{ period: quarter('Q1 2018/19'), level: before },
            ...severityOf(before, key),
          }),
        ]
      : []),
    buildAssessment({ level, ...severityOf(level, key) }),
  ]);

describe('a council’s own levels of risk', () => {
  it('are severe where the key says so, or else the first is', () => {
    assert.deepEqual(severeLevels(outcomes), ['Very high', 'High']);
    assert.deepEqual(severeLevels(colours), ['Red']);
    assert.deepEqual(severityOf('High', key), { rank: 1, severe: true, colour: 'red' });
    assert.deepEqual(severityOf('MEDIUM', usualKey), { rank: 1, severe: false });
  });

  it('come after all others where the key does not have one', () =>
    assert.deepEqual(severityOf('Old', key), { rank: 5, severe: false }));

  it('give the order of risks', () => {
    const codes = ['E', 'Very high', 'D', 'High'].map((level) => riskOf(level));
    assert.deepEqual(
      byLevel(codes).map(({ latest }) => latest.level),
      ['Very high', 'High', 'D', 'E'],
    );
  });

  for (const [before, now, judgement] of [
    ['E', 'D', 'worsening'],
    ['Very high', 'High', 'improving'],
    ['C', 'C', 'unchanged'],
  ] as const)
    it(`say that a risk from ${before} to ${now} is ${judgement}`, () => {
      const movement = riskMovement(riskOf(now, before));
      assert.ok(movement.kind === 'compared');
      assert.deepEqual([movement.basis, movement.judgement], ['level', judgement]);
    });

  it('are meant by their names in any capitals, by “high” and by “severe”', () => {
    assert.deepEqual(levelsMeant('VERY HIGH', outcomes), ['Very high']);
    assert.deepEqual(levelsMeant('high', outcomes), ['High']);
    assert.deepEqual(levelsMeant('severe', outcomes), ['Very high', 'High']);
    assert.deepEqual(levelsMeant('HIGH', colours), ['Red']);
    assert.deepEqual(levelsMeant('MEDIUM', colours), ['MEDIUM']);
    assert.equal(sayLevels(levelsMeant('severe', outcomes)), 'Very high or High');
  });
});

describe('standingToTarget', () => {
  it('holds the score against the target, where both are known', () => {
    const standing = (total?: number, aim?: number) =>
      standingToTarget({
        latest: buildAssessment(total === undefined ? {} : { total }),
        ...(aim === undefined ? {} : { target: { total: aim } }),
      });
    assert.deepEqual(
      [standing(12, 8), standing(8, 8), standing(6, 8), standing(undefined, 8), standing(12)],
      ['above', 'reached', 'reached', undefined, undefined],
    );
  });
});

describe('levelsBeyondAppetite', () => {
  it('are those of which the key says so', () => {
    const of = (meaning: string) => levelsBeyondAppetite([{ level: 'A', meaning, severe: true }]);
    assert.deepEqual(of('High, and outside of the Council’s Risk Appetite'), ['A']);
    assert.deepEqual(of('Exceeds our appetite'), ['A']);
    assert.deepEqual(of('Within our appetite'), []);
    assert.deepEqual(of('High'), []);
  });
});
