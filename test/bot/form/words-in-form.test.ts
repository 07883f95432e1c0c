import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { buildFormCard } from '../../../src/bot/form/draw-form.ts';
import { readForm } from '../../../src/bot/form/form-inputs.ts';
import { freshForm } from '../../../src/bot/form/show-form.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import type { Scale } from '../../../src/domain/series.ts';
import { checkForm } from '../../../src/domain/submission/check-form.ts';
import { decideSubmission } from '../../../src/domain/submission/decide-submission.ts';
import { shownText } from '../../cards/shown-parts.ts';
import { buildMeasure, buildSeries } from '../../domain/build.ts';
import { buildIndicator, buildRecord } from '../../domain/round/build-indicator.ts';
import {
  andy,
  at,
  buildContext,
  buildForm,
  expect,
  observe,
  q2,
  q3,
} from '../../domain/submission/build-form.ts';

const grades: Scale = { words: ['Inadequate', 'Requires improvement', 'Good'], ordered: true };

const inWords = (words: string, period = q2): Observation => ({
  ...{ period, printed: words, value: null, words, flags: [] },
});

/** S05 with an inspector's judgement as its only value. */
const contextOf = (scale?: Scale, own: readonly Observation[] = [inWords('Good')]) => {
  const series = buildSeries({ valueKind: 'words', unit: '', ...(scale && { scale }) });
  const measure = buildMeasure({ polarity: 'higher-is-better', series: [series] });
  return buildContext({
    indicator: buildIndicator({ measures: [measure] }),
    expected: [expect(measure)],
    record: buildRecord({ series: [observe(own)] }),
  });
};

const submit = (typed: string, context = contextOf(grades)) =>
  decideSubmission(
    {
      form: buildForm({ values: { S05A: typed }, seen: context.record.version }),
      author: andy,
      at,
      digest: '',
    },
    context,
  );

const cardOf = (context = contextOf(grades), typed = '') => {
  const form = buildForm({ values: { S05A: typed } });
  return buildFormCard({ form, context, checked: checkForm(form, context) });
};

describe('a value in words in the form', () => {
  it('is chosen from the scale, beside the last one', () => {
    const { content } = cardOf();
    const json = JSON.stringify(content);
    assert.match(json, /"type":"Input\.ChoiceSet","id":"value~S05A"/);
    assert.doesNotMatch(json, /"type":"Input\.Text","id":"value~S05A"/);
    assert.match(json, /"title":"Inadequate".*"title":"Requires improvement".*"title":"Good"/);
    assert.match(shownText(content), /Last figure: Good, Q2 2018\/19/);
  });

  it('is typed where there is no scale', () => {
    const { content } = cardOf(contextOf());
    assert.match(JSON.stringify(content), /"type":"Input\.Text","id":"value~S05A"/);
  });

  it('is undone by the choice of no value', () => {
    const pressed = { kind: 'submit', indicator: 'S05', round: 'Q3 2018/19', seen: 1 } as const;
    const action = { ...pressed, noChange: false, asked: {} };
    const { values } = readForm(action, { 'value~S05A': '~' }, buildIndicator(), q3);
    assert.deepEqual(values, { S05A: '' });
  });

  it('is stored as the scale has it, and as it is typed where there is none', () => {
    for (const [typed, context, words] of [
      ['  GOOD ', contextOf(grades), 'Good'],
      ['good', contextOf(grades), 'Good'],
      ['On track', contextOf(), 'On track'],
    ] as const) {
      const decision = submit(typed, context);
      const [written] = decision.kind === 'accepted' ? decision.update.observations : [];
      assert.deepEqual(
        [written?.observation.value ?? null, written?.observation.words],
        [null, words],
        typed,
      );
    }
  });

  it('is refused where it is not on the scale, with what is', () => {
    const decision = submit('Great');
    assert.equal(decision.kind, 'refused');
    const { content } = cardOf(contextOf(grades), 'Great');
    assert.match(
      shownText(content),
      /“Great” is not one of Inadequate, Requires improvement, Good/,
    );
  });

  it('has to be explained where it got worse', () => {
    const context = contextOf(grades);
    const form = buildForm({ values: { S05A: 'Inadequate' } });
    const { compulsory, faults } = checkForm(form, context);
    assert.match(compulsory.join(' '), /has worsened: Good → Inadequate; higher is better/);
    assert.equal(faults.length, 3);
    assert.deepEqual(checkForm({ ...form, values: { S05A: 'Good' } }, context).compulsory, []);
  });

  it('changes nothing where it is handed in again as it is', () => {
    const context = contextOf(grades, [inWords('Good'), inWords('Good', q3)]);
    const form = freshForm(context, q3);
    assert.deepEqual(form.values, { S05A: 'Good' });
    const decision = decideSubmission({ form, author: andy, at, digest: '' }, context);
    assert.equal(decision.kind, 'unchanged');
  });
});
