import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { figureMeant } from '../../../../src/bot/understanding/asked/figure-meant.ts';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { catalogue, language } from '../../catalogue.ts';

const inPounds = {
  ...catalogue,
  indicators: catalogue.indicators.map((one) => ({
    ...one,
    measures: one.measures.map((measure) => ({
      ...measure,
      series: measure.series.map((series) => ({ ...series, unit: '£' })),
    })),
  })),
};

const meant = (text: string, all = catalogue): number | undefined => {
  const reading = readMessage(text, language);
  const numbers = reading.tokens.flatMap(({ mark }, at) =>
    mark?.kind === 'number' ? [{ at, is: mark.value }] : [],
  );
  return figureMeant(numbers, 'S06', { reading, catalogue: all })?.is;
};

describe('figureMeant', () => {
  it('is what is said to be the figure, beside what counts something else', () => {
    assert.equal(meant('S06 for the year is 209, that has the 18 Poole crashes in it'), 209);
  });

  it('is what stands with the unit, beside the number of a label', () => {
    assert.equal(meant('Period 6 forecast now £171k over', inPounds), 171_000);
    assert.equal(meant('Period 6 forecast now £171k over'), undefined);
  });

  it('is none of two that may both be it', () => {
    assert.equal(meant('S06 is 209, or at 211'), undefined);
    assert.equal(meant('S06 209 211'), undefined);
  });
});
