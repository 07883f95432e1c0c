import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Form } from '../../../src/domain/submission/form.ts';
import type { IndicatorRecord } from '../../../src/domain/submission/indicator-record.ts';
import { buildRecord, buildRound } from '../round/build-indicator.ts';
import { andy, at, buildCommentary, paul, q3, storedNow } from './build-form.ts';
import { accepted, decide, saidOf, wordsOf } from './hand-in.ts';

const returned = { by: paul, at, note: 'Which quarter?' };
const sentBack = {
  record: buildRecord({
    series: [storedNow()],
    rounds: [buildRound({ status: 'returned', returned })],
  }),
};

/** It came in with this value, and is not signed off yet. */
const cameIn = (
  value: Parameters<typeof storedNow>[0] = {},
  commentaries: IndicatorRecord['commentaries'] = [],
) => ({
  record: buildRecord({
    series: [storedNow(value)],
    commentaries,
    rounds: [buildRound({ status: 'submitted', submitted: { by: andy, at } })],
  }),
});

describe('decideSubmission on what stands already', () => {
  const own = buildCommentary({ issues: 'Ice.', 'telling-us': 'Down.' }, q3);
  const stored = cameIn({}, [own]);
  const answers = { issues: 'Ice.', 'telling-us': 'Down.' };
  const same: [string, Partial<Form>][] = [
    ['as it is', { answers }],
    ['with another spelling of the number', { answers, values: { S05A: '6200 crimes' } }],
    ['with other line ends', { answers: { ...answers, issues: '\r\nIce.\r\n\r\n' } }],
  ];
  for (const [title, form] of same)
    it(`is unchanged when it comes in ${title}`, () => {
      assert.equal(decide(form, stored).kind, 'unchanged');
    });

  it('is taken again after it was sent back', () => {
    const { round, change, observations } = accepted({}, sentBack);
    assert.deepEqual([change.differences, observations], [[], []]);
    assert.deepEqual([round.status, round.returned], ['submitted', undefined]);
  });

  it('changes by being provisional, or no more', () => {
    const now = accepted({ answers, provisional: ['S05A'] }, stored);
    assert.deepEqual(now.change.differences, [
      { what: 'S05A', when: 'Q3 2018/19', from: '6,200', to: '6,200, provisional' },
    ]);
    const final = accepted({}, cameIn({ flags: ['provisional'] }));
    assert.deepEqual(final.change.differences, [
      { what: 'S05A', when: 'Q3 2018/19', from: '6,200, provisional', to: '6,200' },
    ]);
    assert.deepEqual(final.observations[0]?.observation.flags, []);
  });

  it('keeps what else is known of a number that stays', () => {
    const known = { numerator: 62, denominator: 100, flags: ['estimated', 'revised'] as const };
    const [one] = accepted({ provisional: ['S05A'] }, cameIn(known)).observations;
    assert.deepEqual(saidOf(one?.observation), {
      period: q3,
      printed: '6,200',
      value: 6200,
      numerator: 62,
      denominator: 100,
      flags: ['provisional', 'revised', 'estimated'],
    });
  });

  it('keeps nothing of a number that goes but that it was revised', () => {
    const known = { numerator: 62, denominator: 100, flags: ['estimated', 'revised'] as const };
    const [one] = accepted({ values: { S05A: '6,100' } }, cameIn(known)).observations;
    assert.deepEqual(saidOf(one?.observation), {
      period: q3,
      printed: '6,100',
      value: 6100,
      flags: ['revised'],
    });
  });

  it('is told with what it was, word for word', () => {
    const form = { values: { S05A: '6,100' }, answers: { issues: 'Snow.' } };
    assert.deepEqual(accepted(form, stored).change.differences, [
      { what: 'S05A', when: 'Q3 2018/19', from: '6,200', to: '6,100' },
      { what: 'telling-us', from: 'Down.' },
      { what: 'issues', from: 'Ice.', to: 'Snow.' },
    ]);
  });

  describe('without its commentary', () => {
    const last = { issues: 'None.', 'telling-us': 'Up.' };
    const before = buildCommentary(last);
    const valuesOnly = cameIn({}, [before]);

    it('is unchanged when it comes in with last round’s words, or without words', () => {
      assert.equal(decide({ answers: last }, valuesOnly).kind, 'unchanged');
      assert.equal(decide({}, valuesOnly).kind, 'unchanged');
    });

    it('gets the commentary alone by a second submission', () => {
      const { change, observations, commentary } = accepted({ answers }, valuesOnly);
      assert.deepEqual([change.kind, observations, wordsOf(commentary)], ['submission', [], own]);
      assert.deepEqual(change.differences, [
        { what: 'telling-us', to: 'Down.' },
        { what: 'issues', to: 'Ice.' },
      ]);
    });

    it('gets last round’s words by “Keep all answers”', () => {
      const { observations, commentary } = accepted({ answers: last, noChange: true }, valuesOnly);
      assert.deepEqual([observations, wordsOf(commentary)], [[], { ...before, period: q3 }]);
    });

    it('gets another value and still no commentary', () => {
      const update = accepted({ values: { S05A: '6,100' }, answers: last }, valuesOnly);
      assert.deepEqual(update.change.differences, [
        { what: 'S05A', when: 'Q3 2018/19', from: '6,200', to: '6,100' },
      ]);
      assert.equal('commentary' in update, false);
    });
  });
});
