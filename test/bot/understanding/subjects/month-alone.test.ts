import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { marksOf } from '../../../../src/bot/understanding/message/tokens.ts';
import { withMonths } from '../../../../src/bot/understanding/subjects/month-alone.ts';
import type { Series } from '../../../../src/domain/series.ts';
import { buildSeries } from '../../../domain/build.ts';
import { catalogue, language } from '../../catalogue.ts';

/** The catalogue with these series of S05A. */
const withSeriesOf = (series: readonly Series[]) => ({
  ...catalogue,
  indicators: catalogue.indicators.map((one) => ({
    ...one,
    measures: one.measures.map((measure) =>
      measure.code === 'S05A' ? { ...measure, series } : measure,
    ),
  })),
});

/** The catalogue with figures of S05A of another kind of period. */
const withSeries = (changed: Partial<Series>) => withSeriesOf([buildSeries(changed)]);

describe('withMonths', () => {
  const periodsIn = (text: string, changed: Partial<Series>) => {
    const given = { catalogue: withSeries(changed), today: '2026-08-20' };
    return marksOf(withMonths(readMessage(text, language), ['S05A'], given), 'period').map(
      ({ period }) => period,
    );
  };

  it('reads a month without its year as the newest that had ended', () => {
    const label = (text: string) => periodsIn(text, { periodKind: 'month' });
    assert.deepEqual(label('crime in january'), [{ kind: 'label', label: 'Jan 2026' }]);
    assert.deepEqual(label('crime in August'), [{ kind: 'label', label: 'Aug 2025' }]);
    assert.deepEqual(label('crime for July, please'), [{ kind: 'label', label: 'Jul 2026' }]);
    assert.deepEqual(label('total crime July'), [{ kind: 'label', label: 'Jul 2026' }]);
    assert.deepEqual(label('total crime may'), []);
    assert.deepEqual(label('may we have total crime'), []);
  });

  it('reads each of several months that follow each other', () => {
    const months = (text: string) => periodsIn(text, { periodKind: 'month' });
    const labels = (...all: string[]) => all.map((label) => ({ kind: 'label', label }));
    assert.deepEqual(months('crime in May and June'), labels('May 2026', 'Jun 2026'));
    assert.deepEqual(
      months('total crime in april, may and june'),
      labels('Apr 2026', 'May 2026', 'Jun 2026'),
    );
    assert.deepEqual(months('ok and by june?'), labels('Jun 2026'));
    assert.deepEqual(months('crime in June, may I ask'), labels('Jun 2026'));
  });

  it('reads it so too where only another series of the figure is by the month', () => {
    const series = [buildSeries(), buildSeries({ id: 'monthly', periodKind: 'month' })];
    const given = { catalogue: withSeriesOf(series), today: '2026-08-20' };
    const read = withMonths(readMessage('crime in January', language), ['S05A'], given);
    assert.deepEqual(
      marksOf(read, 'period').map(({ period }) => period),
      [{ kind: 'label', label: 'Jan 2026' }],
    );
  });

  it('reads a month that is all that is said, whatever else its word is', () => {
    for (const text of ['and may', 'n May?', 'what about may', 'may'])
      assert.deepEqual(
        periodsIn(text, { periodKind: 'month' }),
        [{ kind: 'label', label: 'May 2026' }],
        text,
      );
    assert.deepEqual(periodsIn('may I', { periodKind: 'month' }), []);
  });

  it('reads the last month of a quarter as the quarter where it is counted on the last day', () => {
    const snapshot = { periodKind: 'financial-quarter', timing: 'snapshot' } as const;
    assert.deepEqual(periodsIn('crime in March', snapshot), [{ kind: 'quarter', quarter: 4 }]);
    assert.deepEqual(periodsIn('crime in February', snapshot), []);
    assert.deepEqual(periodsIn('crime in March', { ...snapshot, timing: 'flow' }), []);
  });
});
