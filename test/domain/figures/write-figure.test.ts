import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { writeFigure } from '../../../src/domain/figures/write-figure.ts';
import type { Measure } from '../../../src/domain/measure.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { directionOfTravel } from '../../../src/domain/statistics/direction-of-travel.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';

const write = (observations: readonly Observation[], differs: Partial<Measure> = {}) => {
  const measure = buildMeasure(differs);
  const [series = buildSeries()] = measure.series;
  return writeFigure({
    measure,
    series,
    verdict: directionOfTravel(measure, series, observations),
  });
};

const quarters = (...values: readonly [string, number | null][]) =>
  buildObservations('financial-quarter', ...values);

describe('writeFigure', () => {
  it('writes a figure with its unit, period, change and judgement', () =>
    assert.equal(
      write(quarters(['Q1 2018/19', 500], ['Q2 2018/19', 900])),
      'Total crime (S05A): 900 crimes in Q2 2018/19, up from 500 in Q1 2018/19 (+80.0%); worsening; larger than chance alone would usually give',
    ));

  it('says that chance alone could explain a change, and that there is hardly one', () => {
    assert.match(
      write(quarters(['Q1 2018/19', 500], ['Q2 2018/19', 510])) ?? '',
      /\(\+2\.0%\); worsening; chance alone could explain it$/,
    );
    assert.match(
      write(quarters(['Q1 2018/19', 1_000], ['Q2 2018/19', 1_001])) ?? '',
      /, level with 1,000 in Q1 2018\/19 \(\+0\.1%\)$/,
    );
  });

  it('judges nothing where neither way is better', () =>
    assert.doesNotMatch(
      write(quarters(['Q1 2018/19', 500], ['Q2 2018/19', 900]), { polarity: 'not-judged' }) ?? '',
      /worsening|judged/,
    ));

  it('says that a figure is as near to its range as before, however it moved', () => {
    const within = quarters(['Q1 2018/19', 500], ['Q2 2018/19', 900]).map((one) => ({
      ...one,
      target: { atLeast: 400, atMost: 1000 },
    }));
    assert.match(
      write(within, { polarity: 'within-range' }) ?? '',
      /\(\+80\.0%\); as near to its range as before; larger than chance/,
    );
  });

  it('gives the reason where nothing is compared, and what is known of the figure', () => {
    const [only] = quarters(['Q2 2018/19', 7]);
    assert.equal(
      write(only ? [{ ...only, flags: ['provisional'] }] : []),
      'Total crime (S05A): 7 crimes in Q2 2018/19 (provisional); there is no earlier figure to compare with',
    );
  });

  it('names years and rolling months as a paper does', () => {
    const series = [buildSeries({ periodKind: 'rolling-12-months' })];
    const observations = buildObservations('rolling-12-months', ['Jul 2018', 213]);
    assert.match(write(observations, { series }) ?? '', /213 crimes in the 12 months to Jul 2018/);
  });

  it('has no code that the report does not print, and nothing without a figure', () => {
    assert.match(write(quarters(['Q2 2018/19', 7]), { unprinted: true }) ?? '', /^Total crime: 7/);
    assert.equal(write(quarters(['Q2 2018/19', null])), undefined);
  });
});
