import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { checkForm } from '../../../src/domain/submission/check-form.ts';
import { askAboutParts } from '../../../src/domain/submission/parts-and-whole.ts';
import { buildMeasure, buildObservations } from '../build.ts';
import { buildRecord } from '../round/build-indicator.ts';
import { buildContext, buildForm, expect, isNow, observe } from './build-form.ts';

const whole = buildMeasure({ code: 'LH01' });
const by = (category: string, of = 'ward') =>
  buildMeasure({
    ...{ code: `LH01-${category}`, partOf: 'LH01' },
    breakdown: { by: of, category },
  });
const [bridge, castle] = [by('bridge'), by('castle')];

const earlier = (bridgeBefore: number) => ({
  series: [
    observe(buildObservations('financial-quarter', ['Q2 2018/19', 220]), { measure: 'LH01' }),
    observe(buildObservations('financial-quarter', ['Q2 2018/19', bridgeBefore]), {
      measure: 'LH01-bridge',
    }),
    observe(buildObservations('financial-quarter', ['Q2 2018/19', 100]), {
      measure: 'LH01-castle',
    }),
  ],
});

const ask = (values: readonly [number, number, number], bridgeBefore = 120) =>
  askAboutParts(
    [isNow(values[0], whole), isNow(values[1], bridge), isNow(values[2], castle)],
    earlier(bridgeBefore),
  ).map(({ text }) => text);

describe('parts of a figure', () => {
  it('are asked about where they came to it the last time, and do not now', () => {
    assert.deepEqual(ask([238, 150, 95]), [
      'The parts come to 245, and not to 238; for Q2 2018/19 they came to the whole, 220.',
    ]);
    assert.deepEqual(ask([238, 140, 98]), []);
  });

  it('are left alone where they did not come to it before', () => {
    assert.deepEqual(ask([238, 150, 95], 90), []);
  });

  it('are added up by what they are broken down by', () => {
    const values = [isNow(238, whole), isNow(140, bridge), isNow(98, castle)];
    const age = isNow(238, by('adults', 'age'));
    assert.deepEqual(askAboutParts([...values, age], earlier(120)), []);
  });

  it('are asked about once, in a form', () => {
    const expected = [whole, bridge, castle].map((one) => expect(one));
    const context = buildContext({ expected, record: buildRecord(earlier(120)) });
    const form = buildForm({ values: { LH01: '238', 'LH01-bridge': '150', 'LH01-castle': '95' } });
    const [question, ...more] = checkForm(form, context).questions;
    assert.match(question?.text ?? '', /^The parts come to 245/);
    assert.equal(more.length, 0);
    const confirmedFar = { [question?.field ?? '']: question?.asked ?? '' };
    assert.deepEqual(checkForm({ ...form, confirmedFar }, context).questions, []);
  });
});
