import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  type Period,
  periodDates,
  periodLabel,
  shiftPeriod,
} from '../../../src/domain/period/period.ts';
import { askAboutFarValue } from '../../../src/domain/submission/far-value.ts';
import { buildObservations, buildSeries } from '../build.ts';
import { q3 } from './build-form.ts';

/** Quarterly values, the last of them of Q2 2018/19. */
const before = (...values: readonly (number | null)[]) =>
  buildObservations(
    'financial-quarter',
    ...values.map((value, at): [string, number | null] => [
      periodLabel(shiftPeriod(q3, at - values.length)),
      value,
    ]),
  );

const crimes = buildSeries();

const ask = (
  value: number,
  values: readonly (number | null)[],
  breaks: readonly Period[] = [],
): string | undefined =>
  askAboutFarValue(
    {
      value,
      period: q3,
      series: buildSeries({
        breaks: breaks.map((period) => ({ from: periodDates(period).start, reason: 'a test' })),
      }),
    },
    before(...values),
  );

const steady = [100, 102, 98, 101, 99, 100];

const cases: [string, number, readonly (number | null)[], boolean][] = [
  ['nothing of a first value', 6270, [], false],
  ['nothing of a value next to the last', 6300, [6038, 6270], false],
  ['about a digit too many', 62_700, [6038, 6270], true],
  ['about a digit too few', 627, [6038, 6270], true],
  ['nothing of a value that is just half more', 150, [100], false],
  ['about a value that is a hair more than half more', 150.1, [100], true],
  ['nothing of a value that is just half of the last', 50, [100], false],
  ['about a value below half of the last', 49.9, [100], true],
  ['nothing of a value that is half more but for how numbers are held', 0.45, [0.3], false],
  ['about 0 after anything else', 0, [6270], true],
  ['nothing of 0 after 0', 0, [0], false],
  ['about anything else after 0', 1, [0], true],
  ['by the last value that is known', 6270, [6038, null], false],
  ['nothing where no earlier value is known', 6270, [null, null], false],
  ['about a value above the limits of six points', 110, steady, true],
  ['about a value below the limits of six points', 90, steady, true],
  ['nothing of a value inside the limits', 106, steady, false],
  ['nothing by the limits of five points', 110, steady.slice(1), false],
  ['nothing by six points of which one is not known', 110, [...steady.slice(1), null], false],
  ['nothing of what is as it always was', 7.3, [7.3, 7.3, 7.3, 7.3, 7.3, 7.3], false],
  ['about the first change of what never changed', 7.4, [7.3, 7.3, 7.3, 7.3, 7.3, 7.3], true],
];

describe('askAboutFarValue', () => {
  for (const [title, value, values, asked] of cases)
    it(`asks ${title}`, () => {
      assert.equal(ask(value, values) !== undefined, asked);
    });

  it('lays the limits 2.66 mean moving ranges from the mean', () => {
    // Moving ranges 2, 4, 3, 2, 1: their mean is 2.4, so that the limits are 100 ± 6.384.
    assert.deepEqual(
      [106.38, 106.39, 93.62, 93.61].map((value) => ask(value, steady) !== undefined),
      [false, true, false, true],
    );
  });

  it('names both values, and the period of the last', () => {
    assert.equal(
      ask(62_700, [6038, 6270]),
      '62,700 is far from the last value, 6,270 in Q2 2018/19.',
    );
    assert.equal(
      ask(110, steady),
      '110 lies outside the range that the last 6 values keep to; the last was 100 in Q2 2018/19.',
    );
  });

  it('compares nothing across a break', () => {
    assert.equal(ask(62_700, [6038, 6270], [q3]), undefined);
    assert.match(ask(62_700, [6038, 6270], [shiftPeriod(q3, -1)]) ?? '', /far from the last/);
  });

  it('takes the limits from the values since the last break', () => {
    const old = [500, 900, 100];
    assert.equal(ask(110, [...old, ...steady.slice(1)], [shiftPeriod(q3, -5)]), undefined);
    assert.match(ask(110, [...old, ...steady], [shiftPeriod(q3, -6)]) ?? '', /last 6 values/);
  });

  it('passes over a break that is still to come', () => {
    assert.match(ask(62_700, [6038, 6270], [shiftPeriod(q3, 1)]) ?? '', /far from the last/);
  });

  it('does not look at the value that is replaced, nor at later ones', () => {
    const all = [...before(100, 100), ...buildObservations('financial-quarter', ['Q3 2018/19', 9])];
    const later = buildObservations('financial-quarter', ['Q4 2018/19', 9]);
    const one = { value: 101, period: q3, series: crimes };
    assert.equal(askAboutFarValue(one, [...all, ...later]), undefined);
  });

  it('asks about whatever is more than half away, however long the series is', () => {
    const values = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 30_000 }), (series, value) => {
        const last = series.at(-1) ?? 0;
        if (2 * Math.abs(value - last) > last) assert.ok(ask(value, series));
        else if (series.length < 6) assert.equal(ask(value, series), undefined);
      }),
    );
  });
});
