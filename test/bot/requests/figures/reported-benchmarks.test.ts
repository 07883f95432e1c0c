import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  reportedBenchmarks,
  saySide,
  sayStandings,
} from '../../../../src/bot/requests/figures/reported-benchmarks.ts';
import type { Benchmark } from '../../../../src/domain/indicator.ts';
import { buildIndicator, buildMeasure } from '../../../cards/build.ts';

const buildLine = (differs: Partial<Benchmark> = {}): Benchmark => ({
  measures: ['X01'],
  comparator: 'England',
  standing: 'lower',
  statement: 'Lower than England',
  notes: [],
  ...differs,
});

const measure = buildMeasure({ code: 'X01', shortName: 'Crimes', polarity: 'lower-is-better' });

const withLines = (...benchmarks: readonly Benchmark[]) =>
  buildIndicator({ measures: [measure], benchmarks });

const figures: Benchmark['figures'] = {
  periodKind: 'financial-year',
  period: '2017/18',
  unit: '%',
  council: 12,
  comparator: 10,
};

describe('reportedBenchmarks', () => {
  it('has each line with the codes that it is about, or with another beginning', () => {
    const indicator = withLines(buildLine({ notes: ['No data yet'] }));
    assert.deepEqual(reportedBenchmarks(indicator, [measure]), [
      'X01: Lower than England',
      'No data yet',
    ]);
    assert.equal(reportedBenchmarks(indicator, [measure], { label: '' })[0], 'Lower than England');
  });

  it('has only what is on a side, by its words or its figures, and by which way is better', () => {
    const sides = (indicator: ReturnType<typeof withLines>, of = measure) =>
      (['higher', 'lower', 'better', 'worse'] as const).filter(
        (side) => reportedBenchmarks(indicator, [of], { side }).length > 0,
      );
    assert.deepEqual(sides(withLines(buildLine())), ['lower', 'better']);
    const printed = buildLine({ standing: 'not-stated', figures });
    assert.deepEqual(sides(withLines(printed)), ['higher', 'worse']);
    const equal = buildLine({ standing: 'not-stated', figures: { ...figures, council: 10 } });
    assert.deepEqual(sides(withLines(equal)), []);
    for (const polarity of ['not-judged', 'within-range'] as const)
      assert.deepEqual(sides(withLines(buildLine()), { ...measure, polarity }), ['lower']);
  });

  it('has only what is against one comparator, and lines that name none', () => {
    const { comparator: _, ...nobody } = buildLine({ statement: 'Lower than most' });
    const indicator = withLines(buildLine(), nobody);
    assert.deepEqual(reportedBenchmarks(indicator, [measure], { against: 'wales' }), [
      'X01: Lower than most',
    ]);
  });

  it('has only lines with numbers of a period that is named', () => {
    const indicator = withLines(buildLine(), buildLine({ statement: '12, England 10', figures }));
    const period = { kind: 'label', label: '2017/18' } as const;
    assert.deepEqual(reportedBenchmarks(indicator, [measure], { period }), ['X01: 12, England 10']);
  });
});

describe('sayStandings', () => {
  it('says on which side of whom our value is, where the line does not', () => {
    const indicator = withLines(
      buildLine({ statement: 'England 10' }),
      buildLine({ statement: 'Wales 11', comparator: 'Wales' }),
      buildLine({ comparator: 'Scotland' }),
    );
    assert.deepEqual(sayStandings(indicator, measure, undefined), [
      'Crimes: the report puts ours below England and Wales.',
    ]);
    assert.deepEqual(sayStandings(indicator, measure, 'Wales'), [
      'Crimes: the report puts ours below Wales.',
    ]);
  });
});

describe('saySide', () => {
  it('names the comparator, or that it may be any', () => {
    assert.equal(saySide('worse', 'Wales'), 'worse than Wales');
    assert.equal(saySide('higher', undefined), 'above England or another comparator');
  });
});
