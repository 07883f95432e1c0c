import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { findSubjects } from '../../../../src/bot/understanding/subjects/find-subjects.ts';
import { townsLanguage } from '../towns.ts';

const codesOf = (text: string): readonly string[] =>
  findSubjects(readMessage(text, townsLanguage)).codes;

describe('an age of what is broken down by age', () => {
  for (const text of [
    'bus lateness 25+',
    'bus lateness among the over 25s',
    'bus lateness, aged 25 and over',
    'bus lateness for people of 25 or older',
  ])
    it(`is told however it is said: “${text}”`, () => {
      assert.deepEqual(codesOf(text), ['T01-3']);
    });

  it('is told by its two numbers alone', () => {
    for (const text of ['bus lateness 18-24', 'bus lateness for 18 to 24s', '18–24 bus lateness'])
      assert.deepEqual(codesOf(text), ['T01-2'], text);
  });

  it('is none of other numbers, or of what is not broken down by age', () => {
    assert.deepEqual(codesOf('bus lateness 18 to 30'), ['T01']);
    assert.deepEqual(codesOf('bus lateness is 25'), ['T01']);
    assert.deepEqual(codesOf('empty shops 25+'), ['T02']);
  });
});
