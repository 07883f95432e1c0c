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
});
