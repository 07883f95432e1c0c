import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readPerUnit } from '../../../../src/bot/understanding/subjects/per-unit.ts';
import type { Benchmark } from '../../../../src/domain/indicator.ts';
import { catalogue } from '../../catalogue.ts';
import { townsCatalogue } from '../towns.ts';

const isOf = (text: string, code: string, of = catalogue): string | undefined =>
  readPerUnit({ text }, [code], of)?.is;

describe('readPerUnit', () => {
  it('finds what the figure is counted for', () => {
    for (const text of [
      'plans per 10,000 children',
      'plans per 10k',
      'per 10k, not heads',
      'per 10,000',
      'rate per 10,000, latest?',
      'per ten thousand full stop',
    ])
      assert.equal(isOf(text, 'S01'), 'own', text);
  });

  it('knows that whoever works for the council is a person, and what a household is called', () => {
    const counted = (unit: string) => ({
      ...catalogue,
      indicators: catalogue.indicators.map((one) =>
        one.code === 'S04'
          ? {
              ...one,
              measures: one.measures.map((measure) => ({
                ...measure,
                series: measure.series.map((series) => ({ ...series, unit })),
              })),
            }
          : one,
      ),
    });
    for (const text of ['days per FTE', 'days per person', 'days lost per head'])
      assert.equal(isOf(text, 'S04', counted('days per full-time equivalent')), 'own', text);
    assert.equal(isOf('kg per home', 'S04', counted('kg for each household')), 'own');
    assert.equal(isOf('kg per ward', 'S04', counted('kg for each household')), 'unknown');
  });

  it('finds what the report prints beside others', () => {
    const line: Benchmark = {
      ...{ measures: ['S05'], standing: 'not-stated', notes: [] },
      statement: 'Per 1,000 residents: ours 8.1; theirs 9.4.',
    };
    const indicators = catalogue.indicators.map((one) =>
      one.code === 'S05' ? { ...one, benchmarks: [line] } : one,
    );
    for (const text of ['crime per 1,000 people', 'crime per thousand'])
      assert.equal(isOf(text, 'S05', { ...catalogue, indicators }), 'printed', text);
  });

  it('knows of nothing else', () => {
    for (const text of ['crime per 1,000 residents', 'crimes per head', 'crimes per officer'])
      assert.equal(isOf(text, 'S05'), 'unknown', text);
  });

  it('is none that is wanted where it is denied', () => {
    for (const text of ['the head count please, NOT the per 10,000', 'never mind your per 10k'])
      assert.equal(isOf(text, 'S01'), 'unknown', text);
  });

  it('is no line of a breakdown', () => {
    const line = townsCatalogue.indicators.find(({ code }) => code === 'T02');
    const by =
      line?.performanceMeasures[0]?.breakdown?.by ??
      line?.measures.find(({ breakdown }) => breakdown)?.breakdown?.by;
    assert.ok(by);
    assert.equal(isOf(`T02 per ${by}`, 'T02', townsCatalogue), undefined);
    assert.equal(isOf('T02 per officer', 'T02', townsCatalogue), 'unknown');
  });

  it('is no share, and no time', () => {
    for (const text of ['is it 55 per cent', 'crimes per quarter', 'crime'])
      assert.equal(isOf(text, 'S05'), undefined, text);
  });
});
