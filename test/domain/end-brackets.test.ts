import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { splitEndBrackets } from '../../src/domain/end-brackets.ts';

describe('splitEndBrackets', () => {
  it('splits what stands in brackets at the end', () => {
    assert.deepEqual(splitEndBrackets('28 (at least)'), { before: '28', within: 'at least' });
    assert.deepEqual(splitEndBrackets('a (b) 5 (c)'), { before: 'a (b) 5', within: 'c' });
  });

  for (const text of ['28', '(28)', '28 ()', '28 (a) b', '28 (a))', ''])
    it(`finds none in “${text}”`, () => assert.equal(splitEndBrackets(text), undefined));
});
