import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { KnownSeries } from '../../../src/domain/figures/known-series.ts';
import { ownBeside } from '../../../src/domain/figures/own-beside.ts';
import type { Benchmark } from '../../../src/domain/indicator.ts';
import type { Series } from '../../../src/domain/series.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';

const knownOf = (differs: Partial<Series>, value: number): KnownSeries => ({
  series: buildSeries(differs),
  observations: buildObservations('financial-quarter', ['Q2 2018/19', value]),
});

const count = knownOf({ id: 'count', valueKind: 'count', unit: 'households' }, 214);
const rate = knownOf(
  { id: 'rate', valueKind: 'rate', unit: 'per 1,000 households', per: 1000, decimals: 1 },
  2.8,
);
const measure = buildMeasure({ series: [count.series, rate.series] });

const said = (line: Partial<Benchmark>, known: readonly KnownSeries[]): string =>
  ownBeside(
    { measures: [measure.code], standing: 'not-stated', statement: '', notes: [], ...line },
    measure,
    known,
  );

describe('ownBeside', () => {
  it('is the newest figure below a line without a number', () => {
    assert.match(said({ statement: 'Lower than England' }, [count, rate]), /^214 households \(/);
    assert.match(said({ statement: 'Below England, 2017/18' }, [count]), /^214 households \(/);
  });

  it('is in the unit of the number that the line prints', () => {
    const statement = 'England: 5.4 per 1,000 households (2024/25)';
    assert.match(said({ statement }, [count, rate]), /^2\.8 per 1,000 households \(/);
  });

  it('is no count beside a rate, nor a rate beside a count', () => {
    assert.equal(said({ statement: 'England: 5.4 per 1,000 households' }, [count]), '');
    assert.equal(said({ statement: 'Neighbours: 96 households on average' }, [rate]), '');
  });

  it('is of like size beside a number without a unit, where the measure has one unit', () => {
    const one = buildMeasure({ series: [rate.series] });
    const beside = (statement: string) =>
      ownBeside({ measures: [one.code], standing: 'not-stated', statement, notes: [] }, one, [
        rate,
      ]);
    assert.match(beside('31 March 2025: England 5.4, neighbours 6.1'), /^2\.8 per 1,000/);
    assert.equal(beside('2 March 2025: England 96, neighbours 104'), '');
    assert.equal(said({ statement: 'England 5.4' }, [count, rate]), '');
  });

  it('is not said again where the line has it', () => {
    const statement = 'England: 5.4 per 1,000 households; ours: 2.8 per 1,000 households';
    assert.equal(said({ statement }, [count, rate]), '');
  });

  it('is the one that was printed with the line, for its own period', () => {
    const figures = {
      ...({ periodKind: 'financial-year', period: '2017/18' } as const),
      ...{ unit: 'per 1,000 households', council: 2.6, comparator: 5.1 },
    };
    const statement = 'England: 5.1 (2017/18)';
    const printed = said({ statement, figures }, [count, rate]);
    assert.equal(printed, '2.6 per 1,000 households (financial year 2017/18)');
    assert.equal(said({ statement: 'England 5.1, here 2.6', figures }, [count, rate]), '');
  });
});
