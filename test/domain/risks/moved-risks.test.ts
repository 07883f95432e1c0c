import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findMoved, type MovedWay, newestReport } from '../../../src/domain/risks/moved-risks.ts';
import { assess, fictionalRisk, quarter } from './build-risk.ts';

describe('findMoved', () => {
  const [q1, q2] = ['Q1 2018/19', 'Q2 2018/19'];

  const risks = [
    fictionalRisk([assess(q1, 'LOW'), assess(q2, 'HIGH')], { code: '90a' }),
    fictionalRisk([assess(q1, 'HIGH'), assess(q2, 'LOW')], { code: '90b' }),
    fictionalRisk([assess(q1, 'LOW'), assess(q2, 'LOW')], { code: '90c' }),
    fictionalRisk([assess(q2, 'LOW')], { code: '90d' }),
    fictionalRisk([assess('Q4 2017/18', 'LOW'), assess(q1, 'HIGH')], { code: '90e' }),
  ];

  const codes = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code);

  const moved = (way: MovedWay) => {
    const found = findMoved(risks, way, { newest: () => quarter(q2) });
    return codes(found.moved.map(({ risk }) => risk));
  };

  for (const [way, found] of [
    ['worse', ['90a']],
    ['better', ['90b']],
    ['same', ['90c']],
    ['changed', ['90a', '90b']],
  ] as const)
    it(`finds what got ${way}`, () => assert.deepEqual(moved(way), found));

  it('names apart what cannot be computed, and what the newest report does not assess', () => {
    const { unknown, dated } = findMoved(risks, 'worse', { newest: () => quarter(q2) });
    assert.deepEqual(codes(unknown.map(({ risk }) => risk)), ['90d']);
    assert.deepEqual(codes(dated), ['90e']);
  });

  it('counts every assessment as of now where no report says otherwise', () => {
    const found = findMoved(risks, 'worse', { newest: () => undefined });
    assert.deepEqual(codes(found.moved.map(({ risk }) => risk)), ['90a', '90e']);
  });
});

describe('newestReport', () => {
  const outcomes = [
    { code: 'S', report: { period: quarter('Q2 2018/19') } },
    { code: 'H', report: { period: quarter('Q3 2018/19') } },
    { code: 'X', report: { period: quarter('Q4 2018/19') } },
  ];

  it('is the newest of those outcomes that the risk features under, and of no other', () => {
    assert.deepEqual(newestReport(['S', 'H'], outcomes), quarter('Q3 2018/19'));
  });

  it('is none where no such outcome has a report', () => {
    assert.equal(newestReport(['P'], outcomes), undefined);
  });
});
