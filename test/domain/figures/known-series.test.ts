import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { knownSeries } from '../../../src/domain/figures/known-series.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import type { ObservedSeries } from '../../../src/domain/observed-series.ts';
import { periodDates } from '../../../src/domain/period/period.ts';
import { buildMeasure } from '../build.ts';
import { quarterly, yearly } from './known.ts';

describe('knownSeries', () => {
  const measure = buildMeasure({ series: [quarterly.series, yearly.series] });

  const observed = (
    series: string,
    observations: readonly Observation[],
    differs: Partial<ObservedSeries> = {},
  ): ObservedSeries => ({
    indicator: 'S05',
    measure: 'S05A',
    area: 'E10000009',
    series,
    observations,
    ...differs,
  });

  const ids = (all: readonly ObservedSeries[], today = '2019-01-02') =>
    knownSeries(measure, all, today).map(({ series }) => series.id);

  it('puts the series in the order of the measure, whatever the order of storage', () => {
    const both = [
      observed('published', yearly.observations),
      observed('council', quarterly.observations),
    ];
    assert.deepEqual(ids(both), ['council', 'published']);
    assert.deepEqual(ids(both.toReversed()), ['council', 'published']);
  });

  it('leaves out a series without values of the council for this measure', () => {
    assert.deepEqual(ids([]), []);
    const { observations } = quarterly;
    for (const other of [
      observed('council', []),
      observed('council', observations, { area: 'E92000001' }),
      observed('council', observations, { measure: 'S05B' }),
      observed('elsewhere', observations),
    ])
      assert.deepEqual(ids([other]), []);
  });

  it('knows a series by a single value', () => {
    assert.deepEqual(ids([observed('council', quarterly.observations.slice(0, 1))]), ['council']);
  });

  it('has a period without a figure that is awaited, from its first day on', () => {
    const [first] = quarterly.observations;
    assert.ok(first);
    const period = { ...first.period, index: first.period.index + 9 };
    const { start } = periodDates(period);
    const row = { ...first, period, value: null, printed: 'Awaited', status: 'Awaited' };
    const newestBy = (today: string, flags: Observation['flags']) =>
      knownSeries(measure, [observed('council', [first, { ...row, flags }])], today)[0]
        ?.observations.length;
    assert.equal(newestBy(start, ['not-available']), 2);
    assert.equal(newestBy(start, ['suppressed']), 1);
    assert.equal(newestBy(periodDates(first.period).end, ['not-available']), 1);
  });

  it('leaves out what has not ended by the day', () => {
    const all = [observed('council', quarterly.observations)];
    const latestBy = (today: string) =>
      knownSeries(measure, all, today)[0]?.observations.at(-1)?.value;
    assert.equal(latestBy('2018-09-30'), 60);
    assert.equal(latestBy('2018-09-29'), 50);
    assert.deepEqual(ids(all, '2017-06-29'), []);
  });
});
