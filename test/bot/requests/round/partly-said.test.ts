import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { sayOtherMonths } from '../../../../src/bot/requests/round/partly-said.ts';
import { parsePeriod } from '../../../../src/domain/period/period.ts';
import { buildMeasure, buildSeries } from '../../../domain/build.ts';

describe('the months that a figure is said to be of', () => {
  const series = buildSeries({ periodKind: 'month' });
  const period = parsePeriod('month', 'Sep 2025');

  it('are another month than the one that is asked for', () => {
    assert.ok(period);
    const at = { measure: buildMeasure({ code: 'S05A', series: [series] }), series, period };
    assert.equal(
      sayOtherMonths({ from: 11, to: 11 }, at),
      'your message says that it is of November, and S05A asks for Sep 2025.',
    );
    assert.equal(sayOtherMonths({ from: 9, to: 9 }, at), undefined);
  });

  it('are those since April of what counts from April, and of nothing else', () => {
    const quarter = parsePeriod('financial-quarter', 'Q3 2025/26');
    assert.ok(quarter);
    const say = (timing: 'cumulative' | 'flow', months: { from: number; to?: number }) => {
      const own = buildSeries({ timing });
      const measure = buildMeasure({ code: 'S05A', series: [own] });
      return sayOtherMonths(months, { measure, series: own, period: quarter });
    };
    assert.equal(say('cumulative', { from: 4 }), undefined);
    assert.equal(say('cumulative', { from: 4, to: 12 }), undefined);
    assert.match(
      say('cumulative', { from: 10, to: 12 }) ?? '',
      /of October to December, and S05A asks for April to December\. Give the figure of all months since April\.$/,
    );
    const calendar = buildSeries({ timing: 'cumulative', countsFrom: 1 });
    const of = { measure: buildMeasure({ series: [calendar] }), series: calendar, period: quarter };
    assert.equal(
      sayOtherMonths({ from: 4 }, of),
      undefined,
      'whichever month its year begins with',
    );
    assert.equal(sayOtherMonths({ from: 1, to: 12 }, of), undefined);
    assert.match(sayOtherMonths({ from: 10, to: 12 }, of) ?? '', /all months since January\.$/);
    assert.match(say('flow', { from: 4 }) ?? '', /Give the figure of these three months alone\.$/);
    assert.equal(say('flow', { from: 10, to: 12 }), undefined);
  });
});
