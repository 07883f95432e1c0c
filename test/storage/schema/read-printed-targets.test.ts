import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { series } from '../../../src/storage/schema/series.ts';

const days = {
  ...{ id: 'council', valueKind: 'average', unit: 'days', decimals: 1, source: 'a test' },
  ...{ periodKind: 'financial-quarter', timing: 'flow' },
};
const observed = (target: unknown) => ({
  period: 'Q1 2018/19',
  printed: '5.1',
  value: 5.1,
  target,
});
const read = (target: unknown, form: object = days) =>
  series.parse({ ...form, values: { E10000009: [observed(target)] } }).values.E10000009?.[0]
    ?.target;

describe('a target that a file has as the report prints it', () => {
  it('is read in the unit of its series, with its words', () => {
    assert.deepEqual(read('under 5 days'), { below: 5, printed: 'under 5 days' });
    assert.deepEqual(read('410 or fewer'), { atMost: 410, printed: '410 or fewer' });
    assert.deepEqual(read('at most 5'), { atMost: 5 });
    assert.deepEqual(read('Good or better', { ...days, valueKind: 'words', unit: '' }), {
      words: 'Good',
    });
  });

  it('may be of the end of the year, or of a period to come', () => {
    const { values, targets } = series.parse({
      ...days,
      values: { E10000009: [{ ...observed(5), yearTarget: '4 or less' }] },
      targets: { E10000009: [{ period: 'Q2 2018/19', target: 'less than 4' }] },
    });
    assert.deepEqual(values.E10000009?.[0]?.yearTarget, { atMost: 4, printed: '4 or less' });
    assert.deepEqual(targets?.E10000009?.[0]?.target, { below: 4, printed: 'less than 4' });
  });

  it('may have the day by which it is to be reached', () => {
    assert.deepEqual(read('5 by March 2020'), { value: 5, by: '2020-03' });
    assert.deepEqual(read({ value: 5, by: '31 March 2020' }), { value: 5, by: '2020-03-31' });
    for (const by of ['spring', '2026-02-30'])
      assert.throws(() => read({ value: 5, by }), /neither a day \(2027-03-31\), nor a month/);
  });

  it('may be the words that stand in its place', () => {
    assert.deepEqual(read('as low as we can'), { words: 'as low as we can' });
    assert.deepEqual(read('To be set in Q3'), { words: 'To be set in Q3' });
    assert.deepEqual(read({ words: 'Top 10 of 40' }), { words: 'Top 10 of 40' });
  });

  it('is refused where it is none', () => {
    assert.throws(() => read('at most'), /neither a number, nor a text such as/);
    assert.throws(() => read('5%'), /neither a number, nor a text such as/);
  });
});
