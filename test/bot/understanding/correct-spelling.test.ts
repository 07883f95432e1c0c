import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  correctSpelling,
  doubtSpelling,
  nearestWords,
} from '../../../src/bot/understanding/correct-spelling.ts';
import { understand } from '../../../src/bot/understanding/understand.ts';
import { language } from '../catalogue.ts';
import { vocabularyOf } from './build-vocabulary.ts';

const { vocabulary } = language;
const known = [...vocabulary.words];
const letters = 'abcdefghijklmnopqrstuvwxyz';

const swapAt = (word: string, at: number): string =>
  `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;

/** Every word that a single slip makes of a word. */
const slipsOf = (word: string): string[] => {
  const places = [...word].map((_, at) => at);
  return places.flatMap((at) => [
    word.slice(0, at) + word.slice(at + 1),
    ...(at + 1 < word.length ? [swapAt(word, at)] : []),
    ...[...letters].flatMap((letter) => [
      word.slice(0, at) + letter + word.slice(at),
      word.slice(0, at) + letter + word.slice(at + 1),
    ]),
  ]);
};

const only = (text: string): string[] => {
  const readings = correctSpelling(text.split(' '), vocabulary);
  assert.equal(readings.length, 1, text);
  return readings[0] ?? [];
};

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
    ['roads', [], []],
  ];
  for (const [typed, words, nearest] of cases)
    it(`finds ${nearest.join(' and ') || 'nothing'} for ${typed} among ${words.join(', ')}`, () => {
      assert.deepEqual(nearestWords(typed, words), nearest);
      assert.deepEqual(nearestWords(typed, words.toReversed()).toSorted(), nearest.toSorted());
    });
});

describe('correctSpelling', () => {
  const slips: [string, string][] = [
    ['crmie', 'crime'],
    ['risks for childern in caer', 'risks for children in care'],
    ['areas for foucs', 'areas for focus'],
    ['hihg risks', 'high risks'],
    ['persistant absense', 'persistent absence'],
    ['kiled or seriosly injured', 'killed or seriously injured'],
    ['adlt safegaurding', 'adult safeguarding'],
    ['secondry', 'secondary'],
    ['special gaurdianship', 'special guardianship'],
    ['domestic abuse incedents', 'domestic abuse incidents'],
    ['benchmakr', 'benchmark'],
    ['childprotection', 'child protection'],
    // One slip is likelier than two words that ran together: "sum bit", "worse end".
    ['sumbit', 'submit'],
    ['worseend', 'worsened'],
    ['compare with last quater', 'compare with last quarter'],
  ];
  for (const [typed, meant] of slips)
    it(`reads ${JSON.stringify(typed)} as ${JSON.stringify(meant)}`, () => {
      assert.deepEqual(only(typed), meant.split(' '));
    });

  for (const text of [
    ...[
      'prime',
      'grime',
      'levers',
      'hosing',
      'pubs',
      'time',
      'lca',
      'xyzzyq',
      'pqrs',
      '2o18',
      'crim3',
    ],
    'what is the prime minister paid',
  ])
    it(`leaves ${JSON.stringify(text)} as it is`, () => {
      assert.deepEqual(only(text), text.split(' '));
    });

  it('mends two letters that changed places, wherever they stand', () => {
    const swapped = fc
      .constantFrom(...known.filter((word) => /^[a-z]{5,}$/.test(word)))
      .chain((word) => fc.tuple(fc.constant(word), fc.integer({ min: 1, max: word.length - 2 })));
    fc.assert(
      fc.property(swapped, ([word, at]) => {
        const typed = swapAt(word, at);
        fc.pre(!vocabulary.words.has(typed) && !vocabulary.isEnglish(typed));
        assert.ok(correctSpelling([typed], vocabulary).some(([first]) => first === word));
      }),
    );
  });

  it('never changes an English word, however near it is to one that means something', () => {
    let found = 0;
    const word = fc.constantFrom(...known.filter((one) => one.length >= 4));
    fc.assert(
      fc.property(word, (one) => {
        const english = slipsOf(one).filter(
          (slip) => vocabulary.isEnglish(slip) && !vocabulary.words.has(slip),
        );
        found += english.length;
        for (const slip of english)
          assert.deepEqual(correctSpelling(['show', slip], vocabulary), [['show', slip]]);
      }),
    );
    assert.ok(found > 0);
  });

  it('never changes a word of the vocabulary', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...known), { maxLength: 8 }), (words) => {
        assert.deepEqual(correctSpelling(words, vocabulary), [words]);
      }),
    );
  });

  it('changes no word but into one of the vocabulary, or two that ran together, and loses none', () => {
    const typed = fc.oneof(
      fc.constantFrom(...known),
      fc.constantFrom(...known).map((word) => word.slice(0, 1) + word.slice(2)),
      fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 9 }),
    );
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 6 }), (words) => {
        const readings = correctSpelling(words, vocabulary);
        assert.ok(readings.length >= 1 && readings.length <= 4);
        for (const reading of readings) {
          assert.ok(reading.length >= words.length);
          for (const word of reading)
            assert.ok(words.includes(word) || vocabulary.words.has(word), word);
        }
      }),
    );
  });

  it('gives every reading of a word that is equally near to two', () => {
    const few = vocabularyOf(['card', 'care', 'home']);
    assert.deepEqual(correctSpelling(['carx', 'hmoe'], few), [
      ['card', 'home'],
      ['care', 'home'],
    ]);
  });

  it('gives four readings at most', () => {
    const many = vocabularyOf(['card', 'care', 'carp', 'cart', 'cars']);
    assert.equal(correctSpelling(['carx'], many).length, 4);
    assert.equal(correctSpelling(['carx', 'carz', 'carq'], many).length, 4);
  });

  it('mends six words and no seventh: that is another subject', () => {
    const slipped = ['crmie', 'abues', 'wrose', 'foucs', 'riskss', 'childern'];
    const meant = ['crime', 'abuse', 'worse', 'focus', 'risks', 'children'];
    const few = vocabularyOf([...meant, 'care']);
    assert.deepEqual(correctSpelling(slipped, few), [meant]);
    assert.deepEqual(correctSpelling([...slipped, 'caer'], few), [[...slipped, 'caer']]);
    assert.deepEqual(correctSpelling([...slipped, 'crmie'], few), [[...meant, 'crime']]);
  });

  it('takes a strange word after "in" or "at" only for a word of a name, one slip away', () => {
    const few = vocabularyOf(['crime'], { kind: 'nothing' });
    assert.deepEqual(correctSpelling(['in', 'crmie'], few), [['in', 'crime']]);
    assert.deepEqual(correctSpelling(['in', 'crmie'], { ...few, topicWords: new Set() }), [
      ['in', 'crmie'],
    ]);
    const long = vocabularyOf(['protection']);
    assert.deepEqual(correctSpelling(['for', 'protcion'], long), [['for', 'protection']]);
    for (const before of ['in', 'at', 'near', 'around', 'from', 'within', 'across', 'mr', 'cllr'])
      assert.deepEqual(correctSpelling([before, 'protcion'], long), [[before, 'protcion']]);
  });

  it('does not take a place for a small word that looks like it, and show the figure of Dorset', () => {
    for (const place of ['Upton', 'Frome', 'Bere', 'Preston', 'Corfe', 'Chideock', 'Somerest']) {
      const answer = understand(`total crime in ${place}`, language);
      assert.ok(answer.kind !== 'request' || answer.request.kind === 'fact', place);
    }
  });
});

describe('doubtSpelling', () => {
  const few = vocabularyOf(['care leavers', 'levels', 'housing', 'road'], {
    english: ['levers', 'leaver', 'hosing', 'toad'],
  });
  const cases: [string, string[]][] = [
    ['care levers', ['care leavers', 'care levels']],
    ['hosing levers', ['housing levers', 'hosing leavers', 'hosing levels']],
    ['care leavers', []],
    ['toad', []],
    ['l3vels', []],
    ['lvers', []],
    ['houzinng', []],
    ['', []],
  ];
  for (const [text, readings] of cases)
    it(`reads ${JSON.stringify(text)} as ${readings.join(' or ') || 'nothing else'}`, () => {
      assert.deepEqual(
        doubtSpelling(text.split(' '), few).map((words) => words.join(' ')),
        readings,
      );
    });
});
