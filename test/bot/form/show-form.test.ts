import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { freshForm } from '../../../src/bot/form/show-form.ts';
import { questionIds } from '../../../src/domain/indicator.ts';
import { checkForm } from '../../../src/domain/submission/check-form.ts';
import { decideSubmission } from '../../../src/domain/submission/decide-submission.ts';
import { buildRecord } from '../../domain/round/build-indicator.ts';
import {
  andy,
  at,
  buildCommentary,
  buildContext,
  crimes,
  observe,
  q2,
  q3,
  storedNow,
} from '../../domain/submission/build-form.ts';
import { indicators, reportContext } from '../../domain/submission/report-context.ts';

const fresh = (differs: Parameters<typeof buildRecord>[0] = {}) =>
  freshForm(buildContext({ record: buildRecord(differs) }), q3);

describe('freshForm', () => {
  it('is empty where nothing is stored', () => {
    assert.deepEqual(fresh({ version: 7, series: [observe(crimes)] }), {
      indicator: 'S05',
      round: q3,
      seen: 7,
      values: {},
      provisional: [],
      answers: { 'telling-us': '', 'changed-and-why': '', issues: '' },
      noChange: false,
      reason: '',
      confirmedFar: {},
    });
  });

  it('has what is stored of the round, which was asked about when it came in', () => {
    const form = fresh({ series: [storedNow({ printed: '6 200', flags: ['provisional'] })] });
    assert.deepEqual(
      [form.values, form.provisional, form.confirmedFar],
      [{ S05A: '6 200' }, ['S05A'], { S05A: '6 200' }],
    );
  });

  it('leaves the field of a value that could not be had empty', () => {
    const form = fresh({ series: [storedNow({ printed: 'c', value: null })] });
    assert.deepEqual([form.values, form.confirmedFar], [{}, {}]);
  });

  it('has last round’s answers to edit, and its own once there are some', () => {
    const before = buildCommentary({ issues: 'None.' }, q2);
    const own = buildCommentary({ issues: 'Ice.' }, q3);
    assert.equal(fresh({ commentaries: [before] }).answers.issues, 'None.');
    assert.equal(fresh({ commentaries: [before, own] }).answers.issues, 'Ice.');
  });

  it('asks for the figures before the next round comes in, and to look at the words where a risk is HIGH', () => {
    const looked = new Map<string, boolean>();
    for (const { code } of indicators.filter(
      (one) => reportContext(one.code, q3).expected.length,
    )) {
      const context = reportContext(code, q3);
      const { faults, compulsory } = checkForm(freshForm(context, q3), context);
      looked.set(code, compulsory.length > 0);
      assert.deepEqual(
        faults.map(({ field }) => field),
        [
          ...context.expected.map(({ measure }) => measure.code),
          ...(compulsory.length > 0 ? questionIds : []),
        ],
      );
    }
    const needed = [...looked].flatMap(([code, isNeeded]) => (isNeeded ? [code] : []));
    assert.deepEqual([needed, looked.size], [['S01', 'S02', 'S06'], 5]);
  });

  it('says nothing new of what was published, when it is handed in as it is', () => {
    for (const { code } of indicators) {
      const context = reportContext(code, q2);
      const form = freshForm(context, q2);
      const decision = decideSubmission({ form, author: andy, at, digest: '' }, context);
      assert.equal(decision.kind, 'unchanged', code);
    }
  });

  it('revises what was published, once a word is added and a reason given', () => {
    const published = indicators.filter((one) => reportContext(one.code, q2).expected.length);
    assert.ok(published.length > 0);
    for (const { code } of published) {
      const context = reportContext(code, q2);
      const form = freshForm(context, q2);
      const answers = { ...form.answers, issues: `${form.answers.issues}\nOne more.` };
      const submitForm = (reason: string) =>
        decideSubmission(
          { form: { ...form, answers, reason }, author: andy, at, digest: '' },
          context,
        );
      assert.equal(submitForm('').kind, 'refused', code);
      const decision = submitForm('A line was missing.');
      if (decision.kind !== 'accepted') assert.fail(`${code}: ${JSON.stringify(decision)}`);
      assert.deepEqual(
        [decision.update.change.kind, decision.update.observations],
        ['revision', []],
        code,
      );
    }
  });
});
