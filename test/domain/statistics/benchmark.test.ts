import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Observation } from '../../../src/domain/observation.ts';
import {
  benchmarkOf,
  compareInFunnel,
  funnelLimits,
} from '../../../src/domain/statistics/benchmark.ts';
import { buildMeasure, buildSeries } from '../build.ts';

describe('benchmarkOf', () => {
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

  it('explains itself with both values, the period, our interval, the rule and the standing', () => {
    const result = compare(local);
    assert.ok(result.kind === 'compared' && result.standing === 'better');
    assert.equal(
      result.sentence,
      '7.3% against 8.3% in England, academic year 2016/17, ours between 7.0% and 7.6% with 95% confidence; lower is better: better. If ours were the same as in England, chance alone would put it between 8.0% and 8.6% 95 times in 100 (funnel limits).',
    );
  });

  it('is similar when the comparator lies within our interval', () => {
    const result = compare(local, { value: 7.5 });
    assert.ok(result.kind === 'compared' && result.standing === 'similar');
  });

  it('prints enough places to see that the comparator lies outside our interval', () => {
    const result = compare(local, { value: 7.64 });
    assert.ok(result.kind === 'compared' && result.standing === 'better');
    const [, theirs = '', upper = ''] =
      /against ([\d.]+)% in England, .* and ([\d.]+)% with/.exec(result.sentence) ?? [];
    assert.ok(Number(upper) < Number(theirs), result.sentence);
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

describe('compare-in-funnel', () => {
  const rule = { polarity: 'lower-is-better' } as const;

  describe('funnelLimits', () => {
    it('hold the comparator and narrow with size', () => {
      fc.assert(
        fc.property(
          fc.double({ min: 0, max: 100, noNaN: true }),
          fc.integer({ min: 1, max: 100_000 }),
          (comparator, denominator) => {
            const small = funnelLimits(comparator, denominator);
            const large = funnelLimits(comparator, denominator * 10);
            assert.ok(small && large);
            assert.ok(small.lower <= comparator + 1e-9 && comparator <= small.upper + 1e-9);
            assert.ok(large.upper - large.lower <= small.upper - small.lower + 1e-9);
          },
        ),
      );
    });

    it('are not for what is no percentage', () => {
      assert.equal(funnelLimits(101, 10), undefined);
      assert.equal(funnelLimits(50, 0), undefined);
    });
  });

  describe('compareInFunnel', () => {
    it('takes a value on a limit for similar, and one beyond it not', () => {
      const limits = funnelLimits(8.96, 2273);
      assert.ok(limits);
      const standings = [
        limits.lower - 0.001,
        limits.lower,
        limits.upper,
        limits.upper + 0.001,
      ].map((value) => {
        const result = compareInFunnel({ value, denominator: 2273 }, 8.96, rule);
        return result.kind === 'compared' ? result.standing : result.reason;
      });
      assert.deepEqual(standings, ['better', 'similar', 'similar', 'worse']);
    });

    it('refuses with a reason where something is not known', () => {
      const refused = [
        compareInFunnel({ value: null, denominator: 10 }, 50, rule),
        compareInFunnel({ value: 50, denominator: 10 }, null, rule),
        compareInFunnel({ value: 50, denominator: undefined }, 50, rule),
      ].map((one) => one.kind === 'not-compared' && one.reason);
      assert.deepEqual(refused, ['no-value', 'no-comparator', 'no-interval']);
    });
  });
});
