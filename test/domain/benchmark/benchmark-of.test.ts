import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Observation } from '../../../src/domain/measure.ts';
import { benchmarkOf } from '../../../src/domain/statistics/benchmark.ts';
import { buildMeasure, buildSeries } from '../build.ts';

const absence = buildSeries({
  valueKind: 'percentage',
  unit: 'of enrolments',
  decimals: 1,
  periodKind: 'academic-year',
});

const local: Observation = {
  period: { kind: 'academic-year', index: 2016 },
  printed: '7.3%',
  value: 7.3,
  flags: [],
  numerator: 1825,
  denominator: 25_000,
};

/** The same without what it is of. */
const bare = (({ denominator, ...rest }: Observation): Observation => rest)(local);

const england: Observation = { period: local.period, printed: '8.3%', value: 8.3, flags: [] };

const compare = (ours: Observation, theirs: Partial<Observation> = {}) =>
  benchmarkOf(buildMeasure(), absence, {
    local: ours,
    comparator: { ...england, ...theirs },
    area: 'England',
  });

describe('benchmarkOf', () => {
  it('explains itself with both values, the period, our interval, the rule and the standing', () => {
    const result = compare(local);
    assert.ok(result.kind === 'compared' && result.standing === 'better');
    assert.equal(
      result.sentence,
      '7.3% against 8.3% in England, academic year 2016/17, ours lying between 7.0% and 7.6% with 95% confidence; lower is better: better. Were ours the same as in England, chance alone would put it between 8.0% and 8.6% 95 times in 100 (funnel limits).',
    );
  });

  it('is similar when the comparator lies within our interval', () => {
    const result = compare(local, { value: 7.5 });
    assert.ok(result.kind === 'compared' && result.standing === 'similar');
  });

  it('says no funnel limits that speak against the judgement, as of small numbers they can', () => {
    const few = { ...local, value: 10, numerator: 10, denominator: 100 };
    const result = compare(few, { value: 5 });
    assert.ok(result.kind === 'compared' && result.standing === 'worse');
    assert.doesNotMatch(result.sentence, /funnel/);
  });

  const refused: [string, Observation, Partial<Observation>, string][] = [
    [
      'a value of another period',
      local,
      { period: { kind: 'academic-year', index: 2017 } },
      'other-period',
    ],
    [
      'a year of another kind with the same label',
      local,
      { period: { kind: 'financial-year', index: 2016 } },
      'other-period',
    ],
    ['no value of ours', { ...local, value: null }, {}, 'no-value'],
    ['no value of theirs', local, { value: null }, 'no-comparator'],
    ['a value of ours whose denominator is not known', bare, {}, 'no-interval'],
  ];
  for (const [title, ours, theirs, reason] of refused)
    it(`does not compare ${title}`, () => {
      const result = compare(ours, theirs);
      assert.equal(result.kind === 'not-compared' && result.reason, reason);
      assert.match(result.sentence, /^Not compared: /);
    });
});
