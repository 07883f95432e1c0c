import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { FailureReason, ReminderState } from '../../src/domain/round/reminder.ts';
import {
  arrive,
  deliverThen,
  type Reply,
  refuse,
  resetAfter,
  resetBefore,
  throttle,
} from '../bot/reminders/scripted-connector.ts';
import { buildCouncil } from './build-council.ts';
import { type Evidence, judge } from './judge.ts';

const { officers } = buildCouncil(1);
const [officer] = officers;
const living = 1;
const killed = 2;

const sent: ReminderState = { kind: 'sent', activityId: '1' };
const unknown: ReminderState = { kind: 'unknown', detail: 'TimeoutError' };
const cutOff: ReminderState = { kind: 'unknown', detail: 'cut off while it was being sent' };
const claimed: ReminderState = { kind: 'claimed', run: 'a' };
const failed = (reason: FailureReason): ReminderState => ({ kind: 'failed', reason, detail: '' });
const blocked = refuse(403, 'MessageWritesBlocked');

const judgeOne = (
  state: ReminderState | undefined,
  replies: readonly Reply[],
  differing: Partial<Evidence> = {},
  pid = living,
) =>
  judge({
    officers,
    reminders: state
      ? [{ person: officer?.id ?? '', step: { kind: 'ask', on: '' }, state, at: new Date(0) }]
      : [],
    noted: replies.map((reply) => ({ person: officer?.objectId ?? '', pid, reply })),
    interrupted: new Set([killed]),
    cut: 0,
    timeout: 1_000,
    ...differing,
  });

type Row = readonly [
  title: string,
  state: ReminderState | undefined,
  replies: readonly Reply[],
  /** Of missed, doubled and wrongly recorded. */
  faults: readonly [missed: number, doubled: number, wrong: number],
];

const rows: readonly Row[] = [
  ['sent and delivered', sent, [arrive], [0, 0, 0]],
  ['delivered after a 429', sent, [throttle(), arrive], [0, 0, 0]],
  ['sent and not delivered', sent, [refuse(502)], [1, 0, 1]],
  ['without a record', undefined, [], [1, 0, 1]],
  ['left claimed', claimed, [arrive], [0, 0, 1]],
  ['blocked and recorded so', failed('blocked'), [blocked], [0, 0, 0]],
  ['blocked and recorded otherwise', failed('disabled'), [blocked], [1, 0, 1]],
  ['failed for what would have passed', failed('throttled'), [throttle()], [1, 0, 1]],
  ['failed without a request', failed('refused'), [], [1, 0, 1]],
  ['recorded as failed, and delivered', failed('blocked'), [arrive, blocked], [0, 0, 1]],
  ['unknown after a reset', unknown, [resetBefore], [0, 0, 0]],
  ['unknown after an answer too late', unknown, [{ ...arrive, after: 1_000 }], [0, 0, 0]],
  ['unknown after a clear answer', unknown, [blocked], [1, 0, 1]],
  ['unknown after a delivery that was answered', cutOff, [arrive], [0, 0, 1]],
  ['delivered twice', sent, [arrive, arrive], [0, 1, 0]],
  ['delivered again after a reset', sent, [resetAfter, arrive], [0, 1, 0]],
  ['delivered again after a 502', sent, [deliverThen(502), arrive], [0, 0, 0]],
];

describe('judge', () => {
  for (const [title, state, replies, faults] of rows)
    it(`sees what is wrong with a message ${title}`, () => {
      const { missed, doubled, wrong } = judgeOne(state, replies);
      assert.deepEqual([missed, doubled, wrong.length], faults);
    });

  it('counts what arrived, and what could not be known', () => {
    const { unknown: times, unknownArrived, reached } = judgeOne(unknown, [resetAfter]);
    assert.deepEqual([times, unknownArrived, reached], [1, 1, 1]);
    assert.equal(judgeOne(sent, [deliverThen(502), arrive]).doubledUnknowable, 1);
    assert.deepEqual(judgeOne(failed('blocked'), [blocked]).failed, { blocked: 1 });
  });

  it('asks nothing of a bot that was killed, and everything of one that was not', () => {
    assert.deepEqual(judgeOne(cutOff, [arrive], {}, killed).wrong, []);
    assert.equal(judgeOne(cutOff, [], {}).unknownNeverAsked, 1);
    assert.equal(judgeOne(cutOff, [], { interrupted: new Set() }).missed, 1);
  });

  it('takes a connection that was cut for one that nobody knows about', () => {
    const reset: ReminderState = { kind: 'unknown', detail: 'ECONNRESET' };
    assert.deepEqual(judgeOne(reset, [arrive], { cut: 1 }).wrong, []);
    assert.equal(judgeOne(reset, [arrive]).wrong.length, 1);
    assert.equal(judgeOne(unknown, [arrive], { cut: 1 }).wrong.length, 1);
  });
});
