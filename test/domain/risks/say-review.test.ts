import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { formatReview } from '../../../src/domain/risks/risk.ts';

describe('sayReview', () => {
  for (const [today, said] of [
    ['2019-01-30', 'Review by 31 January 2019.'],
    ['2019-01-31', 'Review by 31 January 2019.'],
    ['2019-02-01', 'Review was due by 31 January 2019; overdue since 1 February 2019.'],
    ['2020-02-01', 'Review was due by 31 January 2019; overdue since 1 February 2019.'],
  ] as const)
    it(`says on ${today}: ${said}`, () => assert.equal(formatReview('2019-01-31', today), said));
});
