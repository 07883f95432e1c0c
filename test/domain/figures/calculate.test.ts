import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { calculate, type Operation } from '../../../src/domain/figures/calculate.ts';
import type { Figure } from '../../../src/domain/figures/figure.ts';
import type { Measure } from '../../../src/domain/measure.ts';
import { isKnown } from '../../../src/domain/observation.ts';
import type { Series } from '../../../src/domain/series.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';

type Values = readonly [string, number][];

const figuresOf = (measure: Measure, ...values: Values): Figure[] =>
  measure.series.slice(0, 1).flatMap((series) =>
    buildObservations(series.periodKind, ...values)
      .filter(isKnown)
      .map((observation) => ({ measure, series, observation })),
  );

const build = (code: string, shortName: string, differs: Partial<Series> = {}): Measure =>
  buildMeasure({ code, shortName, series: [buildSeries(differs)] });

const crimes = build('S05A', 'Total crime');
const abuse = build('S05D', 'Domestic abuse crimes');
const noise = build('N1', 'Noise', { unit: 'incidents' });
const litter = build('N2', 'Litter', { unit: 'incidents' });
const percentage = { valueKind: 'percentage', unit: 'of enrolments', decimals: 1 } as const;
const primary = build('S03A', 'Primary', percentage);
const secondary = build('S03B', 'Secondary', percentage);

const q2 = 'Q2 2018/19';
const twoQuarters = figuresOf(crimes, ['Q1 2018/19', 6_038], [q2, 6_270]);

const resultOf = (operation: Operation, figures: readonly Figure[]): string => {
  const done = calculate(operation, figures, []);
  return done.kind === 'result' ? done.result : assert.fail(done.reason);
};

const reasonOf = (operation: Operation, figures: readonly Figure[]): string => {
  const done = calculate(operation, figures, []);
  return done.kind === 'refused' ? done.reason : assert.fail(done.result);
};

describe('calculate', () => {
  it('adds up counts of periods that follow one another', () => {
    assert.deepEqual(calculate('sum', twoQuarters.toReversed(), []), {
      kind: 'result',
      result: '12,308 crimes',
      sentence: 'Total crime: 6,038 crimes (Q1 2018/19) + 6,270 crimes (Q2 2018/19).',
    });
  });

  it('adds up parts in one period, with a word of caution', () => {
    const done = calculate(
      'sum',
      [...figuresOf(noise, [q2, 7]), ...figuresOf(litter, [q2, 5])],
      [],
    );
    assert.equal(done.kind === 'result' && done.result, '12 incidents');
    assert.match((done.kind === 'result' && done.caution) || '', /counted in more than one/);
  });

  it('adds up no percentages, rates or counts on one day', () => {
    const pair = [...figuresOf(primary, [q2, 7.3]), ...figuresOf(secondary, [q2, 14.6])];
    assert.match(reasonOf('sum', pair), /Primary is a percentage, and only counts/);
    const snapshot = build('S', 'Children in need', { timing: 'snapshot' });
    assert.match(
      reasonOf('sum', figuresOf(snapshot, ['Q1 2018/19', 1], [q2, 2])),
      /is a count on one day/,
    );
    assert.match(reasonOf('average', figuresOf(primary, ['Q1 2018/19', 1], [q2, 2])), /percentage/);
  });

  it('adds up nothing with gaps, across a break, of different things or at different times', () => {
    const gap = figuresOf(crimes, ['Q4 2017/18', 1], [q2, 2]);
    assert.match(reasonOf('sum', gap), /do not follow one another/);
    const broken = build('B', 'Concerns', {
      breaks: [{ from: '2018-07-01', reason: 'Other cohort.' }],
    });
    assert.match(
      reasonOf('sum', figuresOf(broken, ['Q1 2018/19', 1], [q2, 2])),
      /not comparable: Other cohort\./,
    );
    const different = [...figuresOf(crimes, [q2, 1]), ...figuresOf(noise, [q2, 2])];
    assert.match(reasonOf('sum', different), /different things \(crimes; incidents\)/);
    const times = [...figuresOf(noise, ['Q1 2018/19', 1]), ...figuresOf(litter, [q2, 2])];
    assert.match(reasonOf('sum', times), /at different times/);
    assert.match(reasonOf('sum', figuresOf(crimes, [q2, 1])), /only one figure/);
  });

  it('adds nothing to a total that may hold it already', () => {
    const both = [...figuresOf(crimes, [q2, 6_270]), ...figuresOf(abuse, [q2, 685])];
    assert.match(reasonOf('sum', both), /Total crime may include the others already/);
  });

  it('averages counts over periods only', () => {
    assert.equal(resultOf('average', twoQuarters), '6,154 crimes a quarter on average');
    const both = [...figuresOf(noise, [q2, 1]), ...figuresOf(litter, [q2, 2])];
    assert.match(reasonOf('average', both), /different measures/);
  });

  it('gives the difference of one measure at two times, with the change', () => {
    assert.deepEqual(calculate('difference', twoQuarters.toReversed(), []), {
      kind: 'result',
      result: '232 crimes',
      sentence:
        'Total crime 6,038 crimes (Q1 2018/19) → 6,270 crimes (Q2 2018/19): +3.8%; chance alone could explain it.',
    });
  });

  it('gives the gap of two measures of one unit at one time, of percentages in points', () => {
    const pair = [...figuresOf(secondary, [q2, 14.57]), ...figuresOf(primary, [q2, 7.28])];
    assert.equal(resultOf('difference', pair), '7.3 percentage points');
    assert.equal(resultOf('ratio', pair), '2.0 times');
    const mixed = [...figuresOf(crimes, [q2, 1]), ...figuresOf(primary, [q2, 2])];
    assert.match(reasonOf('difference', mixed), /different things/);
    const late = [...figuresOf(primary, ['Q1 2018/19', 1]), ...figuresOf(secondary, [q2, 2])];
    assert.match(reasonOf('difference', late), /different periods/);
    assert.match(reasonOf('difference', figuresOf(crimes, [q2, 1])), /takes two figures/);
  });

  it('makes no difference across a break, and no ratio to zero', () => {
    const broken = build('B', 'Concerns', {
      breaks: [{ from: '2018-07-01', reason: 'Other cohort.' }],
    });
    const figures = figuresOf(broken, ['Q1 2018/19', 1], [q2, 2]);
    assert.match(reasonOf('difference', figures), /Not comparable with Q1 2018\/19/);
    const zero = figuresOf(crimes, ['Q1 2018/19', 0], [q2, 2]);
    assert.match(reasonOf('ratio', zero), /zero/);
  });

  it('gives a share of a part by its dates, and none of what is no part by the data', () => {
    const year = build('S05A', 'Total crime', { id: 'year', periodKind: 'financial-year' });
    const [quarter] = figuresOf(crimes, [q2, 6_270]);
    const [whole] = figuresOf(year, ['2018/19', 25_080]);
    assert.ok(quarter && whole);
    assert.equal(resultOf('share', [whole, quarter]), '25.0%');
    const both = [...figuresOf(abuse, [q2, 685]), ...figuresOf(crimes, [q2, 6_270])];
    assert.match(reasonOf('share', both), /does not say that Domestic abuse crimes is a part/);
    const [part] = both;
    assert.ok(part);
    const told = { ...part, measure: { ...part.measure, partOf: 'S05A' } };
    assert.equal(resultOf('share', [told, ...both.slice(1)]), '10.9%');
    assert.equal(resultOf('share', [...both.slice(1), told]), '10.9%');
    const [before] = figuresOf(crimes, ['Q1 2018/19', 6_038]);
    assert.ok(before);
    assert.match(reasonOf('share', [told, before]), /different periods/);
    assert.match(reasonOf('share', twoQuarters), /is not a part of/);
    assert.equal(resultOf('share', figuresOf(primary, [q2, 7.28])), '7.3% of enrolments');
  });

  it('reveals no value that is withheld beside the figures', () => {
    const withheld = buildObservations('financial-quarter', ['Q3 2018/19', null]);
    const done = calculate('sum', twoQuarters, withheld);
    assert.match(done.kind === 'refused' ? done.reason : '', /withheld/);
    assert.equal(calculate('difference', twoQuarters, withheld).kind, 'result');
    const old = buildObservations('financial-quarter', ['Q1 2010/11', null]);
    assert.equal(calculate('sum', twoQuarters, old).kind, 'result');
  });

  it('says that figures are provisional', () => {
    const early = twoQuarters.map((one) => ({
      ...one,
      observation: { ...one.observation, flags: ['provisional' as const] },
    }));
    const done = calculate('sum', early, []);
    assert.equal(done.kind === 'result' && done.caution, 'Some of the figures are provisional.');
  });
});
