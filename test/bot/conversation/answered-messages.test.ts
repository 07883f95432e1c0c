import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  type AnsweredMessage,
  applyToAnswered,
  digestOfWords,
  readAnswered,
} from '../../../src/bot/conversation/answered-messages.ts';

const message = (id: string, more: Partial<AnsweredMessage> = {}): AnsweredMessage => ({
  id,
  words: digestOfWords(id),
  ...more,
});

const talk = { last: { kind: 'show', code: 'S05' } } as const;

describe('the answered messages', () => {
  it('are the five newest, each once', () => {
    const ids = ['a', 'b', 'c', 'a', 'd', 'e', 'f'];
    const all = ids.reduce<readonly AnsweredMessage[]>(
      (before, id) => applyToAnswered(before, { talk, answered: message(id) }),
      [],
    );
    assert.deepEqual(
      all.map(({ id }) => id),
      ['f', 'e', 'd', 'a', 'c'],
    );
  });

  it('know what was spoken of before the last of them only', () => {
    const first = applyToAnswered([], { talk, answered: message('a', { before: {} }) });
    const second = applyToAnswered(first, { talk, answered: message('b', { before: talk }) });
    assert.deepEqual(
      second.map(({ before }) => before),
      [talk, undefined],
    );
    const pressed = applyToAnswered(second, { talk });
    assert.deepEqual(
      pressed.map(({ before }) => before),
      [undefined, undefined],
    );
    assert.deepEqual(applyToAnswered(second, {}), second);
  });

  it('know what the channel calls the answer, once it does', () => {
    const all = [message('b'), message('a')];
    const replied = applyToAnswered(all, { replied: { id: 'a', reply: 'answer' } });
    assert.deepEqual(replied, [message('b'), message('a', { reply: 'answer' })]);
    assert.deepEqual(applyToAnswered(all, { replied: { id: 'c', reply: 'x' } }), all);
  });

  it('are settled by what is done on the answer, and stay settled by what they did', () => {
    const all = [
      message('b', { reply: 'second' }),
      message('a', { reply: 'first', settled: 'by-message' }),
      message('c'),
    ];
    const [b, a, c] = applyToAnswered(all, { pressed: 'second' });
    assert.deepEqual([b?.settled, a?.settled, c?.settled], ['on-card', 'by-message', undefined]);
    assert.equal(applyToAnswered(all, { pressed: 'first' })[1]?.settled, 'by-message');
    assert.deepEqual(applyToAnswered(all, { pressed: undefined }), all);
  });

  it('are read from a row, without what is broken, and without what nobody means any more', () => {
    const at = new Date('2019-01-02T09:00:00Z');
    const later = new Date('2019-01-02T10:00:00Z');
    const answered = [{ ...message('a', { reply: 'r' }), before: talk }, message('b')];
    assert.deepEqual(readAnswered({ state: { answered }, at }, at), answered);
    assert.deepEqual(readAnswered({ state: { answered }, at }, later)[0]?.before, {});
    const broken = [{ ...message('a'), before: { last: { kind: 'none' } } }];
    assert.deepEqual(readAnswered({ state: { answered: broken }, at }, at)[0]?.before, {});
    for (const state of [undefined, 7, {}, { answered: 7 }, { answered: [{ id: 'a' }] }])
      assert.deepEqual(readAnswered({ state, at }, at), []);
    assert.deepEqual(readAnswered(undefined, at), []);
  });
});

describe('digestOfWords', () => {
  it('is the same for the same words in another form', () => {
    assert.equal(
      digestOfWords('<p>Show&nbsp;<b>S05</b></p> “now”'),
      digestOfWords('show  S05 "now"\n'),
    );
  });

  it('differs where a word or a sign does', () => {
    const texts = ['show S05', 'show S06', 'show S05?', 'show S05 S05', ''];
    assert.equal(new Set(texts.map(digestOfWords)).size, texts.length);
  });
});
