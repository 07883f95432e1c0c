import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { differencePlace, standsAt } from '../../../src/domain/submission/find-changes.ts';

const places = [
  [{ series: 'council', area: 'E10000009' }, {}],
  [{ series: 'published', area: 'E10000009' }, { series: 'published' }],
  [{ series: 'council', area: 'E92000001' }, { area: 'E92000001' }],
] as const;

describe('the place of a difference', () => {
  for (const [place, kept] of places)
    it(`keeps ${Object.keys(kept).join() || 'nothing'} of ${place.series} ${place.area}, and stands there and nowhere else`, () => {
      assert.deepEqual(differencePlace(place), kept);
      const difference = { what: 'S05A', ...kept };
      assert.deepEqual(
        places.map(([other]) => standsAt(difference, other)),
        places.map(([other]) => other === place),
      );
    });
});
