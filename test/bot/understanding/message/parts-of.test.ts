import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { partsOf } from '../../../../src/bot/understanding/message/parts-of.ts';
import { catalogue } from '../../catalogue.ts';

const find = (code: string) => catalogue.indicators.find((one) => one.code === code);

describe('partsOf', () => {
  it('finds the parts that have codes of their own', () => {
    const crime = find('S05');
    assert.ok(crime);
    assert.deepEqual(
      partsOf(crime).map(({ code }) => code),
      crime.measures.map(({ code }) => code),
    );
  });

  it('finds further measures that count a part of an indicator', () => {
    const care = find('S02');
    const [own] = care?.measures ?? [];
    assert.ok(care && own);
    const parts = ['S02-own', 'S02-far'].map((code) => ({ ...own, code, partOf: 'S02' }));
    assert.deepEqual(partsOf({ ...care, performanceMeasures: parts }), parts);
    assert.deepEqual(partsOf({ ...care, performanceMeasures: parts.slice(1) }), []);
  });

  it('finds none among measures of something else', () => {
    const care = find('S02');
    assert.ok(care);
    assert.deepEqual(partsOf(care), []);
  });
});
