import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { outlookOf } from '../../../src/domain/figures/summarise-headlines.ts';
import { countWithinChance, went, wentWays } from '../../../src/domain/figures/went.ts';
import type { Polarity } from '../../../src/domain/measure.ts';
import { directionOfTravel } from '../../../src/domain/statistics/direction-of-travel.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';

const compare = (before: number | null, now: number, polarity: Polarity = 'lower-is-better') => {
  const observations = buildObservations(
    'financial-quarter',
    ['Q1 2018/19', before],
    ['Q2 2018/19', now],
  );
  return { verdict: directionOfTravel(buildMeasure({ polarity }), buildSeries(), observations) };
};

const waysOf = (...changed: Parameters<typeof compare>) => {
  const { verdict } = compare(...changed);
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

describe('a figure that is awaited', () => {
  const quarters = (flag: 'not-available' | 'suppressed', reported?: 'improving') =>
    buildObservations(
      'financial-quarter',
      ['Q1 2018/19', 10],
      ['Q2 2018/19', 20],
      ['Q3 2018/19', null],
    ).map((one) =>
      one.value === null ? { ...one, flags: [flag], ...(reported && { reported }) } : one,
    );
  const headline = (...given: Parameters<typeof quarters>) => {
    const [measure, series] = [buildMeasure(), buildSeries()];
    return { measure, series, verdict: directionOfTravel(measure, series, quarters(...given)) };
  };

  it('went no way, whatever the last one did', () => {
    const awaited = headline('not-available');
    assert.ok(wentWays.every((way) => !went(awaited, way)));
    assert.equal(outlookOf(awaited), 'no figure');
  });

  it('counts as none where it is withheld, unless its direction was published', () => {
    assert.equal(outlookOf(headline('suppressed')), 'no figure');
    assert.equal(outlookOf(headline('suppressed', 'improving')), 'better');
    assert.ok(went(headline('suppressed', 'improving'), 'better'));
  });
});

describe('countWithinChance', () => {
  const [little, much] = [compare(6038, 6270), compare(487, 562)];
  const cases: [string, Parameters<typeof countWithinChance>[0]][] = [
    ['', []],
    ['', [much]],
    ['chance alone could explain the change', [little]],
    ['chance alone could explain 1 of the changes', [much, little]],
    ['chance alone could explain each of the changes', [little, little]],
    ['chance alone could explain the change', [little, compare(1000, 1001)]],
    ['', [{ verdict: undefined }, compare(null, 1), compare(1000, 1001)]],
  ];
  for (const [words, headlines] of cases)
    it(`says “${words}” of ${headlines.length} changes`, () =>
      assert.equal(countWithinChance(headlines), words));
});
