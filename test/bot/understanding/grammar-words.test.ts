import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { grammarClass, isGrammar } from '../../../src/bot/understanding/grammar-words.ts';

describe('a grammar word', () => {
  for (const [word, name] of [
    ['the', 'article'],
    ['it', 'pronoun'],
    ['is', 'auxiliary'],
    ['of', 'preposition'],
    ['and', 'conjunction'],
    ['please', 'adverb'],
  ] as const)
    it(`is ${word}, a word of the class ${name}`, () => {
      assert.equal(grammarClass(word), name);
    });

  for (const word of ['crime', 'violent', 'england', 'constructor', '__proto__', ''])
    it(`is not ${JSON.stringify(word)}`, () => {
      assert.ok(!isGrammar(word));
      assert.equal(grammarClass(word), undefined);
    });
});
