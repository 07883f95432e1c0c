import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { withoutWeakNames } from '../../../../src/bot/understanding/subjects/weak-names.ts';
import { language } from '../../catalogue.ts';

const named = { kind: 'indicator', id: 'S05', indicator: 'S05' } as const;

describe('withoutWeakNames', () => {
  const left = (text: string, at: readonly number[], how: 'likely' | 'sure' = 'likely') => {
    const reading = { ...readMessage(text, language), mentions: [{ named: [named], at, how }] };
    return withoutWeakNames(reading, language).mentions.length;
  };

  it('leaves out what an everyday word happens to name', () => {
    assert.equal(left('oh right, and the same time last year?', [1]), 0);
    assert.equal(left('what made them change their minds?', [1]), 0);
  });

  it('keeps what a telling word names, whole names and several words', () => {
    assert.equal(left('and hospital?', [1]), 1);
    assert.equal(left('what made them change their minds?', [1], 'sure'), 1);
    assert.equal(left('what made them change their minds?', [1, 3]), 1);
  });
});
