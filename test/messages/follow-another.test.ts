import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { followAnother } from './follow-another.ts';

const judged = (id: string, more: { readonly as?: string; readonly fault?: string } = {}) => ({
  message: {
    ...{ id, turns: [`asks ${id}`], as: more.as, expect: { all: [], any: [], none: [] } },
  },
  verdict: { kind: 'answer' as const, wrongFigure: false, fault: more.fault },
});

describe('messages that follow another one', () => {
  it('are those that were answered rightly, each after a different one', () => {
    const all = [judged('a'), judged('b', { fault: 'shows nothing' }), judged('c')];
    const following = followAnother(all);
    assert.deepEqual(
      following.map(({ message }) => message.id),
      ['a', 'c'],
    );
    for (const { message, before } of following) assert.notDeepEqual(before, message.turns);
  });

  it('follow one of a reader, or of the same person', () => {
    const all = [judged('a'), judged('b', { as: 'Ann' }), judged('c', { as: 'Ann' })];
    const before = Object.fromEntries(
      followAnother(all).map((one) => [one.message.id, one.before.join()]),
    );
    assert.equal(before.a, undefined);
    assert.match(before.b ?? '', /asks [ac]/);
    assert.match(before.c ?? '', /asks [ab]/);
  });
});
