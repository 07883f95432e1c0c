import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { checkForm, compulsoryFor } from '../../../src/domain/submission/check-form.ts';
import type { ValueDetails } from '../../../src/domain/submission/form.ts';
import { longestWhy, readMissing } from '../../../src/domain/submission/missing-value.ts';
import { buildRecord } from '../round/build-indicator.ts';
import { buildContext, buildForm, expect, q3, storedNow } from './build-form.ts';
import { accepted, decide, saidOf } from './hand-in.ts';

const formOf = (details: ValueDetails, figure = '') =>
  buildForm({ values: { S05A: figure }, details: { S05A: details } });

const late = { missing: 'not-available', why: ' The police\n return is late ' } as const;
const stored = {
  period: q3,
  printed: '',
  value: null,
  flags: ['not-available' as const],
  why: 'The police return is late',
};

describe('readMissing', () => {
  it('reads the reason on one line', () => {
    assert.deepEqual(readMissing(formOf(late), expect()), {
      kind: 'missing',
      value: { ...expect(), missing: 'not-available', why: 'The police return is late' },
    });
  });

  it('reads nothing where there is to be a figure', () => {
    assert.equal(readMissing(formOf({ why: 'late' }), expect()), undefined);
    assert.equal(readMissing(buildForm(), expect()), undefined);
  });

  const refused: [string, ValueDetails, string, RegExp][] = [
    ['no reason', { missing: 'suppressed' }, '', /^Say in a few words why it is withheld\.$/],
    ['an invisible reason', { missing: 'suppressed', why: '\u200b' }, '', /^Say in a few words/],
    ['a figure as well', late, '7', /^Give the figure, or leave it empty/],
    ['a long reason', { ...late, why: 'x'.repeat(longestWhy + 1) }, '', /has 201 characters/],
  ];
  for (const [name, details, figure, reason] of refused)
    it(`refuses ${name}`, () => {
      const read = readMissing(formOf(details, figure), expect());
      assert.match(read?.kind === 'refused' ? read.reason : '', reason);
    });
});

describe('a submission without a figure', () => {
  it('stores why there is none, and says so in the audit trail', () => {
    const { observations, change } = accepted(formOf(late));
    assert.deepEqual(
      observations.map(({ observation }) => saidOf(observation)),
      [stored],
    );
    assert.deepEqual(change.differences, [
      { what: 'S05A', when: 'Q3 2018/19', to: 'not available yet: The police return is late' },
    ]);
  });

  it('keeps no number that was stored, nor what it was made of', () => {
    const record = buildRecord({
      series: [storedNow({ numerator: 62, denominator: 100, flags: ['provisional'] })],
      rounds: [{ indicator: 'S05', period: q3, status: 'submitted', version: 1 }],
    });
    const { observations, change } = accepted(
      formOf({ missing: 'suppressed', why: 'It would name somebody' }),
      { record },
    );
    assert.deepEqual(saidOf(observations[0]?.observation), {
      ...stored,
      flags: ['suppressed'],
      why: 'It would name somebody',
    });
    assert.deepEqual(change.differences[0]?.from, '6,200, provisional');
  });

  it('changes nothing when it says the same again', () => {
    const record = buildRecord({ series: [storedNow(stored)] });
    assert.equal(decide(formOf({ ...late, why: stored.why }), { record }).kind, 'unchanged');
  });

  it('is another one with another reason', () => {
    const rounds = [{ indicator: 'S05', period: q3, status: 'submitted', version: 1 } as const];
    const record = buildRecord({ series: [storedNow(stored)], rounds });
    const { change } = accepted(formOf({ ...late, why: 'It comes in May' }), { record });
    assert.equal(change.differences[0]?.to, 'not available yet: It comes in May');
  });

  it('is refused whole while one figure has neither number nor reason', () => {
    const { faults } = checkForm(formOf({ missing: 'suppressed' }), buildContext());
    assert.deepEqual(
      faults.map(({ field }) => field),
      ['S05A'],
    );
  });
});

describe('a reported direction', () => {
  const reported = (direction: ValueDetails['reported']) =>
    buildForm({ details: { S05A: direction === undefined ? {} : { reported: direction } } });
  const record = buildRecord({
    series: [storedNow({ reported: 'improving' })],
    rounds: [{ indicator: 'S05', period: q3, status: 'submitted', version: 1 }],
  });

  it('is stored beside the figure', () => {
    const { observations, change } = accepted(reported('unchanged'));
    assert.equal(observations[0]?.observation.reported, 'unchanged');
    assert.equal(change.differences[0]?.to, '6,200, reported as unchanged');
  });

  it('stays where the form does not ask for it, and goes where it is taken back', () => {
    assert.equal(decide(reported(undefined), { record }).kind, 'unchanged');
    const { observations, change } = accepted(reported(''), { record });
    assert.equal(observations[0]?.observation.reported, undefined);
    assert.deepEqual(change.differences, [
      { what: 'S05A', when: 'Q3 2018/19', from: '6,200, reported as improving', to: '6,200' },
    ]);
  });

  it('leaves the second one that a report printed beside the figure as it is', () => {
    const printed = buildRecord({
      series: [storedNow({ reported: 'improving', reportedOther: 'worsening' })],
      rounds: [{ indicator: 'S05', period: q3, status: 'submitted', version: 1 }],
    });
    const { observations } = accepted(reported('unchanged'), { record: printed });
    const { observation } = observations[0] ?? assert.fail('none');
    assert.deepEqual([observation.reported, observation.reportedOther], ['unchanged', 'worsening']);
  });

  it('makes the commentary compulsory where it is worsening', () => {
    const reasons = compulsoryFor(reported('worsening'), buildContext());
    assert.match(reasons.join(), /S05A .* is reported as worsening\./);
    assert.deepEqual(compulsoryFor(reported('unchanged'), buildContext()), []);
  });
});
