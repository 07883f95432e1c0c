import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { chartModel, type Run } from '../../../src/cards/chart/chart-model.ts';
import { describeChart, describeKey, endsOf } from '../../../src/cards/chart/describe-chart.ts';
import { buildRun, buildYearlyRun, umbrellas } from '../trend-build.ts';

describe('the words for whoever does not see a chart', () => {
  const sayOf = (run: Run): string => {
    const model = chartModel(run);
    return model ? describeChart(model, 'The trend.') : '';
  };

  it('say first, last, highest, lowest, England, the break and what is provisional', () => {
    assert.equal(
      sayOf(buildYearlyRun()),
      'Line chart: % of imaginary pupils, 2011/12 to 2017/18. This council: first 8.1% (2011/12), last 9.7% (2017/18), highest since the break 9.9% (2016/17), lowest 9.4% (2015/16). England: first 9.2% (2011/12), last 10.9% (2017/18). Not joined across the break in September 2015. 2017/18 is provisional. The trend.',
    );
  });

  it('say the limits', () => {
    assert.equal(
      sayOf(buildRun(umbrellas)),
      'Line chart: crimes, Q1 2015/16 to Q2 2018/19. This council: first 31 (Q1 2015/16), last 30 (Q2 2018/19), highest 52 (Q1 2018/19), lowest 27 (Q4 2016/17). Limits 16 to 48, mean 32. The trend.',
    );
  });

  it('say where no figure is known', () => {
    assert.equal(
      sayOf(buildRun([1, null, 2, 3])),
      'Bar chart: crimes, Q3 2017/18 to Q2 2018/19. This council: 1 (Q3 2017/18), 2 (Q1 2018/19), 3 (Q2 2018/19). Gaps where no figure is known: 1. The trend.',
    );
  });
});

describe('the words under a picture', () => {
  const modelOf = (run: Run) => chartModel(run) ?? assert.fail('nothing is drawn');

  it('are its two ends', () => {
    assert.deepEqual(endsOf(modelOf(buildRun([6038, 6270]))), [
      '6,038 (Q1 2018/19)',
      '6,270 (Q2 2018/19)',
    ]);
  });

  it('say what is dashed, hollow or upright', () => {
    assert.equal(
      describeKey(modelOf(buildYearlyRun())),
      'The dashed line is England, last 10.9% (2017/18). The vertical line is a break in September 2015: figures on either side of it are not compared. Hollow points are provisional.',
    );
  });

  it('say what is dotted', () => {
    assert.equal(
      describeKey(modelOf(buildRun(umbrellas))),
      'The dotted lines are the limits 16 to 48, mean 32.',
    );
  });

  it('are none where all is plain', () => {
    assert.equal(describeKey(modelOf(buildRun([1, 2]))), '');
  });
});
