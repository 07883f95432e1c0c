import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Form } from '../../../src/domain/submission/form.ts';
import type { IndicatorRecord } from '../../../src/domain/submission/indicator-record.ts';
import { buildMeasure } from '../build.ts';
import { buildRecord } from '../round/build-indicator.ts';
import { andy, at, buildCommentary, expect, observe, q3, storedNow } from './build-form.ts';
import { accepted, decide, saidOf, wordsOf } from './hand-in.ts';

const reason = 'The police corrected two records.';
const answers = { issues: 'Ice.', 'telling-us': 'Down.' };
const own = buildCommentary(answers, q3);

/** Q3 2018/19 as a report brought it: figures and words without a submission. */
const loadedWith = (differs: Partial<IndicatorRecord> = {}) => ({
  record: buildRecord({ series: [storedNow()], commentaries: [own], ...differs }),
});

const reasonsOf = (form: Partial<Form>, context = loadedWith()) => {
  const decision = decide(form, context);
  if (decision.kind !== 'refused') return decision.kind;
  return decision.checked.faults.map(({ field }) => field).join();
};

describe('decideSubmission on what was loaded from a report', () => {
  it('takes another value as a revision, and flags it', () => {
    const { change, observations, round } = accepted(
      { values: { S05A: '6,100' }, answers, reason: ` ${reason}\n` },
      loadedWith(),
    );
    assert.deepEqual([change.kind, change.note], ['revision', reason]);
    assert.deepEqual(change.differences, [
      { what: 'S05A', when: 'Q3 2018/19', from: '6,200', to: '6,100' },
    ]);
    assert.deepEqual(
      observations.map(({ observation }) => saidOf(observation)),
      [{ period: q3, printed: '6,100', value: 6100, flags: ['revised'] }],
    );
    assert.deepEqual([round.status, round.submitted], ['submitted', { by: andy, at }]);
  });

  it('leaves the number behind a rounded print as it is, while nobody types another', () => {
    const rounded = loadedWith({ series: [storedNow({ printed: '6,200', value: 6199.6 })] });
    assert.equal(decide({ values: { S05A: '6,200' }, answers }, rounded).kind, 'unchanged');
    const edited = { ...answers, issues: 'Snow.' };
    const form = { values: { S05A: '6,200' }, answers: edited, reason };
    assert.deepEqual(accepted(form, rounded).observations, []);
    const ticked = accepted({ ...form, provisional: ['S05A'] }, rounded).observations;
    assert.deepEqual(
      ticked.map(({ observation: { value, printed } }) => [value, printed]),
      [[6199.6, '6,200']],
    );
  });

  it('flags the values that change and no others', () => {
    const other = buildMeasure({ code: 'S05B' });
    const series = [storedNow(), observe(storedNow().observations, { measure: 'S05B' })];
    const { observations } = accepted(
      { values: { S05A: '6,200', S05B: '6,100' }, answers, reason },
      { ...loadedWith({ series }), expected: [expect(), expect(other)] },
    );
    assert.deepEqual(
      observations.map(({ measure, observation }) => [measure, observation.flags]),
      [['S05B', ['revised']]],
    );
  });

  it('takes other words as a revision that leaves the figures alone', () => {
    const edited = { ...answers, issues: 'Snow.' };
    const { change, observations, commentary } = accepted(
      { answers: edited, reason },
      loadedWith(),
    );
    assert.deepEqual([change.kind, observations], ['revision', []]);
    assert.deepEqual(change.differences, [{ what: 'issues', from: 'Ice.', to: 'Snow.' }]);
    assert.deepEqual(
      wordsOf(commentary),
      buildCommentary({ issues: 'Snow.', 'telling-us': 'Down.' }, q3),
    );
  });

  const wanting: [string, Partial<Form>][] = [
    ['another value', { values: { S05A: '6,100' }, answers }],
    ['a value that is provisional from now on', { answers, provisional: ['S05A'] }],
    ['other words', { answers: { ...answers, issues: 'Snow.' } }],
    ['words that are taken out', { answers: {} }],
  ];
  for (const [title, form] of wanting)
    it(`wants a reason for ${title}`, () => {
      assert.equal(reasonsOf(form), 'reason');
      assert.equal(reasonsOf({ ...form, reason }), 'accepted');
    });

  it('wants one for commentary that the report had not', () => {
    assert.equal(reasonsOf({ answers }, loadedWith({ commentaries: [] })), 'reason');
  });

  it('wants none for what stands already', () => {
    assert.equal(reasonsOf({ answers }), 'unchanged');
    assert.equal(reasonsOf({ answers, values: { S05A: ' 6 200 crimes' } }), 'unchanged');
  });

  it('asks for it together with what else is to be mended', () => {
    assert.equal(reasonsOf({ answers, values: { S05A: 'many' } }), 'S05A,reason');
  });

  it('writes none of last round’s words that were not looked at', () => {
    const before = buildCommentary({ issues: 'None.' });
    const update = accepted(
      { values: { S05A: '6,100' }, answers: { issues: 'None.' }, reason },
      loadedWith({ commentaries: [before] }),
    );
    assert.equal('commentary' in update, false);
  });

  it('calls a value revised that the report had no figure for', () => {
    const series = [storedNow({ printed: 'c', value: null, flags: ['suppressed'] })];
    const { observations, change } = accepted({ answers, reason }, loadedWith({ series }));
    assert.deepEqual(observations[0]?.observation.flags, ['revised']);
    assert.equal(change.differences[0]?.from, 'c');
  });
});
