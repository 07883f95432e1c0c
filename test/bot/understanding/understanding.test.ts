import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { asTyped } from '../../../src/bot/understanding/understanding.ts';

describe('words as they were typed', () => {
  const cases: readonly [words: readonly string[], text: string, typed: readonly string[]][] = [
    [['poole'], 'crime in Poole', ['Poole']],
    [['poole'], 'crime in poole?', ['poole']],
    [['west', 'bay'], 'crime in West Bay', ['West', 'Bay']],
    [['poole'], 'crime in Pool', ['poole']],
    [['poole'], 'Poole’s crime', ['Poole']],
    [['pool'], 'crime in Poole', ['pool']],
    [[], 'crime in Poole', []],
  ];
  for (const [words, text, typed] of cases)
    it(`are “${typed.join(', ')}” in “${text}” for “${words.join(', ')}”`, () => {
      assert.deepEqual(asTyped(words, text), typed);
    });
});
