import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { writers } from '../../../../src/bot/requests/text/write-text.ts';
import type { Catalogue } from '../../../../src/domain/catalogue.ts';
import { shiftPeriod } from '../../../../src/domain/period/period.ts';
import {
  buildHeadline,
  buildIndicator,
  buildMeasure,
  buildObservations,
  buildOutcome,
  buildRisk,
} from '../../../cards/build.ts';
import { noWords } from '../../../domain/build.ts';
import { buildAssessment } from '../../../domain/risks/build-risk.ts';

const headlines = Array.from({ length: 60 }, (_, index) =>
  buildHeadline(
    buildObservations(index === 59 ? [100, 200] : [200, 100]),
    buildMeasure({ code: `M${index}`, shortName: `Measure ${index}` }),
  ),
);
const indicators = [buildIndicator({ measures: headlines.map(({ measure }) => measure) })];
const focus = Array.from({ length: 20 }, (_, index) => ({
  kind: 'bullet' as const,
  text: `Focus ${index} ${'word '.repeat(20)}`,
}));
const catalogue: Catalogue = {
  version: 'test',
  outcomes: [buildOutcome({ areasForFocus: focus })],
  indicators,
  risks: Array.from({ length: 30 }, (_, index) =>
    buildRisk({
      code: `R${index}`,
      title: 'word '.repeat(20),
      latest: buildAssessment({ level: 'HIGH' }),
    }),
  ),
  milestones: [],
  publications: [],
  people: [],
  areas: [],
  words: noWords,
};

const write = (form: 'paragraph' | 'page', some = headlines): string =>
  writers[form]({ headlines: some, indicators, isWhole: true }, { catalogue })
    .map(({ text }) => text)
    .join('\n');

describe('the writers of text to paste', () => {
  it('keep a page to a page, with what got worse first, and name what finds no place', () => {
    const page = write('page');
    assert.ok(page.length < 5_500, String(page.length));
    assert.match(page, /Measure 59 \(M59\): 200 crimes/);
    assert.match(page, /Further figures are in the report: .*M58 Measure 58/);
    assert.match(page, /There are more areas for focus in the report/);
  });

  it('name many risks by their codes', () =>
    assert.match(write('page'), /Corporate risks at HIGH: R0, R1, .*R29\./));

  it('show the areas for focus as far as there is room', () => {
    const page = write('page', headlines.slice(0, 3));
    assert.match(page, /Areas for focus:\nFocus 0 .*\nFocus 1 /);
  });

  it('keep a paragraph of the whole report to what got worse', () => {
    const paragraph = write('paragraph');
    assert.match(paragraph, /1 got worse; 59 got better\. Measure 59 \(M59\): /);
    assert.doesNotMatch(paragraph, /Measure 0 /);
  });

  it('say of which quarter risks and areas for focus are where the figures are newer', () => {
    const newer = headlines.slice(0, 3).map((one) => ({
      ...one,
      verdict: one.verdict?.later && {
        ...one.verdict,
        later: { ...one.verdict.later, period: shiftPeriod(one.verdict.later.period, 2) },
      },
    })) as typeof headlines;
    const page = write('page', newer);
    assert.match(page, /Corporate risks at HIGH in Q2 2018\/19: /);
    assert.match(page, /Areas for focus, Q2 2018\/19:\n/);
  });
});
