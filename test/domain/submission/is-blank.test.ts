import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isBlank } from '../../../src/domain/submission/answers.ts';

describe('isBlank', () => {
  for (const text of [
    '',
    ' \n\t',
    '\u200b',
    '\u200e\u2060',
    '\0\0',
    '\u00a0\u3000',
    '\u2800',
    '\u3164',
  ])
    it(`is true of ${JSON.stringify(text)}`, () => assert.equal(isBlank(text), true));
  for (const text of ['a', '\u200ba', '.', '0', '👩‍👧', 'é', '—'])
    it(`is false of ${JSON.stringify(text)}`, () => assert.equal(isBlank(text), false));
});
