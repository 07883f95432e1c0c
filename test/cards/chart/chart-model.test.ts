import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type ChartModel, chartModel, type Run } from '../../../src/cards/chart/chart-model.ts';
import { buildSeries } from '../../domain/build.ts';
import { buildObservations } from '../build.ts';
import { buildRun, buildYearlyRun, umbrellas } from '../trend-build.ts';

const draw = (run: Run): ChartModel => {
  const model = chartModel(run);
  assert.ok(model, 'the run is drawn');
  return model;
};

const valuesOf = ({ stretches }: ChartModel['own']): number[][] =>
  stretches.map(({ points }) => points.map(({ value }) => value));

const broken = {
  series: [buildSeries({ breaks: [{ from: '2018-04-01', reason: 'A new cohort.' }] })],
};

describe('the model of a chart', () => {
  const stretches: readonly (readonly [string, Run, number[][]])[] = [
    ['joins figures of one kind', buildRun([1, 2, 3]), [[1, 2, 3]]],
    ['leaves a gap where a figure is not known', buildRun([1, 2, null, 0]), [[1, 2], [0]]],
    [
      'joins no figures with an unknown one between them',
      buildRun([1, null, 2, null, 3]),
      [[1], [2], [3]],
    ],
    ['begins with the first figure that is known', buildRun([null, 1, 2, 3]), [[1, 2, 3]]],
    [
      'joins nothing across a break',
      buildRun([9, 9, 1, 2], { measure: broken }),
      [
        [9, 9],
        [1, 2],
      ],
    ],
    [
      'leaves a break with no figure before it alone',
      buildRun([1, 2, 3], {
        measure: { series: [buildSeries({ breaks: [{ from: '2017-10-01', reason: 'New.' }] })] },
      }),
      [[1, 2, 3]],
    ],
  ];
  for (const [title, run, expected] of stretches)
    it(title, () => assert.deepEqual(valuesOf(draw(run).own), expected));

  it('parts England’s line at the same break', () => {
    const { other } = draw(buildYearlyRun());
    assert.deepEqual(other && valuesOf(other), [
      [9.2, 9, 8.7, 8.4],
      [10.4, 10.6, 10.9],
    ]);
  });

  it('has a break stand half-way between the figures that it parts', () => {
    assert.deepEqual(
      draw(buildRun([9, 9, 1, 2], { measure: broken })).breaks.map(({ at }) => at),
      [1.5],
    );
  });

  it('names what is provisional or estimated', () => {
    const run = buildRun([1, 2, 3], {
      flagged: [
        [0, 'estimated'],
        [-1, 'provisional'],
      ],
    });
    assert.deepEqual(
      draw(run).own.stretches.flatMap(({ points }) => points.map(({ caution }) => caution)),
      ['estimated', '', 'provisional'],
    );
  });

  it('has limits from twelve figures on, trial ones from six, none below', () => {
    assert.equal(draw(buildRun(umbrellas)).limits?.trial, false);
    assert.equal(draw(buildRun([5, 7, 6, 9, 8, 12])).limits?.trial, true);
    assert.equal(draw(buildRun([5, 7, 6, 9, 8])).limits, undefined);
  });

  it('lays limits since the last break only, and none below nothing', () => {
    const run = buildRun([90, 90, 90, 0, 9, 1, 8, 0, 9], {
      measure: { series: [buildSeries({ breaks: [{ from: '2017-04-01', reason: 'New.' }] })] },
    });
    const { limits, end } = draw(run);
    assert.deepEqual([limits?.from, limits?.to, limits?.lower, end], [3, 8, 0, 8]);
  });

  it('leaves out what England had before the council’s first figure', () => {
    const comparator = { name: 'England', observations: buildObservations([5, 5, 6, 7]) };
    const { other } = draw(buildRun([1, 2, 3], { comparator }));
    assert.deepEqual(other && valuesOf(other), [[5, 6, 7]]);
  });

  it('exists from two figures on', () => {
    assert.equal(chartModel(buildRun([1, null])), undefined);
    assert.equal(draw(buildRun([1, null, 2])).shape, 'bars');
  });

  it('is a line from five figures on, and where one is below 0', () => {
    assert.equal(draw(buildRun([1, 2, 3, 4])).shape, 'bars');
    assert.equal(draw(buildRun([1, 2, 3, 4, 5])).shape, 'line');
    assert.equal(draw(buildRun([-1, 2])).shape, 'line');
  });
});
