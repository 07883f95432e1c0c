import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { byLevel, risksAt } from '../../../src/domain/risks/risk.ts';
import { assess, fictionalRisk, quarter } from './build-risk.ts';

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

describe('risksAt', () => {
  it('has each risk as it was assessed in a quarter, and not those that were not', () => {
    const moved = fictionalRisk([
      assess('Q4 2017/18', 'LOW'),
      assess('Q1 2018/19', 'HIGH'),
      assess('Q2 2018/19', 'MEDIUM'),
    ]);
    const recent = fictionalRisk([assess('Q2 2018/19', 'HIGH')]);
    const [then, ...more] = risksAt([moved, recent], quarter('Q1 2018/19'));
    assert.equal(then?.latest.level, 'HIGH');
    assert.deepEqual(
      then?.earlier.map(({ level }) => level),
      ['LOW'],
    );
    assert.deepEqual(more, []);
  });
});
