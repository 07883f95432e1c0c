import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { decideWaiver, decideWaiverEnd } from '../../../src/domain/round/waiver.ts';
import {
  type IndicatorRound,
  outdatesForms,
  roundStatuses,
} from '../../../src/domain/submission/indicator-record.ts';
import { at, paul, q3 } from '../submission/build-form.ts';
import { buildRecord, buildRound } from './build-indicator.ts';

const waiving = { round: q3, author: paul, at, digest: 'a hash' };
const waived = { by: paul, at, note: 'No figures exist.' };

const recordOf = (...rounds: readonly IndicatorRound[]) => buildRecord({ version: 5, rounds });

describe('decideWaiver', () => {
  it('opens the round of an indicator that nothing happened to, and records who, when and why', () => {
    assert.deepEqual(decideWaiver(recordOf(), waiving, 'No figures exist.'), {
      round: { indicator: 'S05', period: q3, status: 'open', version: 6, waived },
      change: {
        indicator: 'S05',
        version: 6,
        seen: 5,
        round: q3,
        at,
        by: paul,
        differences: [],
        digest: 'a hash',
        kind: 'waiver',
        note: 'No figures exist.',
      },
      observations: [],
    });
  });

  for (const status of roundStatuses)
    it(`leaves a round that is ${status} as it is, with the version of its status`, () => {
      const before = buildRound({ status, version: 3 });
      const update = decideWaiver(recordOf(before), waiving, 'No figures exist.');
      assert.deepEqual(update?.round, { ...before, waived });
    });

  it('changes nothing the second time, and makes no open form out of date', () => {
    assert.equal(decideWaiver(recordOf(buildRound({ waived })), waiving, 'Again.'), undefined);
    assert.equal(outdatesForms({ kind: 'waiver' }), false);
    assert.equal(outdatesForms({ kind: 'submission' }), true);
  });
});

describe('decideWaiverEnd', () => {
  it('leaves the round as it was before, and is recorded', () => {
    const before = buildRound({ status: 'submitted', version: 3 });
    const update = decideWaiverEnd(recordOf({ ...before, waived }), waiving, 'They exist.');
    assert.deepEqual(update?.round, before);
    assert.equal(update?.change.kind, 'waiver-end');
    assert.equal(update?.change.note, 'They exist.');
    assert.equal(decideWaiverEnd(recordOf(before), waiving, 'They exist.'), undefined);
  });
});
