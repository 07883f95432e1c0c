import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  longForms,
  nearestWords,
} from '../../../../src/bot/understanding/message/correct-spelling.ts';
import { language } from '../../catalogue.ts';

const known = [...language.names.words].filter((word) => /^[a-z]{5,}$/.test(word));

const swapAt = (word: string, at: number): string =>
  `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;

describe('nearestWords', () => {
  const cases: [string, string[], string[]][] = [
    ['crmie', ['crime', 'crimes', 'prime'], ['crime']],
    ['wrose', ['worse', 'prose', 'rose'], ['worse']],
    ['carx', ['card', 'care', 'came'], ['card', 'care']],
    ['bart', ['cart', 'bard', 'part'], ['bard']],
    ['crme', ['came', 'crime', 'care'], ['came', 'crime']],
    ['protction', ['protection', 'production'], ['protection']],
    ['absnce', ['absence', 'absences'], ['absence']],
    ['gaurdainship', ['guardianship'], ['guardianship']],
    ['gurdainshp', ['guardianship'], []],
    ['absesne', ['absence'], ['absence']],
    ['crmme', ['crime'], ['crime']],
    ['cmree', ['crime'], []],
    ['lca', ['lac'], []],
    ['lacc', ['lac'], []],
    ['hert', ['hurt', 'heat'], ['hurt', 'heat']],
    ['wekly', ['walk', 'wales'], []],
    ['roads', [], []],
  ];
  for (const [typed, words, nearest] of cases)
    it(`finds ${nearest.join(' and ') || 'nothing'} for ${typed} among ${words.join(', ')}`, () => {
      assert.deepEqual(nearestWords(typed, words), nearest);
      assert.deepEqual(nearestWords(typed, words.toReversed()).toSorted(), nearest.toSorted());
    });

  it('finds a word with two letters in each other’s place', () => {
    const swapped = fc
      .constantFrom(...known)
      .chain((word) => fc.tuple(fc.constant(word), fc.integer({ min: 1, max: word.length - 2 })));
    fc.assert(
      fc.property(swapped, ([word, at]) => {
        const typed = swapAt(word, at);
        fc.pre(!language.names.words.has(typed));
        assert.ok(nearestWords(typed, known).includes(word));
      }),
    );
  });

  it('finds a word itself before all that are near', () => {
    fc.assert(
      fc.property(fc.constantFrom(...known), (word) => {
        assert.deepEqual(nearestWords(word, known), [word]);
      }),
    );
  });
});

describe('longForms', () => {
  const words = ['contamination', 'homeless', 'homelessness', 'black', 'crime', 'crimes', 'care'];
  for (const [typed, long] of [
    ['contam', ['contamination']],
    ['hless', ['homeless', 'homelessness']],
    ['blk', ['black']],
    ['crms', ['crimes']],
    ['crm', []],
    ['crim', ['crimes']],
    ['hom', []],
    ['lack', []],
  ] as const)
    it(`finds ${long.join(' and ') || 'nothing'} for ${typed}`, () => {
      assert.deepEqual(longForms(typed, words), long);
    });
});
