import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  askAboutCount,
  askAboutFractions,
  askAboutSlip,
} from '../../../src/domain/figures/implausible.ts';
import type { Series } from '../../../src/domain/series.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';

const quarters = ['Q3 2017/18', 'Q4 2017/18', 'Q1 2018/19', 'Q2 2018/19'];

const observations = (...values: readonly number[]) =>
  buildObservations(
    'financial-quarter',
    ...values.map((value, at): [string, number] => [quarters[at] ?? '', value]),
  );

/** What is asked about the last of these values. */
const ask = (differs: Partial<Series>, ...values: readonly number[]): string | undefined => {
  const all = observations(...values);
  const last = all.at(-1);
  assert.ok(last);
  return askAboutSlip(
    { period: last.period, value: last.value ?? 0 },
    buildSeries(differs),
    all.slice(0, -1),
  );
};

const percentage = { valueKind: 'percentage', unit: 'of pupils', decimals: 1 } as const;
const rate = { valueKind: 'rate', unit: 'per 10,000', decimals: 1 } as const;

describe('askAboutSlip', () => {
  const odd: [Partial<Series>, number[], RegExp][] = [
    [
      {},
      [5900, 6038, 62_700],
      /^62,700 crimes is 10 times as much as 6,038 crimes in Q4 2017\/18$/,
    ],
    [{}, [5900, 6038, 627], /^627 crimes, but 10 times as much, 6,038 crimes, in /],
    [{}, [5900, 6038, 0], /^it is 0, and 6,038 crimes in Q4 2017\/18$/],
    [rate, [57.1, 57.5, 575], /10 times as much/],
    [percentage, [7.6, 7.3, 0.073], /written as 7\.3% of pupils, not as the fraction 0\.073/],
    [percentage, [14, 14.6, 0.146], /not as the fraction 0\.146/],
    [percentage, [7.6, 7.3, 73], /73\.0% of pupils is 10 times as much/],
    [
      { valueKind: 'money', unit: '£m', decimals: 1 },
      [14.2, 15.1, 1510],
      /£1,510\.0m is 100 times/,
    ],
  ];
  for (const [series, values, question] of odd)
    it(`asks about ${values.at(-1)} after ${values.slice(0, -1).join(' and ')}`, () =>
      assert.match(ask(series, ...values) ?? '', question));

  const fine: [string, Partial<Series>, number[]][] = [
    ['a doubling', {}, [5900, 6038, 12_000]],
    ['small counts', {}, [2, 1, 12]],
    ['small percentages', percentage, [0.4, 0.5, 3.1]],
    ['the first value', {}, [6038]],
    ['values after nothing but 0', {}, [0, 0, 400]],
    ['a change of sign', { valueKind: 'money', unit: '£m' }, [40, 50, -45]],
  ];
  for (const [what, series, values] of fine)
    it(`asks nothing about ${what}`, () => assert.equal(ask(series, ...values), undefined));

  it('asks about the value that is off, and not about the ones beside it', () => {
    const all = observations(5900, 62_700, 6038, 6100);
    const asked = all.map(({ period, value }) =>
      askAboutSlip(
        { period, value: value ?? 0 },
        buildSeries(),
        all.filter((one) => one.period !== period),
      ),
    );
    assert.deepEqual(
      asked.map((one) => one !== undefined),
      [false, true, false, false],
    );
  });

  it('sets nothing against values before a break, nor a figure from April against another quarter', () => {
    const breaks = [{ from: '2018-04-01', reason: 'a new cohort' }];
    assert.equal(ask({ breaks }, 5900, 6038, 62_700), undefined);
    assert.equal(ask({ timing: 'cumulative' }, 23_000, 30_100, 5_900), undefined);
  });

  it('asks whatever the size is, and only by the factor', () => {
    const sizes = fc.integer({ min: 100, max: 1_000_000 });
    fc.assert(
      fc.property(sizes, fc.constantFrom(1, 2, 4, 10, 100), (size, factor) => {
        assert.equal(ask({}, size, size, size * factor) !== undefined, factor >= 10);
      }),
    );
  });
});

describe('askAboutFractions', () => {
  it('asks about a series of fractions, and about no series of small percentages', () => {
    const series = buildSeries(percentage);
    assert.match(
      askAboutFractions(series, observations(0.073, 0.076)) ?? '',
      /such as 0\.073: a percentage is written as 7\.3/,
    );
    assert.equal(askAboutFractions(series, observations(0.4, 0.5)), undefined);
    assert.equal(askAboutFractions(buildSeries(), observations(0.073, 0.076)), undefined);
  });
});

describe('askAboutCount', () => {
  const asked = (name: string, differs: Partial<Series>) =>
    askAboutCount(buildMeasure({ name }), buildSeries(differs)) !== undefined;

  it('asks about counts that read like averages, which would be added up', () => {
    assert.ok(asked('Days to process a claim', { decimals: 1 }));
    assert.ok(asked('Average cost of a placement', {}));
    assert.ok(!asked('Total crime', {}));
    assert.ok(!asked('Average cost of a placement', { valueKind: 'average' }));
    assert.ok(!asked('Average number of children in care', { timing: 'snapshot' }));
  });
});
