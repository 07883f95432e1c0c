import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  grammarClass,
  isGrammar,
  type Mark,
  placeOf,
  tokenise,
} from '../../../../src/bot/understanding/message/tokens.ts';

const wordsOf = (text: string): string[] => tokenise(text, []).map(({ word }) => word);

describe('tokenise', () => {
  const cases: [string, string[]][] = [
    ['care leavers in B&B', ['care', 'leavers', 'in', 'bb']],
    ['crime & absence', ['crime', 'absence']],
    ["What's up?", ['what', 'is', 'up']],
    ['whats new', ['what', 'is', 'new']],
    ["isn't it", ['is', 'not', 'it']],
    ['dont', ['do', 'not']],
    ["can't cannot won't", ['can', 'not', 'can', 'not', 'will', 'not']],
    ["we've they'll I'm", ['we', 'have', 'they', 'will', 'i', 'am']],
    ["the children's figures", ['the', 'children', 'figures']],
    ['6,270 or 43.6', ['6,270', 'or', '43.6']],
    ['57%', ['57', '%']],
    ['anti-social', ['anti', 'social']],
    ['days to re-let, and re-used', ['days', 'to', 'relet', 'and', 're', 'used']],
    ['constructor __proto__', ['constructor', 'proto']],
    ['', []],
    ['…!?', []],
  ];
  for (const [text, words] of cases)
    it(`reads ${JSON.stringify(text)} as ${words.join(' | ') || 'nothing'}`, () => {
      assert.deepEqual(wordsOf(text), words);
    });

  it('counts sentences', () => {
    const tokens = tokenise('Crime? It rose. Why', []);
    assert.deepEqual(
      tokens.map(({ sentence }) => sentence),
      [0, 1, 1, 2],
    );
  });

  it('sees a capital within a sentence, and none at its beginning', () => {
    const capitals = tokenise('Show crime in Upton. Thanks', []).filter(({ capital }) => capital);
    assert.deepEqual(
      capitals.map(({ word }) => word),
      ['upton'],
    );
  });

  it('sees no capital where all letters are capitals', () => {
    assert.ok(tokenise('SHOW CRIME IN UPTON', []).every(({ capital }) => !capital));
  });

  it('sees where a sign parts two things', () => {
    const parted = tokenise('crime, asb & roads', []).filter((one) => one.parted);
    assert.deepEqual(
      parted.map(({ word }) => word),
      ['asb', 'roads'],
    );
  });

  it('puts each mark in its place', () => {
    const mark: Mark = { kind: 'number', value: 5 };
    const [, token] = tokenise(`over ${placeOf(0)}`, [mark]);
    assert.deepEqual([token?.mark, token?.stem], [mark, '<number>']);
  });
});

describe('a grammar word', () => {
  for (const [word, name] of [
    ['the', 'article'],
    ['it', 'pronoun'],
    ['is', 'auxiliary'],
    ['of', 'preposition'],
    ['and', 'conjunction'],
    ['please', 'adverb'],
    ['atm', 'adverb'],
    ['plz', 'adverb'],
    ['tho', 'conjunction'],
    ['shd', 'auxiliary'],
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
