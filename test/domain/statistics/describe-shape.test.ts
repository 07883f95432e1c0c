import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { isKnown, type KnownObservation } from '../../../src/domain/observation.ts';
import type { PeriodKind } from '../../../src/domain/period/period-kinds.ts';
import type { Series } from '../../../src/domain/series.ts';
import { describeFew, describeShape } from '../../../src/domain/statistics/describe-shape.ts';
import { buildSeries } from '../build.ts';

const years: readonly [PeriodKind, number] = ['financial-year', 2012];
const quarters: readonly [PeriodKind, number] = ['financial-quarter', 2018 * 4];

const drawn = (
  values: readonly (number | null)[],
  [kind, first] = years,
  differs: Partial<Series> = {},
) => ({
  points: values
    .map((value, at) => ({ value, printed: '', flags: [], period: { kind, index: first + at } }))
    .filter((one): one is KnownObservation & typeof one => isKnown(one)),
  series: buildSeries(differs),
  tolerance: { share: 0.01 },
});

describe('describeShape', () => {
  const cases: [string, number[]][] = [
    [
      'rose until 2016/17, then fell by 41% in a year, to the lowest since 2012/13',
      [243, 270, 372, 409, 415, 244],
    ],
    ['rose each year since 2012/13, by 20% in all', [100, 110, 120]],
    ['rose each year since 2012/13, from 0 to 5', [0, 3, 5]],
    ['rose by 20% since 2012/13', [100, 120]],
    ['fell by 3.6% since 2012/13', [103.6, 102.7, 101.8, 100.9, 99.9]],
    ['level since 2012/13', [100, 100.5, 100]],
    ['level until 2013/14, then rose by 20% in a year', [100, 100, 120]],
    ['rose by 20% in 2013/14, level since', [100, 120, 120]],
    ['rose until 2013/14, fell until 2014/15, then rose by 22% in a year', [100, 120, 90, 110]],
    ['up and down between 80 and 120; rose by 19% in a year', [100, 120, 90, 110, 80, 95]],
    ['up and down between 80 and 120, level since 2016/17', [100, 120, 90, 110, 80, 80]],
    ['', [5]],
    ['', []],
  ];
  for (const [words, values] of cases)
    it(`says “${words}” of ${values.join(', ') || 'nothing'}`, () =>
      assert.equal(
        describeShape(drawn(values)).replace(/, to the (?:highest|lowest) of all.*/, ''),
        words,
      ));

  it('names the highest and the lowest of all', () => {
    assert.match(describeShape(drawn([100, 90, 95, 120])), /, to the highest of all four$/);
    assert.match(describeShape(drawn([100, 110, 120, 90])), /, to the lowest of all four$/);
  });

  it('calls nothing the lowest that is printed like another', () => {
    const rate = { valueKind: 'rate', decimals: 0 } as const;
    assert.doesNotMatch(describeShape(drawn([9, 4.4, 9, 9, 4.3], years, rate)), /lowest of/);
  });

  it('counts quarters and months, over gaps too', () => {
    assert.equal(
      describeShape(drawn([100, 120, null, 90], quarters)),
      'rose until Q2 2018/19, then fell by 25% in two quarters, to the lowest of all three',
    );
    assert.match(describeShape(drawn([9, 20, 10], ['month', 24_000])), / in a month/);
  });

  it('gives the change of a percentage in points', () => {
    const percentage = { valueKind: 'percentage', decimals: 1 } as const;
    assert.equal(
      describeShape(drawn([7.6, 7.3], years, percentage)),
      'fell by 0.3 percentage points since 2012/13',
    );
    assert.match(describeShape(drawn([0.62, 0.58], years, percentage)), /by 0\.04 percentage/);
  });

  it('sets no two windows that share months beside each other', () => {
    const monthly = Array.from({ length: 25 }, (_, at) => (at % 12 === 0 ? 100 + at : 500));
    assert.equal(
      describeShape(drawn(monthly, ['rolling-12-months', 2016 * 12 + 6])),
      'rose each year since Jul 2016, by 24% in all',
    );
  });

  const values = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 12 });

  it('never says that a last stretch rose or fell the other way', () => {
    fc.assert(
      fc.property(values, (all) => {
        const words = describeShape(drawn(all));
        const [last = 0, before = 0] = [all.at(-1), all.at(-2)];
        const way = /(rose|fell)(?! until)[^,;]*(?:,[^,;]*)?$/.exec(words)?.[1];
        if (way === 'rose') assert.ok(last >= before && last > Math.min(...all), words);
        if (way === 'fell') assert.ok(last <= before && last < Math.max(...all), words);
      }),
    );
  });

  it('says the highest, the lowest and level only of what is', () => {
    fc.assert(
      fc.property(values, (all) => {
        const words = describeShape(drawn(all));
        const [last, low, high] = [all.at(-1), Math.min(...all), Math.max(...all)];
        if (/^level since/.test(words)) assert.ok(high <= 1.03 * low);
        if (/lowest of all/.test(words)) assert.equal(last, low);
        if (/highest of all/.test(words)) assert.equal(last, high);
        assert.doesNotMatch(words, /undefined|NaN|Infinity| {2}/);
      }),
    );
  });
});

describe('describeFew', () => {
  const cases: [string, number[]][] = [
    ['Rose twice, by 20% in all. Three figures are too few for a trend.', [100, 110, 120]],
    ['Fell three times, by 40% in all. Four figures are too few for a trend.', [100, 90, 70, 60]],
    ['Rose by 20%. Two figures are too few for a trend.', [100, 120]],
    ['Rose from 0 to 5. Two figures are too few for a trend.', [0, 5]],
    ['Stayed level. Three figures are too few for a trend.', [100, 100, 100]],
    [
      'Rose until 2013/14, then fell by 25% in a year. Three figures are too few for a trend.',
      [100, 120, 90],
    ],
    ['', [5]],
  ];
  for (const [words, values] of cases)
    it(`says “${words}” of ${values.join(', ')}`, () =>
      assert.equal(
        describeFew(drawn(values)).replace(/, to the (?:highest|lowest) of all [a-z]+/, ''),
        words,
      ));
});
