import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readFeedback } from '../../src/bot/read-feedback.ts';

const thumb = (reaction: unknown, feedback?: unknown) => ({
  actionName: 'feedback',
  actionValue: { reaction, feedback },
});

describe('readFeedback', () => {
  it('has the thumb, and what was written beside it', () => {
    assert.deepEqual(readFeedback(thumb('like', '{"feedbackText":"Good."}')), {
      isUp: true,
      said: 'Good.',
    });
    assert.deepEqual(readFeedback(thumb('dislike')), { isUp: false, said: '' });
  });

  it('has nothing written where that is no text of the form, or too long', () => {
    for (const odd of ['', '{', '[]', '{"feedbackText":1}', 1, `"${'x'.repeat(20_000)}"`])
      assert.deepEqual(readFeedback(thumb('like', odd)), { isUp: true, said: '' });
  });

  it('is none where it is neither up nor down', () => {
    for (const odd of [undefined, {}, thumb('heart'), { ...thumb('like'), actionName: 'other' }])
      assert.equal(readFeedback(odd), undefined);
  });
});
