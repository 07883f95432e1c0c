import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { matchPhrases } from '../../../src/bot/understanding/match-phrases.ts';
import { language } from '../catalogue.ts';
import { vocabularyOf } from './build-vocabulary.ts';

const phrases = ['child', 'child protection', 'child protection plan', 'plan b', 'in', 'in care'];
const vocabulary = vocabularyOf(phrases);

/** Phrases between bars; a word that means nothing in brackets. */
const cut = (text: string): string =>
  matchPhrases(text.split(' '), vocabulary)
    .map(({ words, meanings }) => {
      const phrase = words.join(' ');
      if (meanings.length === 0) return `(${phrase})`;
      assert.deepEqual(meanings, [{ kind: 'topic', ids: [phrase] }]);
      return phrase;
    })
    .join(' | ');

describe('matchPhrases', () => {
  const cases: [string, string][] = [
    ['child protection plan', 'child protection plan'],
    ['child protection', 'child protection'],
    ['child plan', 'child | (plan)'],
    ['child protection plan b', 'child protection plan | (b)'],
    ['child plan b', 'child | plan b'],
    ['protection child', '(protection) | child'],
    ['in child in care', 'in | child | in care'],
    ['every child protection', '(every) | child protection'],
    ['crime', '(crime)'],
  ];
  for (const [text, pieces] of cases)
    it(`cuts ${JSON.stringify(text)} into ${pieces}`, () => {
      assert.equal(cut(text), pieces);
    });

  it('cuts nothing into nothing', () => {
    assert.deepEqual(matchPhrases([], vocabulary), []);
  });

  it('finds a phrase of the catalogue whole, with all that it may mean', () => {
    const [piece, ...more] = matchPhrases(['domestic', 'abuse'], language.vocabulary);
    assert.deepEqual(more, []);
    assert.deepEqual(piece?.meanings, [{ kind: 'topic', ids: ['S05C', 'S05D'] }]);
  });

  it('accounts for every word in its order, and takes the longest phrase at each place', () => {
    const { meanings, words } = language.vocabulary;
    const word = fc.oneof(
      fc.constantFrom(...[...meanings.keys()]).map((phrase) => phrase.split(' ')),
      fc.constantFrom(...words, 'xyzzy', '5').map((one) => [one]),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (parts) => {
        const text = parts.flat();
        const pieces = matchPhrases(text, language.vocabulary);
        assert.deepEqual(
          pieces.flatMap((piece) => piece.words),
          text,
        );
        let at = 0;
        for (const piece of pieces) {
          const rest = text.slice(at);
          const known = rest.findLastIndex((_, end) =>
            meanings.has(rest.slice(0, end + 1).join(' ')),
          );
          assert.equal(piece.words.length, Math.max(known + 1, 1));
          assert.equal(piece.meanings.length > 0, known >= 0);
          at += piece.words.length;
        }
      }),
    );
  });
});
