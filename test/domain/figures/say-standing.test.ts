import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { sayOnTarget } from '../../../src/domain/figures/say-standing.ts';
import { targetStanding } from '../../../src/domain/figures/target-standing.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { buildMeasure, buildSeries } from '../build.ts';

const onTarget = (beside: Pick<Observation, 'value' | 'status' | 'target'>): string => {
  const measure = buildMeasure({
    targetRule: { amberWithin: { share: 0.05 } },
    statuses: [{ word: 'Withdrawn', colour: 'grey' }],
  });
  const standing = targetStanding(measure, buildSeries(), {
    ...{ flags: [], target: { atMost: 100 } },
    ...beside,
  });
  return sayOnTarget(standing ?? assert.fail('no standing'));
};

describe('whether a value is on target', () => {
  it('is said by the value and its target', () => {
    assert.equal(onTarget({ value: 99 }), 'On target');
    assert.equal(onTarget({ value: 103 }), 'Off target, within the tolerance');
    assert.equal(onTarget({ value: 103, status: 'Red' }), 'Off target, within the tolerance');
    assert.equal(onTarget({ value: 130 }), 'Off target');
    assert.equal(onTarget({ value: 100 }), 'On target');
    assert.equal(
      onTarget({ value: 100, target: { below: 100 } }),
      'Off target, within the tolerance',
    );
  });

  it('is not said where the published status judges nothing', () => {
    assert.equal(onTarget({ value: 103, status: 'Withdrawn' }), '');
  });
});
