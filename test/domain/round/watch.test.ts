import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Period } from '../../../src/domain/period/period.ts';
import { happenedAt, hasHappened, type Watch, watchId } from '../../../src/domain/round/watch.ts';
import type {
  IndicatorRecord,
  IndicatorRound,
} from '../../../src/domain/submission/indicator-record.ts';

const round: Period = { kind: 'financial-quarter', index: 8_074 };
const by = { objectId: 'object-of-alex', name: 'Alex Field' };
const on = (day: number) => new Date(Date.UTC(2019, 0, day));
const submitted = { by, at: on(9) };

const recordOf = (change: Partial<IndicatorRound>, isComplete = true): IndicatorRecord => ({
  indicator: 'X1',
  version: 2,
  series: [],
  rounds: [
    { indicator: 'X1', period: round, version: 2, status: 'submitted', submitted, ...change },
  ],
  commentaries: isComplete
    ? [
        {
          indicator: 'X1',
          period: round,
          answers: [
            { question: 'telling-us', blocks: [{ kind: 'paragraph', text: 'All is well.' }] },
          ],
        },
      ]
    : [],
});

const signedOff = recordOf({ status: 'signed-off', signedOff: { by, at: on(12) } });
const watch: Watch = {
  ...{ id: 'X1.submitted.1', indicator: 'X1', event: 'submitted', person: 'sam-poole' },
  ...{ objectId: 'object-of-sam', at: on(8) },
};

describe('what somebody wants to be told of once', () => {
  it('has happened when everything is submitted, and stays so when it is signed off', () => {
    assert.deepEqual(happenedAt('submitted', recordOf({}), round), on(9));
    assert.deepEqual(happenedAt('submitted', signedOff, round), on(9));
    assert.deepEqual(happenedAt('signed-off', signedOff, round), on(12));
  });

  it('has not happened without commentary, before the sign-off, or once it is returned', () => {
    const returned = recordOf({ status: 'returned', returned: { by, at: on(10), note: 'Why?' } });
    assert.equal(happenedAt('submitted', undefined, round), undefined);
    assert.equal(happenedAt('submitted', recordOf({}, false), round), undefined);
    assert.equal(happenedAt('submitted', returned, round), undefined);
    assert.equal(happenedAt('signed-off', recordOf({}), round), undefined);
  });

  it('is told only where it happened after it was asked for', () => {
    assert.equal(hasHappened(watch, recordOf({}), round), true);
    assert.equal(hasHappened({ ...watch, at: on(10) }, recordOf({}), round), false);
  });

  it('is the same wish while it waits, and within a minute, and another later', () => {
    const wanted = { indicator: 'X1', event: 'submitted', at: on(8) } as const;
    const id = watchId(wanted, undefined);
    assert.equal(watchId(wanted, watch), watch.id);
    assert.equal(watchId({ ...wanted, at: new Date(on(8).getTime() + 59_999) }, undefined), id);
    assert.notEqual(watchId({ ...wanted, at: new Date(on(8).getTime() + 60_000) }, undefined), id);
    assert.match(id, /^X1\.submitted\./);
  });
});
