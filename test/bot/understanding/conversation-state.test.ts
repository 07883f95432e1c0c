import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { requestSchema } from '../../../src/bot/requests/all.ts';
import {
  type ConversationState,
  readTalk,
  talkMinutes,
} from '../../../src/bot/understanding/conversation-state.ts';

const at = new Date('2019-01-02T09:00:00Z');

const minutesLater = (minutes: number): Date => new Date(at.getTime() + minutes * 60_000);

const talk: ConversationState = {
  last: { kind: 'show', code: 'S05A', period: { kind: 'previous' } },
  choices: [
    { title: 'S05C Domestic abuse incidents', request: { kind: 'show', code: 'S05C' } },
    { title: 'High risks', request: { kind: 'risks', level: 'HIGH' } },
  ],
};

const read = (kept: Parameters<typeof readTalk>[0], now: Date): ConversationState =>
  readTalk(kept, now, requestSchema);

describe('readTalk', () => {
  it('is empty where nothing was kept', () => {
    assert.deepEqual(read(undefined, at), {});
  });

  const kept: ConversationState[] = [
    talk,
    {},
    { last: talk.last },
    { choices: talk.choices },
    { last: { kind: 'fact', words: ['deaths'], wanted: 'number' }, earlier: talk.last },
  ];
  for (const state of kept)
    it(`reads ${JSON.stringify(state).slice(0, 60)} back as storage gives it`, () => {
      const stored: unknown = JSON.parse(JSON.stringify(state));
      assert.deepEqual(read({ state: stored, at }, minutesLater(1)), state);
    });

  it('forgets after half an hour, and not before', () => {
    assert.equal(talkMinutes, 30);
    assert.deepEqual(read({ state: talk, at }, minutesLater(30)), talk);
    assert.deepEqual(read({ state: talk, at }, new Date(minutesLater(30).getTime() + 1)), {});
    assert.deepEqual(read({ state: talk, at }, minutesLater(60 * 24)), {});
  });

  it('does not mind the clock of another copy that goes ahead', () => {
    assert.deepEqual(read({ state: talk, at }, minutesLater(-1)), talk);
  });

  const foreign: unknown[] = [
    null,
    'S05',
    5,
    [],
    { last: 'S05' },
    { last: { kind: 'gone' } },
    { last: { kind: 'show' } },
    { last: { kind: 'show', code: 'S05', colour: 'red' } },
    { last: { kind: 'show', code: 'S05', period: { kind: 'quarter', quarter: 5 } } },
    { last: { kind: 'fact', searches: 'deaths' } },
    { last: talk.last, earlier: { kind: 'gone' } },
    { ...talk, choices: [{ title: 'S05' }] },
    { ...talk, choices: {} },
  ];
  for (const state of foreign)
    it(`takes nothing from ${JSON.stringify(state).slice(0, 80)}, which another version kept`, () => {
      assert.deepEqual(read({ state, at }, at), {});
    });

  it('takes what it knows from a state that holds more', () => {
    assert.deepEqual(read({ state: { last: talk.last, mood: 'good' }, at }, at), {
      last: talk.last,
    });
  });
});
