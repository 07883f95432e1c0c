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
    ])
      assert.equal(isOf(text, 'S01'), 'own', text);
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
