import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { phraseKey, splitWords } from '../../../src/bot/understanding/split-words.ts';

describe('splitWords', () => {
  const cases: [string, string[][]][] = [
    [
      "who's behind the anti-social behaviour?",
      [['who', 'is', 'behind', 'the', 'anti', 'social', 'behaviour']],
    ],
    ['crime', [['crime']]],
    ['', []],
    ['?! | ;', []],
    ["children's services", [['children', 'services']]],
    ['childrens services', [['children', 'services']]],
    ['peoples womens mens', [['people', 'women', 'men']]],
    ["the council's plan", [['the', 'council', 'plan']]],
    ["officer' s", [['officer']]],
    ["haven't isn't", [['have', 'not', 'is', 'not']]],
    ["can't won't don't", [["can't", "won't", 'do', 'not']]],
    [
      "what's whats that's it's there's",
      [['what', 'is', 'what', 'is', 'that', 'is', 'it', 'is', 'there', 'is']],
    ],
    ["here's she's he's why's", [['here', 'is', 'she', 'is', 'he', 'is', 'why', 'is']]],
    [
      "how's hows where's wheres when's whens",
      [['how', 'is', 'how', 'is', 'where', 'is', 'where', 'is', 'when', 'is', 'when', 'is']],
    ],
    ['currently basically exactly honestly', []],
    ['thats its hes', [['thats', 'its', 'hes']]],
    ['k.s.i. rate', [['ksi', 'rate']]],
    ['the k.s.i', [['the', 'ksi']]],
    ['per 10,000, or 1.5%', [['per', '10,000', 'or', '1.5', '%']]],
    ['what can you actually really do', [['what', 'can', 'you', 'do']]],
    ['crime. asb', [['crime'], ['asb']]],
    ['crime.', [['crime']]],
    ['crime.asb', [['crime', 'asb']]],
    [
      'one; two: three? four! five | six',
      [['one'], ['two'], ['three'], ['four'], ['five'], ['six']],
    ],
    ['(crime), "asb" / roads & safe', [['crime', 'asb', 'roads', 'safe']]],
    ['naïve 日本', [['naïve', '日本']]],
  ];
  for (const [text, words] of cases)
    it(`parts ${JSON.stringify(text)}`, () => {
      assert.deepEqual(splitWords(text), words);
    });

  it('gives no empty stretch and no word that is not one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const stretch of splitWords(text)) {
          assert.notEqual(stretch.length, 0);
          assert.ok(stretch.every((word) => /^(?:%|[\p{L}\p{N}',.]+)$/u.test(word)));
        }
      }),
    );
  });

  it('reaches across no place where something was taken out', () => {
    const part = fc.string({ unit: fc.constantFrom(..."ab s.?,'|;:-5%") });
    fc.assert(
      fc.property(part, part, (one, other) => {
        assert.deepEqual(splitWords(`${one} | ${other}`), [
          ...splitWords(one),
          ...splitWords(other),
        ]);
      }),
    );
  });
});

describe('phraseKey', () => {
  const same: string[][] = [
    ['anti-social behaviour', 'Anti Social Behaviour', ' ANTI–SOCIAL  behaviour! '],
    ["children's services", 'Children’s Services', 'childrens services'],
    ['K.S.I.', 'ksi'],
    ["who's", 'who is', 'whos', '<p>Who’s</p>'],
    ['re-referrals', 're referrals'],
  ];
  for (const [first = '', ...others] of same)
    it(`is the same for ${[first, ...others].join(', ')}`, () => {
      for (const other of others) assert.equal(phraseKey(other), phraseKey(first));
    });

  it('joins what sentence ends part', () => {
    assert.equal(phraseKey('killed. Or injured?'), 'killed or injured');
  });

  it('is empty where there is no word', () => {
    assert.equal(phraseKey('… – !'), '');
  });
});
