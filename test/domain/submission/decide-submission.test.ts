import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ObservedSeries } from '../../../src/domain/observed-series.ts';
import { owingParts } from '../../../src/domain/round/owed.ts';
import type {
  IndicatorRecord,
  IndicatorRound,
} from '../../../src/domain/submission/indicator-record.ts';
import { buildRecord, buildRound } from '../round/build-indicator.ts';
import { quarter } from '../round/round-data.ts';
import {
  andy,
  at,
  buildCommentary,
  crimes,
  expect,
  observe,
  paul,
  q3,
  storedNow,
} from './build-form.ts';
import { accepted, decide, wordsOf } from './hand-in.ts';

const submitted = { by: andy, at: new Date('2019-01-03T10:00:00Z') };
const inRound = (round: Partial<IndicatorRound>, differs: Partial<IndicatorRecord> = {}) => ({
  record: buildRecord({
    series: [storedNow()],
    rounds: [buildRound({ submitted, ...round })],
    ...differs,
  }),
});

const signedOff = { status: 'signed-off' as const, signedOff: { by: paul, at } };
const returned = {
  status: 'returned' as const,
  returned: { by: paul, at, note: 'Which quarter?' },
};
const reason = 'The police corrected two records.';

describe('decideSubmission', () => {
  it('takes value, words, round and audit entry as one', () => {
    const answers = { issues: 'Ice.\n- Grit' };
    assert.deepEqual(accepted({ answers, provisional: ['S05A'] }), {
      round: {
        indicator: 'S05',
        period: q3,
        status: 'submitted',
        version: 2,
        submitted: { by: andy, at },
      },
      change: {
        indicator: 'S05',
        version: 2,
        seen: 1,
        kind: 'submission',
        round: q3,
        at,
        by: andy,
        differences: [
          { what: 'S05A', when: 'Q3 2018/19', to: '6,200, provisional' },
          { what: 'issues', to: 'Ice.\n- Grit' },
        ],
        digest: 'a hash',
      },
      observations: [
        {
          measure: 'S05A',
          series: 'council',
          area: 'E10000009',
          observation: {
            ...{ period: q3, printed: '6,200', value: 6200, flags: ['provisional'] },
            provenance: { kind: 'submitted', round: q3, submitted: { by: andy.name, at } },
          },
        },
      ],
      commentary: {
        indicator: 'S05',
        period: q3,
        provenance: { kind: 'submitted', round: q3, submitted: { by: andy.name, at } },
        answers: [
          {
            question: 'issues',
            blocks: [
              { kind: 'paragraph', text: 'Ice.' },
              { kind: 'bullet', text: 'Grit' },
            ],
          },
        ],
      },
      dropDrafts: [],
    });
  });

  it('writes no commentary when no answer was given', () => {
    assert.equal('commentary' in accepted({}), false);
  });

  it('refuses a fault and a question that was not asked yet, with all that was found', () => {
    const faulty = decide({ values: { S05A: 'many' } });
    assert.equal(faulty.kind === 'refused' && faulty.checked.faults.length, 1);
    const far = decide({ values: { S05A: '620' } });
    assert.equal(far.kind === 'refused' && far.checked.questions.length, 1);
    assert.equal(
      decide({ values: { S05A: '620' }, confirmedFar: { S05A: '620' } }).kind,
      'accepted',
    );
  });

  const versions: [number, number, string][] = [
    [0, 1, 'outdated'],
    [1, 1, 'accepted'],
    [2, 1, 'outdated'],
    [0, 0, 'accepted'],
  ];
  for (const [seen, version, kind] of versions)
    it(`has a form of version ${seen} ${kind} at version ${version}`, () => {
      const record = buildRecord({ version, series: [observe(crimes)] });
      assert.equal(decide({ seen }, { record }).kind, kind);
    });

  it('calls a form of another version outdated, whatever faults it has', () => {
    assert.equal(decide({ seen: 0, values: {} }).kind, 'outdated');
  });

  describe('the commentary', () => {
    const order = ['changed-and-why', 'telling-us', 'issues'];
    const answers = { issues: 'Ice.', 'telling-us': 'Down.', 'changed-and-why': 'Winter.' };

    it('stands in the order of the page, as the last one had it', () => {
      const before = buildCommentary({ 'changed-and-why': 'a', 'telling-us': 'b' });
      const record = buildRecord({ series: [observe(crimes)], commentaries: [before] });
      const { commentary } = accepted({ answers }, { record });
      assert.deepEqual(
        commentary?.answers.map(({ question }) => question),
        order,
      );
    });

    it('is last round’s, word for word, after “Keep all answers”', () => {
      const before = buildCommentary(answers);
      const record = buildRecord({ series: [observe(crimes)], commentaries: [before] });
      const { commentary, change } = accepted({ answers, noChange: true }, { record });
      assert.deepEqual(wordsOf(commentary), { ...before, period: q3 });
      assert.equal(change.differences.length, 4);
    });

    describe('that is last round’s, neither edited nor confirmed', () => {
      const record = buildRecord({
        series: [observe(crimes)],
        commentaries: [buildCommentary(answers)],
      });

      it('is not written, and the values are', () => {
        const update = accepted({ answers }, { record });
        assert.equal('commentary' in update, false);
        assert.deepEqual(update.change.differences, [
          { what: 'S05A', when: 'Q3 2018/19', to: '6,200' },
        ]);
        assert.equal(update.round.status, 'submitted');
      });

      it('stays owed', () => {
        const { round, observations } = accepted({ answers }, { record });
        const came = observations.map(({ observation }) => observation);
        const now = { ...record, series: [observe([...crimes, ...came])], rounds: [round] };
        assert.deepEqual(owingParts([expect()], now, q3), [{ part: 'commentary' }]);
      });

      it('is refused, and the values with it, when it is compulsory', () => {
        const worse = decide({ answers, values: { S05A: '6,400' } }, { record });
        assert.deepEqual(
          worse.kind === 'refused' && worse.checked.faults.map(({ field }) => field),
          ['telling-us', 'changed-and-why', 'issues'],
        );
      });
    });
  });

  const open = { status: 'open', submitted: undefined } as const;
  const statuses: [
    string,
    Partial<IndicatorRound>,
    ObservedSeries,
    string,
    string | undefined,
    readonly string[],
  ][] = [
    ['open', open, observe(crimes), 'submission', undefined, []],
    ['open and its value was loaded', open, storedNow(), 'revision', reason, ['revised']],
    ['submitted', { status: 'submitted' }, storedNow(), 'submission', undefined, []],
    ['returned', returned, storedNow(), 'submission', undefined, []],
    ['signed off', signedOff, storedNow(), 'revision', reason, ['revised']],
  ];
  for (const [title, round, series, kind, note, flags] of statuses)
    it(`is a ${kind} while the round is ${title}`, () => {
      const form = { values: { S05A: '6,100' }, reason: ` ${reason} ` };
      const context = inRound({ ...round, extendedTo: '2019-01-31' }, { series: [series] });
      const update = accepted(form, context);
      assert.deepEqual([update.change.kind, update.change.note], [kind, note]);
      assert.deepEqual(update.observations[0]?.observation.flags, flags);
      assert.deepEqual(update.round, {
        indicator: 'S05',
        period: q3,
        ...(kind === 'revision' ? { published: true } : {}),
        status: 'submitted',
        version: 2,
        submitted: { by: andy, at },
        extendedTo: '2019-01-31',
        ...(round.returned ? { corrects: round.returned } : {}),
      });
    });

  it('refuses a revision without a reason', () => {
    assert.equal(decide({ values: { S05A: '6,100' } }, inRound(signedOff)).kind, 'refused');
  });

  it('is unchanged, and needs no reason, when it holds what was signed off', () => {
    assert.equal(decide({}, inRound(signedOff)).kind, 'unchanged');
  });

  it('calls no value revised whose words alone were corrected', () => {
    const update = accepted({ answers: { issues: 'Ice.' }, reason }, inRound(signedOff));
    assert.deepEqual([update.observations, update.change.kind], [[], 'revision']);
  });

  it('calls no value revised that was only declared final', () => {
    const series = [storedNow({ flags: ['provisional'] })];
    const update = accepted({ reason }, inRound(signedOff, { series }));
    assert.deepEqual(update.observations[0]?.observation.flags, []);
  });

  it('calls no value revised that comes in for the first time after a sign-off', () => {
    const update = accepted({ reason }, inRound(signedOff, { series: [observe(crimes)] }));
    assert.deepEqual(update.observations[0]?.observation.flags, []);
  });

  it('does not look at the round of another quarter', () => {
    const round = buildRound({ ...signedOff, submitted, period: quarter('Q2 2018/19') });
    const update = accepted({}, inRound({}, { series: [observe(crimes)], rounds: [round] }));
    assert.equal(update.change.kind, 'submission');
  });

  it('replaces a value that could not be had', () => {
    const series = [storedNow({ printed: 'c', value: null, flags: ['suppressed'] })];
    const { observations, change } = accepted({}, inRound({ status: 'submitted' }, { series }));
    assert.deepEqual(observations[0]?.observation.flags, []);
    assert.equal(change.differences[0]?.from, 'c');
  });

  it('is unchanged when what it wrote comes in once more', () => {
    const form = { answers: { issues: ' Ice.\n\n* Grit ' } };
    const { observations, commentary, round } = accepted(form);
    const series = [observe([...crimes, ...observations.map(({ observation }) => observation)])];
    const record = buildRecord({
      version: 2,
      series,
      commentaries: commentary ? [commentary] : [],
      rounds: [round],
    });
    assert.equal(decide({ ...form, seen: 2 }, { record }).kind, 'unchanged');
  });
});
