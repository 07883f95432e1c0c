import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { requestOf, stateAfter } from '../request-of.ts';

describe('checkHearsay', () => {
  const shown = stateAfter('show S05A');

  it('checks the number that somebody heard of the figure that was shown', () => {
    for (const text of [
      'heard it is 6100, is that right?',
      'they say 6100 this quarter, is that true?',
      'somebody told me it was 6100. Correct?',
    ])
      assert.deepEqual(
        requestOf(text, shown),
        { kind: 'check', code: 'S05A', side: 'around', value: 6100 },
        text,
      );
  });

  it('is of nothing else that is named, and of nothing where no figure was shown', () => {
    const asked = requestOf('heard absence is 6100, is that right?', shown);
    assert.ok(!(asked && 'code' in asked && asked.code === 'S05A'), JSON.stringify(asked));
    assert.notEqual(requestOf('heard it is 6100, is that right?')?.kind, 'check');
  });

  it('is of nothing else that the number may be of, nor of another unit', () => {
    for (const text of [
      'they say burglary is up 12 per cent, is that right?',
      'is it true that there are 3 severe risks?',
      'is it right that 5 measures missed their target?',
      'and is it true the target was 60 last year?',
      'is it right to burn 2 bags?',
      'heard it is 59 per cent, is that right?',
    ])
      assert.notEqual(requestOf(text, shown)?.kind, 'check', text);
  });
});
