import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { revisedValues, sayWhyRevised } from '../../../src/domain/figures/revised-values.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import type { Provenance } from '../../../src/domain/provenance.ts';
import { buildIndicator } from '../../cards/build.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';

const valuesOf = (...differs: readonly Partial<Observation>[]) => {
  const observations = buildObservations(
    'financial-quarter',
    ['Q1 2018/19', 6100],
    ['Q2 2018/19', 6270],
    ['Q3 2018/19', null],
  ).map((one, at) => ({ ...one, ...differs[at] }));
  const place = { indicator: 'X01', measure: 'S05A', series: 'council', area: 'E10000009' };
  return revisedValues(
    [buildIndicator({ measures: [buildMeasure()] })],
    [{ ...place, observations }],
  ).map(({ now, from }) => [now.value, from]);
};

const revised = { flags: ['revised'] } as const;

describe('the values that were revised', () => {
  it('are those that are marked or say what was printed before, the newest first', () => {
    assert.deepEqual(valuesOf({ ...revised, revisedFrom: '6,038' }, revised), [
      [6270, undefined],
      [6100, '6,038'],
    ]);
    assert.deepEqual(valuesOf(), []);
  });

  it('are those that changed since publication, too', () => {
    const sincePublication = { kind: 'changed', at: new Date(0), was: '6,200' } as const;
    const provenance: Provenance = {
      kind: 'published',
      report: 'A report',
      month: '2018-12',
      sincePublication,
    };
    assert.deepEqual(valuesOf({}, { provenance }), [[6270, '6,200']]);
  });

  it('may be of periods of different lengths', () => {
    const yearly = buildMeasure({
      code: 'S01',
      series: [buildSeries({ periodKind: 'financial-year' })],
    });
    const inBoth = [
      ['S05A', buildObservations('financial-quarter', ['Q1 2018/19', 6100])],
      ['S01', buildObservations('financial-year', ['2018/19', 43])],
    ] as const;
    const found = revisedValues(
      [buildIndicator({ measures: [buildMeasure(), yearly] })],
      inBoth.map(([measure, observations]) => ({
        ...{ indicator: 'X01', measure, series: 'council', area: 'E10000009' },
        observations: observations.map((one) => ({ ...one, ...revised })),
      })),
    );
    assert.deepEqual(
      found.map(({ measure }) => measure.code),
      ['S01', 'S05A'],
    );
  });

  it('are none that is withheld', () => {
    const withheld = { flags: ['revised', 'suppressed'], revisedFrom: '3' } as const;
    assert.deepEqual(valuesOf({}, {}, withheld), []);
  });
});

describe('sayWhyRevised', () => {
  const note =
    'Since April. Published in August as 124.4. Three were recorded late. Another thing.';

  it('is the sentence that holds what was printed before', () => {
    const text = 'It rose. Q2 was published as 53.6% and is 54.9% after a recount. It is high.';
    assert.equal(
      sayWhyRevised('53.6%', [text]),
      'Q2 was published as 53.6% and is 54.9% after a recount.',
    );
  });

  it('has the next sentence where the first gives no reason', () =>
    assert.equal(
      sayWhyRevised('124.4', ['No number.', note]),
      'Published in August as 124.4. Three were recorded late.',
    ));

  it('takes the mark of a footnote for no reason', () =>
    assert.equal(
      sayWhyRevised('39.2%', ['(r) Printed as 39.2%. The weighbridge was put right.']),
      '(r) Printed as 39.2%. The weighbridge was put right.',
    ));

  it('takes a short number for the same only where revising is spoken of', () => {
    assert.equal(sayWhyRevised('38', ['There were 38 cases because of rain.']), undefined);
    assert.ok(sayWhyRevised('38', ['Corrected from 38, which counted two twice.']));
  });

  it('is nothing where no text has it', () => {
    assert.equal(sayWhyRevised('4.4', [note]), undefined);
    assert.equal(sayWhyRevised('Good', [note]), undefined);
  });
});
