import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Measure, Polarity } from '../../../src/domain/measure.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { compareObservations } from '../../../src/domain/statistics/compare-observations.ts';
import { directionOfTravel } from '../../../src/domain/statistics/direction-of-travel.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';

describe('compareObservations', () => {
  const observed = (
    earlier: [string, number | null],
    later: [string, number | null],
    differs: Partial<Observation> = {},
  ) => {
    const [first, second] = buildObservations('financial-quarter', earlier, later);
    assert.ok(first && second);
    return { earlier: first, later: { ...second, ...differs } };
  };

  const compare = (
    pair: ReturnType<typeof observed>,
    { measure = buildMeasure(), series = buildSeries() } = {},
  ) => compareObservations(measure, series, pair);

  it('compares periods that lie apart, which a direction of travel does not', () => {
    const pair = observed(['Q1 2016/17', 100], ['Q2 2018/19', 150]);
    const verdict = compare(pair);
    assert.ok(verdict.kind === 'compared');
    assert.equal(verdict.earlier, pair.earlier);
    assert.equal(verdict.later, pair.later);
    assert.deepEqual(
      [verdict.movement, verdict.judgement, verdict.change],
      ['up', 'worsening', '+50.0%'],
    );
    assert.equal(
      directionOfTravel(buildMeasure(), buildSeries(), [pair.earlier, pair.later]).kind,
      'withheld',
    );
  });

  it('goes by the tolerance and the polarity of the measure', () => {
    const pair = observed(['Q1 2016/17', 100], ['Q2 2018/19', 109]);
    const judged = (differs: Partial<Measure>) => {
      const verdict = compare(pair, { measure: buildMeasure(differs) });
      return verdict.kind === 'compared' && verdict.judgement;
    };
    assert.equal(judged({}), 'worsening');
    assert.equal(judged({ polarity: 'higher-is-better' }), 'improving');
    assert.equal(judged({ polarity: 'not-judged' }), 'not judged');
    assert.equal(judged({ tolerance: { share: 0.1 } }), 'unchanged');
  });

  it('keeps the plus sign with which a difference is printed', () => {
    const { earlier, later } = observed(['Q1 2016/17', 1.2], ['Q2 2018/19', 2.9]);
    const verdict = compare(
      { earlier: { ...earlier, printed: '+£1.2m' }, later: { ...later, printed: '+£2.9m' } },
      { series: buildSeries({ valueKind: 'money', unit: '£m', decimals: 1 }) },
    );
    assert.ok(verdict.kind === 'compared');
    assert.deepEqual(verdict.printed, { earlier: '+£1.2m', later: '+£2.9m' });
  });

  it('takes a tolerance in the unit of the figures, whatever the earlier one', () => {
    const measure = buildMeasure({ tolerance: { amount: 0.5 } });
    const series = buildSeries({ valueKind: 'percentage', unit: '% of fires', decimals: 1 });
    const said = (from: number, to: number): string =>
      compare(observed(['Q1 2016/17', from], ['Q2 2018/19', to]), { measure, series }).sentence;
    const level = 'within 0.5 percentage points counts as level; lower is better: unchanged';
    assert.ok(said(3.1, 3.6).includes(level));
    assert.ok(said(64.3, 63.8).includes(level));
    assert.ok(said(64.3, 63.7).endsWith('lower is better: improving.'));
  });

  it('withholds what is not known, on either side', () => {
    for (const pair of [
      observed(['Q1 2016/17', null], ['Q2 2018/19', 1]),
      observed(['Q1 2016/17', 1], ['Q2 2018/19', null]),
      observed(['Q1 2016/17', null], ['Q2 2018/19', null]),
    ]) {
      const verdict = compare(pair);
      assert.ok(verdict.kind === 'withheld');
      assert.deepEqual([verdict.reason, verdict.later], ['no-value', pair.later]);
    }
  });

  it('compares zero with zero and with something', () => {
    const zero = compare(observed(['Q1 2016/17', 0], ['Q2 2018/19', 0]));
    assert.equal(zero.kind === 'compared' && zero.movement, 'level');
    const some = compare(observed(['Q1 2016/17', 0], ['Q2 2018/19', 1]));
    assert.deepEqual(some.kind === 'compared' && [some.movement, some.change], ['up', '']);
  });

  it('withholds across a break anywhere between, with its reason, and not beside one', () => {
    const pair = observed(['Q1 2016/17', 1], ['Q2 2018/19', 2]);
    const across = (from: string) =>
      compare(pair, { series: buildSeries({ breaks: [{ from, reason: 'a new cohort' }] }) });
    for (const from of ['2016-04-02', '2017-10-01', '2018-09-30']) {
      const verdict = across(from);
      assert.equal(verdict.kind === 'withheld' && verdict.reason, 'break', from);
      assert.match(verdict.sentence, /Not comparable with Q1 2016\/17: a new cohort/);
    }
    for (const from of ['2016-04-01', '2018-10-01'])
      assert.equal(across(from).kind, 'compared', from);
  });

  it('says which of the two values is provisional', () => {
    const flagged = compare(
      observed(['Q1 2016/17', 1], ['Q2 2018/19', 2], { flags: ['provisional'] }),
    );
    assert.match(flagged.sentence, /The later figure is provisional\./);
    assert.doesNotMatch(flagged.sentence, /earlier value/);
  });

  it('does not say whether chance moved a window that shares months with the other', () => {
    const series = buildSeries({ periodKind: 'rolling-12-months' });
    const at = (label: string) =>
      buildObservations('rolling-12-months', [label, label === 'Jul 2018' ? 213 : 100])[0];
    const [first, next, year] = [at('Jul 2018'), at('Aug 2018'), at('Jul 2019')];
    assert.ok(first && next && year);
    const strength = (later: typeof first) => {
      const verdict = compareObservations(buildMeasure(), series, { earlier: first, later });
      return verdict.kind === 'compared' ? verdict.strength : verdict.kind;
    };
    assert.deepEqual([strength(next), strength(year)], ['unknown', 'beyond chance']);
  });

  it('says the same as the direction of travel of two periods that follow each other', () => {
    const value = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(value, value, (earlier, later) => {
        const pair = observed(['Q1 2018/19', earlier], ['Q2 2018/19', later]);
        const travel = directionOfTravel(buildMeasure(), buildSeries(), [pair.earlier, pair.later]);
        assert.deepEqual(compare(pair), travel);
      }),
    );
  });
});

describe('the strength of a change', () => {
  const strengthOf = (from: number, to: number, polarity: Polarity = 'lower-is-better') => {
    const [earlier, later] = buildObservations(
      'financial-quarter',
      ['Q1 2018/19', from],
      ['Q2 2018/19', to],
    );
    assert.ok(earlier && later);
    const verdict = compareObservations(buildMeasure({ polarity }), buildSeries(), {
      earlier,
      later,
    });
    assert.ok(verdict.kind === 'compared');
    return verdict;
  };

  it('is more than chance where the test of two counts finds it, and says so', () => {
    const { strength, sentence } = strengthOf(487, 562, 'not-judged');
    assert.equal(strength, 'beyond chance');
    assert.match(sentence, /; larger than chance alone would usually give\.$/);
  });

  it('could be chance alone where it does not', () => {
    const { strength, sentence } = strengthOf(6038, 6270);
    assert.equal(strength, 'within chance');
    assert.match(sentence, /; chance alone could explain it\.$/);
  });

  it('is not asked of a change that counts as level', () => {
    const { strength, sentence } = strengthOf(2901, 2920);
    assert.equal(strength, 'unknown');
    assert.doesNotMatch(sentence, /chance|clear/);
  });
});

describe('values in words', () => {
  const scale = { words: ['Inadequate', 'Requires improvement', 'Good'], ordered: true } as const;
  const verdictOf = (
    [earlier, later]: readonly [string, string],
    differs: Parameters<typeof buildSeries>[0] = { scale },
  ) => {
    const series = buildSeries({ valueKind: 'words', unit: '', ...differs });
    const none = buildObservations('financial-quarter', ['Q1 2018/19', null], ['Q2 2018/19', null]);
    const [first, second] = none.map((one, at): Observation => {
      const words = at === 0 ? earlier : later;
      return { ...one, printed: words, words, flags: [] };
    });
    assert.ok(first && second);
    return compareObservations(buildMeasure({ polarity: 'higher-is-better' }), series, {
      earlier: first,
      later: second,
    });
  };

  for (const [from, to, movement, judgement] of [
    ['Inadequate', 'Good', 'up', 'improving'],
    ['Good', 'Requires improvement', 'down', 'worsening'],
    ['Good', 'Good', 'level', 'unchanged'],
  ] as const)
    it(`calls ${from} to ${to} ${judgement} by their places on an ordered scale`, () => {
      const verdict = verdictOf([from, to]);
      assert.ok(verdict.kind === 'compared');
      assert.deepEqual([verdict.movement, verdict.judgement], [movement, judgement]);
      assert.deepEqual([verdict.change, verdict.strength], ['', 'unknown']);
      assert.equal(verdict.sentence, `${from} → ${to}; higher is better: ${judgement}.`);
    });

  it('have no arrow where the data gives no order, or where a word is not on the scale', () => {
    const unordered = { scale: { words: scale.words } };
    for (const [pair, differs] of [
      [['Inadequate', 'Good'], unordered],
      [['Inadequate', 'Good'], {}],
      [['Fair', 'Good'], { scale }],
    ] as const) {
      const verdict = verdictOf(pair, differs);
      assert.ok(verdict.kind === 'withheld' && verdict.reason === 'no-order');
      assert.equal(
        verdict.sentence,
        `Q1 2018/19: ${pair[0]}. The words are in no order, so nothing is judged.`,
      );
    }
  });
});
