import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Measure, Observation, Polarity } from '../../../src/domain/measure.ts';
import { formatChange } from '../../../src/domain/statistics/describe-change.ts';
import {
  compareObservations,
  directionOfTravel,
} from '../../../src/domain/statistics/direction-of-travel.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';

const quarters = (earlier: number | null, later: number | null) =>
  buildObservations('financial-quarter', ['Q1 2018/19', earlier], ['Q2 2018/19', later]);

const judge = (earlier: number, later: number, polarity: Polarity = 'lower-is-better') => {
  const verdict = directionOfTravel(
    buildMeasure({ polarity }),
    buildSeries(),
    quarters(earlier, later),
  );
  assert.equal(verdict.kind, 'compared');
  if (verdict.kind !== 'compared') throw new Error('unreachable');
  return verdict;
};

describe('directionOfTravel', () => {
  it('says of what is no longer collected since when, why, and what the last figure was', () => {
    const series = buildSeries({
      periodKind: 'financial-year',
      discontinued: { from: '2025-04-01', reason: 'The line closed' },
    });
    const years = buildObservations('financial-year', ['2023/24', 1600], ['2024/25', 1482]);
    const verdict = directionOfTravel(buildMeasure(), series, years);
    assert.ok(verdict.kind === 'withheld');
    assert.deepEqual([verdict.reason, verdict.later?.value], ['discontinued', 1482]);
    assert.equal(
      verdict.sentence,
      'No longer collected since 1 April 2025: The line closed. The last figure is 1,482 crimes, financial year 2024/25.',
    );
    const before = buildObservations('financial-year', ['2022/23', 1500], ['2023/24', 1600]);
    assert.equal(directionOfTravel(buildMeasure(), series, before).kind, 'compared');
  });

  it('compares a month with the one before that has a value', () => {
    const series = buildSeries({ periodKind: 'month', months: [4, 10] });
    const halves = buildObservations('month', ['Oct 2025', 20], ['Apr 2026', 22]);
    assert.equal(directionOfTravel(buildMeasure(), series, halves).kind, 'compared');
    const late = buildObservations('month', ['Apr 2025', 20], ['Apr 2026', 22]);
    assert.equal(directionOfTravel(buildMeasure(), series, late).kind, 'withheld');
  });

  const cases: [number, number, Polarity, string, string][] = [
    [6038, 6270, 'lower-is-better', 'up', 'worsening'],
    [551, 539, 'lower-is-better', 'down', 'improving'],
    [2901, 2920, 'lower-is-better', 'level', 'unchanged'],
    [100, 101, 'lower-is-better', 'level', 'unchanged'],
    [100, 102, 'higher-is-better', 'up', 'improving'],
    [100, 98, 'higher-is-better', 'down', 'worsening'],
    [487, 562, 'not-judged', 'up', 'not judged'],
    [0, 0, 'lower-is-better', 'level', 'unchanged'],
    [0, 1, 'lower-is-better', 'up', 'worsening'],
  ];
  for (const [earlier, later, polarity, movement, judgement] of cases)
    it(`calls ${earlier} to ${later} ${movement} and ${judgement} when ${polarity}`, () => {
      const verdict = judge(earlier, later, polarity);
      assert.deepEqual([verdict.movement, verdict.judgement], [movement, judgement]);
    });

  it('explains itself with both values, the unit, the rule and the judgement', () => {
    const series = buildSeries({ valueKind: 'rate', unit: 'per 10,000', decimals: 1 });
    const { sentence } = directionOfTravel(buildMeasure(), series, quarters(32.7, 43.6));
    assert.equal(sentence, '32.7 → 43.6 per 10,000 (+33.3%); lower is better: worsening.');
  });

  it('prints values that moved so that they do not look the same', () => {
    const rate = buildSeries({ valueKind: 'rate', unit: 'per 10,000', decimals: 1 });
    const { sentence } = directionOfTravel(buildMeasure(), rate, quarters(0.14, 0.06));
    assert.match(sentence, /^0\.14 → 0\.06 per 10,000 \(−57\.1%\)/);
    const percentage = buildSeries({ valueKind: 'percentage', decimals: 1 });
    const verdict = directionOfTravel(buildMeasure(), percentage, quarters(3.12, 3.08));
    assert.ok(verdict.kind === 'compared');
    assert.deepEqual(verdict.printed, { earlier: '3.12%', later: '3.08%' });
    assert.equal(verdict.change, '−0.04 percentage points');
  });

  it('says within what a change counts as level', () => {
    assert.match(judge(2901, 2920).sentence, /\(\+0\.7%\), within 1% counts as level/);
  });

  it('has no percentage of a change from nothing', () => {
    assert.equal(judge(0, 5).change, '');
    assert.doesNotMatch(judge(0, 5).sentence, /\(/);
  });

  it('gives the change of a percentage in points', () => {
    const series = buildSeries({ valueKind: 'percentage', unit: 'of enrolments', decimals: 1 });
    const { sentence } = directionOfTravel(buildMeasure(), series, quarters(7.6, 7.3));
    assert.match(sentence, /^7\.6% → 7\.3% \(−0\.3 percentage points\)/);
  });

  it('takes the tolerance of the measure where it sets one', () => {
    const verdict = directionOfTravel(
      buildMeasure({ tolerance: 0.1 }),
      buildSeries(),
      quarters(100, 109),
    );
    assert.equal(verdict.kind === 'compared' && verdict.movement, 'level');
  });

  it('says that a value is provisional', () => {
    const [earlier, later] = quarters(10, 20);
    assert.ok(earlier && later);
    const verdict = directionOfTravel(buildMeasure(), buildSeries(), [
      earlier,
      { ...later, flags: ['provisional'] },
    ]);
    assert.match(verdict.sentence, /provisional/);
  });

  it('compares twelve rolling months with those a year earlier', () => {
    const series = buildSeries({ periodKind: 'rolling-12-months' });
    const values = buildObservations(
      'rolling-12-months',
      ['Jul 2017', 215],
      ['Jun 2018', 190],
      ['Jul 2018', 213],
    );
    const verdict = directionOfTravel(buildMeasure(), series, values);
    assert.equal(verdict.kind === 'compared' && verdict.earlier.value, 215);
  });

  it('withholds the arrow without a value, without an earlier one, and over a gap', () => {
    const reasons = [
      [],
      quarters(1, null),
      quarters(1, 2).slice(1),
      quarters(null, 2),
      buildObservations('financial-quarter', ['Q4 2017/18', 1], ['Q2 2018/19', 2]),
    ].map((values) => {
      const verdict = directionOfTravel(buildMeasure(), buildSeries(), values);
      return verdict.kind === 'withheld' ? verdict.reason : verdict.kind;
    });
    assert.deepEqual(reasons, [
      'no-value',
      'no-value',
      'one-value',
      'one-value',
      'not-consecutive',
    ]);
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

  it('withholds the arrow across a break, with its reason, and not beside one', () => {
    const broken = (from: string) =>
      directionOfTravel(
        buildMeasure(),
        buildSeries({ breaks: [{ from, reason: 'a new cohort' }] }),
        quarters(1, 2),
      );
    assert.match(broken('2018-07-01').sentence, /Not comparable with Q1 2018\/19: a new cohort/);
    assert.equal(broken('2018-04-01').kind, 'compared');
    assert.equal(broken('2018-10-01').kind, 'compared');
  });

  it('turns the judgement and nothing else when the other way is better', () => {
    const values = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(values, values, (earlier, later) => {
        const [low, high] = [judge(earlier, later), judge(earlier, later, 'higher-is-better')];
        const turned = { improving: 'worsening', worsening: 'improving' } as Record<string, string>;
        assert.equal(high.movement, low.movement);
        assert.equal(high.judgement, turned[low.judgement] ?? low.judgement);
      }),
    );
  });
});

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
    assert.equal(judged({ tolerance: 0.1 }), 'unchanged');
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
  it('is more than chance where the test of two counts finds it, and says so', () => {
    const { strength, sentence } = judge(487, 562, 'not-judged');
    assert.equal(strength, 'beyond chance');
    assert.match(sentence, /; larger than chance alone would usually give\.$/);
  });

  it('could be chance alone where it does not', () => {
    const { strength, sentence } = judge(6038, 6270);
    assert.equal(strength, 'within chance');
    assert.match(sentence, /; chance alone could explain it\.$/);
  });

  it('is not asked of a change that counts as level', () => {
    const { strength, sentence } = judge(2901, 2920);
    assert.equal(strength, 'unknown');
    assert.doesNotMatch(sentence, /chance|clear/);
  });
});

describe('formatChange', () => {
  const cases: [string, Parameters<typeof formatChange>][] = [
    ['+130 (+2.1%)', [buildSeries(), 6270, 6400]],
    ['−6,270 (−100.0%)', [buildSeries(), 6270, 0]],
    ['+7', [buildSeries(), 0, 7]],
    ['0', [buildSeries(), 7, 7]],
    ['+10.9 (+33.3%)', [buildSeries({ valueKind: 'rate', per: 10_000, decimals: 1 }), 32.7, 43.6]],
    ['−0.3 percentage points', [buildSeries({ valueKind: 'percentage', decimals: 1 }), 14.6, 14.3]],
  ];
  for (const [words, [series, earlier, later]] of cases)
    it(`is ${words} from ${earlier} to ${later}`, () => {
      assert.equal(formatChange(series, earlier, later), words);
    });
});

describe('a latest value that was reported as missing', () => {
  const late = (why?: string): Observation[] =>
    quarters(6038, null).map((one) =>
      one.value === null ? { ...one, flags: ['not-available'], ...(why ? { why } : {}) } : one,
    );

  it('gives the reason, and the last value that is known', () => {
    assert.equal(
      directionOfTravel(buildMeasure(), buildSeries(), late('the police return is late.')).sentence,
      'Not available yet: the police return is late. The last figure is 6,038 crimes, Q1 2018/19.',
    );
  });

  it('is as it was without one', () => {
    assert.match(
      directionOfTravel(buildMeasure(), buildSeries(), late()).sentence,
      /^No figure is known for the latest period/,
    );
  });
});

describe('values in words', () => {
  const scale = { words: ['Inadequate', 'Requires improvement', 'Good'], ordered: true } as const;
  const verdictOf = (
    [earlier, later]: readonly [string, string],
    differs: Parameters<typeof buildSeries>[0] = { scale },
  ) => {
    const series = buildSeries({ valueKind: 'words', unit: '', ...differs });
    const own = quarters(null, null).map((one, at): Observation => {
      const words = at === 0 ? earlier : later;
      return { ...one, printed: words, words, flags: [] };
    });
    return directionOfTravel(buildMeasure({ polarity: 'higher-is-better' }), series, own);
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
