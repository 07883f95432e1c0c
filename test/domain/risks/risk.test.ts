import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { byLevel, formatReview } from '../../../src/domain/risks/risk.ts';
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

describe('sayReview', () => {
  for (const [today, said] of [
    ['2019-01-30', 'Review by 31 January 2019.'],
    ['2019-01-31', 'Review by 31 January 2019.'],
    ['2019-02-01', 'Review was due by 31 January 2019; overdue since 1 February 2019.'],
    ['2020-02-01', 'Review was due by 31 January 2019; overdue since 1 February 2019.'],
  ] as const)
    it(`says on ${today}: ${said}`, () => assert.equal(formatReview('2019-01-31', today), said));
});
