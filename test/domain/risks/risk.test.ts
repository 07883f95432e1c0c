import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { byLevel } from '../../../src/domain/risks/risk.ts';
import { assess, fictionalRisk } from './build-risk.ts';

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
