import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { countFigures, toPublish } from '../../../src/domain/round/decide-publication.ts';
import { expectedOf } from '../../../src/domain/round/owed.ts';
import { material, quarter, storedReport } from '../../report/report-data.ts';

const q3 = quarter('Q3 2018/19');
const { indicators } = material();
const crime = indicators.find(({ code }) => code === 'S05');
assert.ok(crime);

/** S05 with one figure of Q3, one that was reported as not available, and two that did not come. */
const series = storedReport().series.map((one) => {
  const value = { S05A: 6_100, S05B: null }[one.measure];
  if (value === undefined) return one;
  const flags = value === null ? (['not-available'] as const) : [];
  const printed = value === null ? '' : '6,100';
  return {
    ...one,
    observations: [...one.observations, { period: q3, value, printed, flags: [...flags] }],
  };
});

describe('what is published of an indicator', () => {
  const one = toPublish(crime, { quarter: q3, agreed: series, written: [], record: undefined });

  it('is each figure that the quarter asks for, counted once', () => {
    assert.equal(one.figures.length, expectedOf(crime, q3).length);
    assert.deepEqual(countFigures([one]), { given: 1, unavailable: 1, missing: 2 });
    assert.deepEqual(
      one.missing.map(({ measure }) => measure.code),
      ['S05C', 'S05D'],
    );
  });

  it('is published as missing where nothing came, and as it was reported otherwise', () => {
    assert.deepEqual(
      one.figures.map(({ printed }) => printed),
      ['6,100', '', undefined, undefined],
    );
  });
});
