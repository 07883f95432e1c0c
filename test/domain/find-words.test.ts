import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  countHeld,
  expandText,
  expandWord,
  holdsWords,
  type SameWords,
  searchStems,
  splitIntoWords,
  stemOf,
  stemsOf,
} from '../../src/domain/find-words.ts';

const sameWords: SameWords = [
  ['death', 'deaths', 'fatality', 'fatalities', 'killed'],
  ['percent', '%', 'share'],
  ['killed', 'slain'],
];

const holds = (text: string, word: string, same: SameWords = sameWords): boolean =>
  holdsWords(text, [word], same);

describe('countHeld', () => {
  it('counts the words that a text holds in any form, or by another that counts as the same', () => {
    const title = 'Unsuitable housing results in an increased risk of death';
    assert.equal(countHeld(title, ['house', 'roof', 'fatalities'], sameWords), 2);
    assert.equal(countHeld(title, [], sameWords), 0);
  });
});

describe('holdsWords', () => {
  const held: [string, string][] = [
    ['There were 22 fatalities.', 'fatality'],
    ['There were 22 fatalities.', 'deaths'],
    ['There were 22 fatalities.', 'killed'],
    ['Nobody was slain.', 'killed'],
    ['A serious injury', 'seriously'],
    ['Seriously injured', 'serious'],
    ['It was investigated', 'investigating'],
    ['PEDESTRIANS', 'pedestrian'],
    ['the council’s audits', 'audit'],
    ['91% of inspections', 'percent'],
    ['91 percent', '%'],
    ['the total is 1,830', '1,830'],
    ['a fall of 0.5', '0.5'],
    ['the 2005-09 baseline', '2005'],
    ['S42 enquiries', 's42'],
    ['ﬁnancial help', 'financial'],
  ];
  for (const [text, word] of held)
    it(`finds ${word} in ${JSON.stringify(text)}`, () => {
      assert.ok(holds(text, word));
    });

  const missing: [string, string][] = [
    ['There were 22 fatalities.', 'injuries'],
    ['There were 22 fatalities.', 'slain'],
    ['The road is closed', 'roadworks'],
    ['the total is 1,830', '830'],
    ['the total is 1,830', '183'],
    ['', 'deaths'],
    ['anything', ''],
    ['anything', '…'],
  ];
  for (const [text, word] of missing)
    it(`does not find ${JSON.stringify(word)} in ${JSON.stringify(text)}`, () => {
      assert.ok(!holds(text, word));
    });

  it('wants all of the words, in any order', () => {
    const text = 'There were 22 fatalities on the roads.';
    assert.ok(holdsWords(text, ['road', 'deaths', '22'], sameWords));
    assert.ok(!holdsWords(text, ['road', 'deaths', '23'], sameWords));
    assert.ok(holdsWords(text, [], sameWords));
  });

  it('finds other words for the same only where they are said to be the same', () => {
    assert.ok(!holds('22 fatalities', 'deaths', []));
    assert.ok(holds('22 deaths', 'deaths', []));
  });

  it('finds every word of a text in it, and in any text that holds it', () => {
    const word = fc.constantFrom('casualties', 'audit', 'Roads', '91', '1,830', 'seriously', '%');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.array(word), (one, other) => {
        assert.ok(holdsWords([...other, ...one].join(' '), one, []));
      }),
    );
  });
});

describe('searchStems', () => {
  const cases: [string, string[]][] = [
    ['deaths', ['death', 'fatal', 'kill']],
    ['audits', ['audit']],
    ['', []],
  ];
  for (const [word, stems] of cases)
    it(`searches for ${stems.join(', ') || 'nothing'} where ${JSON.stringify(word)} is meant`, () => {
      assert.deepEqual(searchStems(word, sameWords), stems);
    });
});

describe('stemsOf', () => {
  it('holds each word once, whatever its case, form and quotes', () => {
    assert.deepEqual(
      [...stemsOf('Audits, AUDIT & “audited”; 5% (1,830)')],
      ['audit', '5', '%', '1,830'],
    );
  });
});

describe('splitIntoWords', () => {
  const cases: [string, string[]][] = [
    ["children's care: 7.3%", ["children's", 'care', '7.3', '%']],
    ['anti-social, 10,000 of s05a', ['anti', 'social', '10,000', 'of', 's05a']],
    ["o'neill's", ["o'neill's"]],
    ['', []],
  ];
  for (const [text, words] of cases)
    it(`makes ${words.length} words of ${JSON.stringify(text)}`, () => {
      assert.deepEqual(splitIntoWords(text), words);
    });
});

const shortForms = { ksi: 'killed or seriously injured', kid: 'child' };

describe('expandWord', () => {
  it('gives the words that a word is short for, without those that only tie them together', () => {
    assert.deepEqual(expandWord('ksi', shortForms), ['killed', 'seriously', 'injured']);
    assert.deepEqual(expandWord('kids', shortForms), ['child']);
  });

  it('leaves other words as they are', () => {
    for (const word of ['crime', 'constructor', 's', ''])
      assert.deepEqual(expandWord(word, shortForms), [word]);
  });
});

describe('expandText', () => {
  it('adds the long forms at the end', () => {
    assert.equal(
      expandText('KSI casualties', shortForms),
      'KSI casualties killed or seriously injured',
    );
    assert.equal(expandText('No change', shortForms), 'No change');
  });
});

describe('stemOf', () => {
  it('is the same for the forms of a word, and no small word for a name', () => {
    assert.equal(stemOf('seriously'), stemOf('serious'));
    assert.equal(stemOf('plans'), stemOf('plan'));
    assert.equal(stemOf('ines'), 'ines');
    assert.equal(stemOf('in'), 'in');
  });
});
