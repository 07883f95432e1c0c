import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMessage } from '../../../src/bot/understanding/message/read-message.ts';
import { leftBeside } from '../../../src/bot/understanding/words-left.ts';
import { language } from '../catalogue.ts';

describe('leftBeside', () => {
  it('has no Christmas beside the period that it is in', () => {
    const wordsOf = (text: string) =>
      leftBeside(readMessage(text, language), { codes: ['S05'], aspect: 'value' }, language).map(
        ({ word }) => word,
      );
    assert.deepEqual(wordsOf('crime at Christmas, in December 2018'), []);
    assert.deepEqual(wordsOf('crime at Christmas'), ['christmas']);
    assert.deepEqual(wordsOf('crime back in December 2018'), []);
    assert.deepEqual(wordsOf('crime on the way back'), ['way', 'back']);
  });

  it('has nothing that a figure is wanted for, and no “back” before its period', () => {
    const wordsOf = (text: string) =>
      leftBeside(readMessage(text, language), { codes: ['S05'], aspect: 'value' }, language).map(
        ({ word }) => word,
      );
    assert.deepEqual(wordsOf('crime for my speech'), []);
    assert.deepEqual(wordsOf('crime in the speech'), ['speech']);
    assert.deepEqual(wordsOf('crime back in Q1'), []);
    assert.deepEqual(wordsOf('crime back'), ['back']);
  });

  it('has nothing that any share has, whatever ties it', () => {
    const wordsOf = (text: string) =>
      leftBeside(readMessage(text, language), { codes: ['S05'], aspect: 'value' }, language).map(
        ({ word }) => word,
      );
    assert.deepEqual(wordsOf('crime with numerator and percentage'), []);
    assert.deepEqual(wordsOf('crime on the line'), ['line']);
  });

  it('has no word that only compares', () => {
    const wordsOf = (text: string) =>
      leftBeside(
        readMessage(text, language),
        { codes: ['S01'], aspect: 'benchmark' },
        language,
      ).map(({ word }) => word);
    assert.deepEqual(wordsOf('S01 vs shoplifting versus murders'), ['shoplifting', 'murders']);
    assert.deepEqual(wordsOf('compare S01 with England'), []);
  });
});
