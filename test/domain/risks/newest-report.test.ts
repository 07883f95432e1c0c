import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { newestReport } from '../../../src/domain/risks/moved-risks.ts';
import { quarter } from './build-risk.ts';

const outcomes = [
  { code: 'S', report: { period: quarter('Q2 2018/19') } },
  { code: 'H', report: { period: quarter('Q3 2018/19') } },
  { code: 'X', report: { period: quarter('Q4 2018/19') } },
];

describe('newestReport', () => {
  it('is the newest of those outcomes that the risk features under, and of no other', () => {
    assert.deepEqual(
      newestReport({ featuresUnder: ['S01', 'H'] }, outcomes),
      quarter('Q3 2018/19'),
    );
  });

  it('is none where no such outcome has a report', () => {
    assert.equal(newestReport({ featuresUnder: ['P01'] }, outcomes), undefined);
  });
});
