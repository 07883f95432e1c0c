import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { chartModel, type Run } from '../../../src/cards/chart/chart-model.ts';
import { nativeChart } from '../../../src/cards/chart/native-chart.ts';
import { buildObservations } from '../build.ts';
import { buildRun, buildYearlyRun, umbrellas } from '../trend-build.ts';

type Line = { readonly legend: string; readonly values: readonly { x: string; y: number }[] };

const chartOf = (run: Run) => {
  const model = chartModel(run);
  assert.ok(model, 'the run is drawn');
  return nativeChart(model, 'drop');
};

const linesOf = (run: Run) => chartOf(run).data as readonly Line[];
const legendsOf = (run: Run): string[] => linesOf(run).map(({ legend }) => legend);

describe('the chart that the client draws', () => {
  const legends: readonly (readonly [string, Run, string[]])[] = [
    ['names a whole line', buildRun([1, 2, 3]), ['This council']],
    [
      'names both sides of a break, and what is provisional',
      buildYearlyRun(),
      [
        'This council before Sep 2015',
        'This council since Sep 2015 (2017/18 provisional)',
        'England before Sep 2015',
        'England since Sep 2015',
      ],
    ],
    [
      'names both sides of a gap by their periods',
      buildRun([1, 2, null, 4]),
      ['This council, Q3 2017/18 to Q4 2017/18', 'This council, Q2 2018/19'],
    ],
    ['names limits', buildRun(umbrellas), ['This council', 'upper limit', 'mean', 'lower limit']],
    [
      'calls trial limits so',
      buildRun([5, 7, 6, 9, 8, 12]),
      ['This council', 'trial upper limit', 'trial mean', 'trial lower limit'],
    ],
  ];
  for (const [title, run, expected] of legends)
    it(title, () => assert.deepEqual(legendsOf(run), expected));

  it('has limits from the first to the last of their figures, at one height', () => {
    const [, upper] = linesOf(buildRun(umbrellas));
    assert.deepEqual(
      upper?.values.map(({ x }) => x),
      ['Q1 2015/16', 'Q2 2018/19'],
    );
    assert.equal(new Set(upper?.values.map(({ y }) => y)).size, 1);
  });

  it('names the years of a line in short, which a phone cuts, and those of bars in full', () => {
    const yearly = buildYearlyRun();
    const labels = (run: Run) =>
      new Set(linesOf(run).flatMap(({ values }) => values.map(({ x }) => x)));
    assert.ok(labels(yearly).has('17/18'));
    const bars = { ...yearly, observations: yearly.observations.slice(-2) };
    assert.deepEqual([...labels(bars)], ['2016/17', '2017/18']);
  });

  it('has no period of England’s that is not the council’s, which would stand out of order', () => {
    const comparator = { name: 'England', observations: buildObservations([4, 5, 6, 7, 8]) };
    const lines = linesOf(buildRun([1, 2, null, 3], { comparator }));
    const first = new Set(lines.flatMap(({ values }) => values.map(({ x }) => x)));
    assert.deepEqual([...first], ['Q3 2017/18', 'Q4 2017/18', 'Q2 2018/19']);
  });

  const axes: readonly (readonly [string, number[], number, number])[] = [
    ['begins at 0 where that leaves the line its shape', [243, 270, 300, 372, 415], 0, 600],
    ['begins above 0 where the figures hardly differ', [6038, 6100, 6090, 6200, 6270], 6000, 6300],
    ['begins at 0 for bars', [6038, 6270], 0, 8000],
    ['has a height also for nothing at all', [0, 0, 0], 0, 4],
  ];
  for (const [title, values, yMin, yMax] of axes)
    it(title, () => {
      const chart = chartOf(buildRun(values));
      assert.equal(chart.type, values.length > 4 ? 'Chart.Line' : 'Chart.VerticalBar.Grouped');
      assert.deepEqual([chart.yMin, chart.yMax], [yMin, yMax]);
    });
});
