import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  decideWithdrawal,
  type Withdrawing,
} from '../../../src/domain/submission/decide-withdrawal.ts';
import type { IndicatorRound } from '../../../src/domain/submission/indicator-record.ts';
import { buildRecord, buildRound } from '../round/build-indicator.ts';
import { andy, at, buildCommentary, paul, q2, q3 } from './build-form.ts';

const submitted = { by: andy, at: new Date('2019-01-03T10:00:00Z') };
const signedOff = { by: paul, at: new Date('2019-01-04T10:00:00Z') };

const act = (by: { name: string }, when: Date) => ({ by: by.name, at: when });
const provenance = {
  kind: 'signed-off',
  round: q3,
  submitted: act(andy, submitted.at),
  signedOff: act(paul, signedOff.at),
} as const;

const recordOf = (round: Partial<IndicatorRound>) =>
  buildRecord({
    version: 5,
    commentaries: [{ ...buildCommentary({ issues: 'Ice.' }, q3), provenance }],
    rounds: [
      buildRound({
        version: 5,
        status: 'signed-off',
        submitted,
        signedOff,
        published: true,
        ...round,
      }),
    ],
  });

const withdrawing: Withdrawing = {
  ...{ round: q3, author: paul, at, digest: 'a hash', isPublished: false },
  changes: [
    { kind: 'sign-off', version: 5, round: q3 },
    { kind: 'submission', version: 4, round: q3 },
    { kind: 'revision', version: 3, round: q2 },
  ],
};

describe('decideWithdrawal', () => {
  it('has what was submitted wait for a sign-off again, as the version that was submitted', () => {
    const decision = decideWithdrawal(recordOf({}), withdrawing);
    assert.ok(decision.kind === 'accepted');
    const { round, change, commentary } = decision.update;
    assert.equal(round.status, 'submitted');
    assert.equal(round.version, 4);
    assert.equal(round.signedOff, undefined);
    assert.equal(round.published, undefined);
    assert.deepEqual(round.submitted, submitted);
    assert.deepEqual(round.withdrawn, { by: paul, at, version: 6 });
    assert.equal(change.kind, 'withdrawal');
    assert.equal(change.version, 6);
    assert.deepEqual(commentary?.provenance, {
      kind: 'submitted',
      round: q3,
      submitted: provenance.submitted,
    });
  });

  it('is refused for what is not signed off', () => {
    for (const status of ['open', 'submitted', 'returned'] as const)
      assert.equal(decideWithdrawal(recordOf({ status }), withdrawing).kind, 'not-signed-off');
    assert.equal(
      decideWithdrawal(buildRecord({ version: 5, rounds: [] }), withdrawing).kind,
      'not-signed-off',
    );
  });

  it('is refused once the quarter is published', () => {
    const published = { ...withdrawing, isPublished: true };
    assert.equal(decideWithdrawal(recordOf({}), published).kind, 'published');
  });

  it('is refused for a revision, whose sign-off has let go of what it replaced', () => {
    const changes = [{ kind: 'revision', version: 4, round: q3 }] as const;
    assert.equal(decideWithdrawal(recordOf({}), { ...withdrawing, changes }).kind, 'revision');
  });
});
