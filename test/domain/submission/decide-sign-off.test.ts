import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Commentary } from '../../../src/domain/indicator.ts';
import {
  decideReturn,
  decideSignOff,
  type SignOffDecision,
} from '../../../src/domain/submission/decide-sign-off.ts';
import type { IndicatorRound } from '../../../src/domain/submission/indicator-record.ts';
import { buildRecord, buildRound } from '../round/build-indicator.ts';
import { quarter } from '../round/round-data.ts';
import { andy, at, buildCommentary, paul, q2, q3 } from './build-form.ts';

const submitted = { by: andy, at: new Date('2019-01-03T10:00:00Z') };
const signedOff = { by: paul, at: new Date('2019-01-04T10:00:00Z') };
const returned = { ...signedOff, note: 'Which quarter is this?' };

const own = buildCommentary({ issues: 'Ice.' }, q3);

/** The indicator is at version 5, its round at version 3, with commentary. */
const recordOf = (round: Partial<IndicatorRound> | undefined, commentaries = [own]) =>
  buildRecord({
    version: 5,
    commentaries,
    rounds: round ? [buildRound({ version: 3, ...round })] : [],
  });

/** Commentaries that leave Q3 2018/19 without one. */
const wanting: [string, Commentary[]][] = [
  ['was never given', []],
  ['is last round’s', [buildCommentary({ issues: 'None.' }, q2)]],
  ['was taken out again', [{ ...own, answers: [] }]],
];

const judging = { round: q3, seen: 3, since: [], author: paul, at, digest: 'a hash' };

const signOff = (round: Partial<IndicatorRound> | undefined, seen = 3): SignOffDecision =>
  decideSignOff(recordOf(round), { ...judging, seen });

const sendBack = (round: Partial<IndicatorRound> | undefined, seen = 3): SignOffDecision =>
  decideReturn(recordOf(round), { ...judging, seen }, { note: 'Which quarter?' });

type Kind = SignOffDecision['kind'];

/** The round, the version that was seen, and what comes of a sign-off and of a return. */
const cases: [string, Partial<IndicatorRound> | undefined, number, Kind, Kind][] = [
  ['without anything', undefined, 5, 'nothing-submitted', 'nothing-submitted'],
  ['that is open', { status: 'open' }, 5, 'nothing-submitted', 'nothing-submitted'],
  ['that is submitted', { status: 'submitted', submitted }, 3, 'accepted', 'accepted'],
  ['that is submitted, seen later', { status: 'submitted', submitted }, 5, 'accepted', 'accepted'],
  ['that is submitted, seen before', { status: 'submitted', submitted }, 2, 'outdated', 'outdated'],
  [
    'that is sent back',
    { status: 'returned', submitted, returned },
    3,
    'nothing-submitted',
    'already',
  ],
  [
    'that is sent back, seen before',
    { status: 'returned', submitted, returned },
    2,
    'nothing-submitted',
    'already',
  ],
  ['that is signed off', { status: 'signed-off', submitted, signedOff }, 3, 'already', 'already'],
  [
    'that is signed off, seen before',
    { status: 'signed-off', submitted, signedOff },
    2,
    'already',
    'already',
  ],
  [
    'of another quarter',
    { status: 'submitted', submitted, period: quarter('Q2 2018/19') },
    3,
    'nothing-submitted',
    'nothing-submitted',
  ],
];

describe('decideSignOff', () => {
  for (const [title, round, seen, kind] of cases)
    it(`has a round ${title} ${kind}`, () => {
      assert.equal(signOff(round, seen).kind, kind);
    });

  it('writes who signed off, keeps who submitted and the extension, and changes no figure', () => {
    const extendedTo = '2019-01-31';
    assert.deepEqual(signOff({ status: 'submitted', submitted, extendedTo }), {
      kind: 'accepted',
      update: {
        round: {
          indicator: 'S05',
          period: q3,
          status: 'signed-off',
          version: 6,
          submitted,
          published: true,
          signedOff: { by: paul, at },
          extendedTo,
        },
        change: {
          indicator: 'S05',
          version: 6,
          seen: 3,
          kind: 'sign-off',
          round: q3,
          at,
          by: paul,
          differences: [],
          digest: 'a hash',
        },
        observations: [],
      },
    });
  });

  for (const [title, commentaries] of wanting)
    it(`is incomplete while the commentary ${title}`, () => {
      const record = recordOf({ status: 'submitted', submitted }, commentaries);
      assert.deepEqual(decideSignOff(record, judging), { kind: 'incomplete' });
    });

  it('says what became of a round before it looks for commentary', () => {
    const without = (round: Partial<IndicatorRound> | undefined, seen = 3) =>
      decideSignOff(recordOf(round, []), { ...judging, seen }).kind;
    assert.equal(without(undefined), 'nothing-submitted');
    assert.equal(without({ status: 'submitted', submitted }, 2), 'outdated');
    assert.equal(without({ status: 'signed-off', submitted, signedOff }), 'already');
  });

  it('has to be looked at again after an import, and not after an extension', () => {
    const kindAfter = (kind: 'import' | 'extension') =>
      decideSignOff(recordOf({ status: 'submitted', submitted }), {
        ...judging,
        since: [{ kind }],
      });
    assert.equal(kindAfter('import').kind, 'outdated');
    assert.equal(kindAfter('extension').kind, 'accepted');
  });

  it('tells a second press who signed off and when', () => {
    const decision = signOff({ status: 'signed-off', submitted, signedOff });
    assert.deepEqual(decision.kind === 'already' && decision.round.signedOff, signedOff);
  });
});

describe('decideReturn', () => {
  for (const [title, round, seen, , kind] of cases)
    it(`has a round ${title} ${kind}`, () => {
      assert.equal(sendBack(round, seen).kind, kind);
    });

  for (const [title, commentaries] of wanting)
    it(`does not mind that the commentary ${title}`, () => {
      const record = recordOf({ status: 'submitted', submitted }, commentaries);
      assert.equal(decideReturn(record, judging, { note: 'Which quarter?' }).kind, 'accepted');
    });

  it('writes the note into the round and the audit trail', () => {
    const decision = sendBack({ status: 'submitted', submitted });
    if (decision.kind !== 'accepted') assert.fail(decision.kind);
    const { round, change, observations } = decision.update;
    assert.deepEqual(
      [round.status, round.returned, round.submitted],
      ['returned', { by: paul, at, note: 'Which quarter?' }, submitted],
    );
    assert.deepEqual([change.kind, change.note, observations], ['return', 'Which quarter?', []]);
  });

  it('says what was returned, which the correction and its sign-off keep', () => {
    const record = recordOf({ status: 'submitted', submitted });
    const parts = ['values'] as const;
    const decision = decideReturn(record, judging, { note: 'Which quarter?', parts });
    if (decision.kind !== 'accepted') assert.fail(decision.kind);
    const { returned } = decision.update.round;
    assert.deepEqual(returned, { by: paul, at, note: 'Which quarter?', parts });
    const corrected = recordOf({ status: 'submitted', submitted, corrects: returned }, [own]);
    const signed = decideSignOff(corrected, judging);
    assert.deepEqual('update' in signed && signed.update.round.corrects, returned);
  });
});

describe('what came in for a round', () => {
  const provenance = { kind: 'submitted', round: q3, submitted: { by: andy.name, at } } as const;
  const agreed = { printed: '1', value: 1, flags: [] };
  const value = { period: q3, printed: '2', value: 2, flags: [], provenance, lastGood: agreed };
  const other = { period: q2, printed: '3', value: 3, flags: [] };
  const before = { answers: buildCommentary({ issues: 'Rain.' }, q3).answers };
  const record = buildRecord({
    version: 5,
    series: [
      {
        ...{ indicator: 'S05', measure: 'S05A', series: 'council', area: 'E10000009' },
        observations: [other, value],
      },
    ],
    commentaries: [{ ...own, provenance, lastGood: before }],
    rounds: [buildRound({ version: 3, status: 'submitted', submitted })],
  });
  const updateOf = (decision: SignOffDecision) =>
    decision.kind === 'accepted' ? decision.update : assert.fail(decision.kind);

  it('is agreed once it is signed off, and what it replaced is history', () => {
    const { observations, commentary } = updateOf(decideSignOff(record, judging));
    assert.deepEqual(
      observations.map(({ observation }) => [observation.value, observation.lastGood]),
      [[2, undefined]],
    );
    for (const one of [observations[0]?.observation, commentary])
      assert.deepEqual(one?.provenance, {
        ...{ kind: 'signed-off', round: q3, submitted: provenance.submitted },
        signedOff: { by: paul.name, at },
      });
    assert.equal(commentary?.lastGood, undefined);
  });

  it('keeps what it replaced once it is sent back', () => {
    const { observations, commentary } = updateOf(
      decideReturn(record, judging, { note: 'Which quarter?' }),
    );
    assert.deepEqual(
      observations.map(({ observation }) => [observation.provenance?.kind, observation.lastGood]),
      [['returned', agreed]],
    );
    assert.deepEqual([commentary?.provenance?.kind, commentary?.lastGood], ['returned', before]);
  });
});
