import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { hasCommentary } from '../../../src/domain/submission/answers.ts';
import { buildCommentary, q2, q3 } from './build-form.ts';

const own = buildCommentary({ issues: 'Ice.' }, q3);

describe('hasCommentary', () => {
  it('is so from the first answer on', () => {
    assert.equal(hasCommentary([own], q3), true);
  });

  it('is not so by the words of another round, nor once all are taken out again', () => {
    assert.equal(hasCommentary([], q3), false);
    assert.equal(hasCommentary([buildCommentary({ issues: 'Ice.' }, q2)], q3), false);
    assert.equal(hasCommentary([{ ...own, answers: [] }], q3), false);
  });
});
