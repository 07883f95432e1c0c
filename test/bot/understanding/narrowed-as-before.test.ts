import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { interpret } from '../../../src/bot/understanding/interpret.ts';
import { language } from '../catalogue.ts';

const read = (text: string, state: Parameters<typeof interpret>[1]) =>
  interpret(text, state, language);

describe('the same of something else', () => {
  const refused = { last: { kind: 'show', code: 'S05' }, beyond: ['Weymouth'] } as const;

  it('is narrowed by what narrowed the question before', () => {
    const same = read('same for S03 please', refused);
    assert.ok(same.kind === 'narrowed', same.kind);
    assert.deepEqual(same.words, ['Weymouth']);
  });

  it('is the figure where nothing narrowed it, or where something else is asked', () => {
    assert.equal(read('same for S03 please', { last: refused.last }).kind, 'query');
    assert.equal(read('S03', refused).kind, 'query');
  });
});
