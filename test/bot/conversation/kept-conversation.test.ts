import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  applyChange,
  isTakenElsewhere,
  type KeptConversation,
  readKeptConversation,
  toStoredState,
} from '../../../src/bot/conversation/kept-conversation.ts';

describe('the state of a conversation', () => {
  const at = new Date('2019-01-02T09:00:00Z');

  const empty: KeptConversation = { talk: {}, recent: [], unsentReceipts: [], answered: [] };

  const talk = { last: { kind: 'show', code: 'S05' } } as const;

  it('is read as it was stored', () => {
    const answered = [
      { id: 'b', words: '1234', reply: 'c', before: talk },
      { id: 'a', words: '5678', settled: 'on-card' as const },
    ];
    const recent = [{ id: 'a', turn: 't' }];
    const state = { talk, recent, unsentReceipts: ['Received: S05'], answered };
    assert.deepEqual(readKeptConversation({ state: toStoredState(state), at }, at), state);
  });

  it('is read from a row of an older version, and from one that is broken in a part', () => {
    assert.deepEqual(readKeptConversation({ state: talk, at }, at), { ...empty, talk });
    const broken = { ...talk, recent: 'x', receipts: [7], answered: [{ id: 7 }] };
    assert.deepEqual(readKeptConversation({ state: broken, at }, at), { ...empty, talk });
    assert.deepEqual(readKeptConversation({ state: 7, at }, at), empty);
    assert.deepEqual(readKeptConversation(undefined, at), empty);
  });

  it('forgets what was spoken of before the activities', () => {
    const recent = [{ id: 'a', turn: 't' }];
    const before = { id: 'a', words: '1234', reply: 'c', before: talk };
    const stored = toStoredState({ talk, recent, unsentReceipts: ['r'], answered: [before] });
    const later = new Date(at.getTime() + 24 * 60 * 60_000);
    assert.deepEqual(readKeptConversation({ state: stored, at }, later), {
      ...{ talk: {}, recent, unsentReceipts: ['r'] },
      answered: [{ ...before, before: {} }],
    });
  });

  it('names the ten newest activities', () => {
    const ids = Array.from({ length: 12 }, (_, index) => `id-${index}`);
    const state = ids.reduce(
      (before, activityId) => applyChange(before, { turn: `turn of ${activityId}`, activityId }),
      empty,
    );
    assert.deepEqual(
      state.recent.map(({ id }) => id),
      ids.toReversed().slice(0, 10),
    );
  });

  it('does not change when the same change is made again', () => {
    const change = { turn: 't', activityId: 'a', talk, told: ['old'], unsent: ['new'] };
    const once = applyChange({ ...empty, unsentReceipts: ['old', 'other'] }, change);
    assert.deepEqual(once.unsentReceipts, ['other', 'new']);
    assert.deepEqual(applyChange(once, change), once);
  });

  it('tells an activity that another turn took up from one’s own', () => {
    const state = applyChange(empty, { turn: 't', activityId: 'a' });
    assert.equal(isTakenElsewhere(state, { turn: 't', activityId: 'a' }), false);
    assert.equal(isTakenElsewhere(state, { turn: 'u', activityId: 'a' }), true);
    assert.equal(isTakenElsewhere(state, { turn: 'u', activityId: 'b' }), false);
    assert.equal(isTakenElsewhere(state, { turn: 'u' }), false);
  });
});
