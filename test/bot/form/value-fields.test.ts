import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { buildFormCard } from '../../../src/bot/form/draw-form.ts';
import type { Polarity } from '../../../src/domain/measure.ts';
import { buildMeasure } from '../../domain/build.ts';
import { buildIndicator } from '../../domain/round/build-indicator.ts';
import { quarter } from '../../domain/round/round-data.ts';
import { buildContext, buildForm, expect } from '../../domain/submission/build-form.ts';

const formOf = (polarity: Polarity): string => {
  const measure = buildMeasure({ polarity });
  const context = buildContext({
    indicator: buildIndicator({ measures: [measure] }),
    expected: [expect(measure)],
    targets: [{ ...expect(measure), period: quarter('Q4 2018/19') }],
  });
  return JSON.stringify(buildFormCard({ form: buildForm(), context }).content);
};

describe('the field of a figure', () => {
  const table: [Polarity, boolean, RegExp][] = [
    ['lower-is-better', false, /S05A: target for Q4 2018\/19/],
    ['within-range', true, /S05A: target range for Q4 2018\/19/],
    ['not-judged', true, /S05A: target for Q4 2018\/19/],
  ];
  for (const [polarity, isOffered, label] of table)
    it(`of a measure that is ${polarity} ${isOffered ? 'offers' : 'does not offer'} up and down, and names its target`, () => {
      const card = formOf(polarity);
      assert.equal(/"title":"Up","value":"up"/.test(card), isOffered);
      assert.match(card, label);
    });
});
