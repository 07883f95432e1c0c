import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { went, wentWays } from '../../../src/domain/figures/went.ts';
import type { Polarity } from '../../../src/domain/measure.ts';
import { directionOfTravel } from '../../../src/domain/statistics/direction-of-travel.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';

const waysOf = (before: number | null, now: number, polarity: Polarity = 'lower-is-better') => {
  const observations = buildObservations(
    'financial-quarter',
    ['Q1 2018/19', before],
    ['Q2 2018/19', now],
  );
  const verdict = directionOfTravel(buildMeasure({ polarity }), buildSeries(), observations);
  return wentWays.filter((way) => went({ verdict }, way));
};

describe('went', () => {
  it('tells the way by the movement and by what it means', () => {
    assert.deepEqual(waysOf(10, 20), ['worse', 'up', 'changed']);
    assert.deepEqual(waysOf(20, 10), ['better', 'down', 'changed']);
    assert.deepEqual(waysOf(10, 20, 'higher-is-better'), ['better', 'up', 'changed']);
  });

  it('tells neither worse nor better where neither way is', () =>
    assert.deepEqual(waysOf(10, 20, 'not-judged'), ['up', 'changed']));

  it('tells the same within the tolerance', () => assert.deepEqual(waysOf(1_000, 1_001), ['same']));

  it('tells nothing of what cannot be compared', () => {
    assert.deepEqual(waysOf(null, 20), []);
    assert.ok(wentWays.every((way) => !went({ verdict: undefined }, way)));
  });
});
