import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  differencePlace,
  nameDifference,
  standsAt,
} from '../../../src/domain/submission/indicator-record.ts';

describe('nameDifference', () => {
  const cases: [Parameters<typeof nameDifference>[0], string][] = [
    [{ what: 'S05A', when: 'Q3 2018/19', to: '6,200' }, 'S05A, Q3 2018/19'],
    [{ what: 'issues' }, 'What are the issues and how can we address them?'],
    [{ what: 'deadline', to: '2019-01-31' }, 'Deadline'],
  ];
  for (const [difference, name] of cases)
    it(`calls ${difference.what} “${name}”`, () => {
      assert.equal(nameDifference(difference), name);
    });
});

describe('the place of a difference', () => {
  const places = [
    [{ series: 'council', area: 'E10000009' }, {}],
    [{ series: 'published', area: 'E10000009' }, { series: 'published' }],
    [{ series: 'council', area: 'E92000001' }, { area: 'E92000001' }],
  ] as const;

  for (const [place, kept] of places)
    it(`keeps ${Object.keys(kept).join() || 'nothing'} of ${place.series} ${place.area}, and stands there and nowhere else`, () => {
      assert.deepEqual(differencePlace(place, 'E10000009'), kept);
      const difference = { what: 'S05A', ...kept };
      assert.deepEqual(
        places.map(([other]) => standsAt(difference, other, 'E10000009')),
        places.map(([other]) => other === place),
      );
    });
});
