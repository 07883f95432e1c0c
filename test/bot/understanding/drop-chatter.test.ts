import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { dropChatter } from '../../../src/bot/understanding/drop-chatter.ts';

/** Here only crime and what is asked of it can be asked about. */
const isIdle = (text: string): boolean => !/crime|asb|why/.test(text);

const drop = (text: string): string[] => dropChatter(text, isIdle);

const speaking = [
  ...['i', "i'm", 'me', 'my', 'myself', 'we', "we've", 'he', 'she', 'they', "they're"],
  ...['somebody', 'someone', 'everyone keeps', 'people keep', 'asked', 'asking', 'asks'],
  ...["it's for the", "it's a", "it's an", "it's my", "it's our", "it's the", "it's to"],
  ...['it is for a', 'it is a', 'it is an', 'it is to', 'need it', 'need this'],
  ...['wants to know', 'keep asking', 'keeps asking', 'new in'],
  ...['new to', 'thought', 'reckon', 'on monday', 'next wednesday', 'this thursday'],
  ...['on friday', 'on saturday', 'on sunday'],
];

const joining = [
  ...['and', 'so', 'because', 'cos', 'since', 'before', 'when', 'while', 'as', 'if', 'or'],
  ...['that', 'which'],
];

const joined = [
  ...['i', "i'm", 'am i', 'we', "we're", 'my', 'our folks told me', 'they', 'somebody', 'someone'],
];

const narrowing = [
  ...['only', 'just the', 'by', 'per', 'those', 'these', 'the one', 'ones', 'not', 'no', 'except'],
  ...['excluding', 'without', 'but', 'including', 'broken', 'split', 'under', 'over', 'aged'],
  ...['mean', 'want', 'bit', 'type', 'especially', 'about', 'ward', 'village', 'live', 'cover'],
];

describe('dropChatter', () => {
  const one: [string, string][] = [
    [
      'what are we doing about crime? a parish councillor has written in.',
      'what are we doing about crime?',
    ],
    ['a parish councillor has written in. what of crime?', 'what of crime?'],
    ['the phone keeps ringing today! crime?', 'crime?'],
    ['the phone keeps ringing today; crime?', 'crime?'],
    ['i am new to this, what is crime', 'what is crime'],
    ['crime, i have a visitor', 'crime'],
    ['crime - my manager is curious', 'crime'],
    ['crime because i was asked', 'crime'],
    ['crime and my boss is waiting', 'crime'],
    ['crime so we can print it', 'crime'],
    ['crime before they arrive', 'crime'],
    ['crime as someone rang', 'crime'],
    ['can i be cheeky? crime', 'crime'],
    ['crime, need this', 'crime'],
    ["crime. it's for a friend.", 'crime.'],
    ['crime by friday, on monday', 'crime by friday'],
    ['somebody wants to know, crime', 'crime'],
  ];
  for (const [text, rest] of one)
    it(`makes ${JSON.stringify(rest)} of ${JSON.stringify(text)}`, () => {
      assert.deepEqual(drop(text), [rest]);
    });

  for (const words of speaking)
    it(`leaves a clause out that speaks of somebody: ${words}`, () => {
      assert.deepEqual(drop(`crime, ${words} xx`), ['crime']);
      assert.deepEqual(drop(`crime, xx ${words}`), ['crime']);
    });

  it('speaks of nobody in a word that only ends or begins alike', () => {
    const alike = ['taxi', 'some', 'army', 'ashes', 'masked', 'home', 'wean', 'italy', 'isle'];
    for (const word of alike) assert.deepEqual(drop(`crime, xx ${word} xx`), [], word);
  });

  for (const word of joining)
    it(`sees where a clause begins: ${word}`, () => {
      for (const who of joined) assert.deepEqual(drop(`crime ${word} ${who} xx`), ['crime'], who);
      assert.deepEqual(drop(`crime ${word} the xx`), []);
    });

  for (const word of narrowing)
    it(`keeps a sentence that narrows the question: ${word}`, () => {
      assert.deepEqual(drop(`crime. ${word} seaside places.`), []);
      assert.deepEqual(drop(`crime. seaside places ${word}.`), []);
      assert.deepEqual(
        drop(`crime. seaside places x${word}.`),
        word.includes(' ') ? drop(`crime. seaside places ${word.split(' ')[1]}.`) : ['crime.'],
      );
    });

  const kept = [
    ...['crime', 'what is crime up to? and asb?', 'crime. asb.', ''],
    // Too short, a question, or a clause: it may belong to what is asked.
    ...['crime. in town.', 'crime? how about the seaside towns?', 'crime, in the seaside towns'],
    // Such a sentence narrows the question.
    ...['crime. only the seaside ones.', 'crime. split up by town.', 'crime. without the towns.'],
    ...['crime. those under eighteen years.', 'crime. not the seaside towns.'],
    'crime. excluding the seaside towns.',
    // Nothing would be left.
    ...['i have a visitor', 'a parish councillor has written in.'],
  ];
  for (const text of kept)
    it(`has no shorter reading of ${JSON.stringify(text)}`, () => {
      assert.deepEqual(drop(text), []);
    });

  it('keeps a sentence that says for what it is wanted', () => {
    assert.deepEqual(drop('crime. this is for sandbanks please.'), []);
    assert.deepEqual(drop('crime. the figure for sandbanks please.'), []);
    assert.deepEqual(drop('crime. this is for the vicar.'), ['crime.']);
  });

  it('keeps a clause that says which one is meant, whoever speaks in it', () => {
    const narrowing = ['i mean motorcyclists', 'we only want burglary', 'i mean in sandbanks'];
    for (const clause of narrowing) assert.deepEqual(drop(`crime, ${clause}`), [], clause);
  });

  it('keeps a clause that narrows the question, whoever speaks in it', () => {
    for (const clause of [
      'want to know',
      'we need it by tuesday',
      'but i am new',
      'i live in a ward',
    ])
      assert.deepEqual(drop(`crime, ${clause}`), [], clause);
  });

  it('has none where what is left asks of the place that was named', () => {
    assert.deepEqual(drop('we are in the seaside town today. what is crime there'), []);
    assert.deepEqual(drop('the phone keeps ringing today. is there any crime'), [
      'is there any crime',
    ]);
  });

  it('has none of a letter', () => {
    const letter = (parts: number) => `crime${'. i am new here'.repeat(parts - 1)}`;
    assert.notDeepEqual(drop(letter(12)), []);
    assert.deepEqual(drop(letter(13)), []);
  });

  it('leaves all of the chatter out first, then each part of it alone', () => {
    assert.deepEqual(drop('i am new here. crime? the phone keeps ringing.'), [
      'crime?',
      'crime?. the phone keeps ringing.',
      'i am new here.. crime?',
    ]);
  });

  it('has four shorter readings at most', () => {
    const chatter = ['i am new', 'we are late', 'my boss rang', 'they called', 'me again'];
    assert.equal(drop(`crime, ${chatter.join(', ')}`).length, 4);
  });

  it('keeps what can be asked about, and adds nothing', () => {
    const clause = fc.constantFrom(
      ...['crime', 'asb', 'why is that', 'i am new here', 'a letter has come', 'only in town'],
    );
    const gap = fc.constantFrom('. ', '? ', ', ', ' - ', '; ', ' and ');
    fc.assert(
      fc.property(fc.array(fc.tuple(clause, gap), { minLength: 1, maxLength: 6 }), (parts) => {
        const text = parts.flat().join('').trim();
        const asked = (one: string) => one.match(/crime|asb|why/g) ?? [];
        const words = new Set(text.match(/\p{L}+/gu));
        for (const shorter of drop(text)) {
          assert.deepEqual(asked(shorter), asked(text));
          assert.ok(shorter.length < text.length + parts.length);
          for (const word of shorter.match(/\p{L}+/gu) ?? []) assert.ok(words.has(word), word);
        }
      }),
    );
  });
});
