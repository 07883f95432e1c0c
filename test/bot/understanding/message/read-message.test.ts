import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { buildNameIndex } from '../../../../src/bot/understanding/message/name-index.ts';
import { readMessage, wordsLeft } from '../../../../src/bot/understanding/message/read-message.ts';
import { catalogue, language } from '../../catalogue.ts';

const wordsIn = (text: string): string[] =>
  readMessage(text, language).tokens.map(({ word }) => word);

const leftIn = (text: string): string[] => {
  const reading = readMessage(text, language);
  return wordsLeft(reading).map((at) => reading.tokens[at]?.word ?? '');
};

describe('readMessage', () => {
  const slips: [string, string][] = [
    ['crmie', 'crime'],
    ['risks for childern in caer', 'risks for children in care'],
    ['persistant absense', 'persistent absence'],
    ['kiled or seriosly injured', 'killed or seriously injured'],
    ['adlt safegaurding', 'adult safeguarding'],
    ['secondry schools', 'secondary schools'],
    ['special gaurdianship', 'special guardianship'],
    ['domestic abuse incedents', 'domestic abuse incidents'],
    ['compair S01', 'compare code'],
    ['benchmakr', 'benchmark'],
    ['domesticabuse incidents', 'domestic abuse incidents'],
    ['20wk', 'number wk'],
    ['24h', 'number hours'],
    ['safegrdng concerns', 'safeguarding concerns'],
    ['crime in Wrttn', 'crime in wrttn'],
    ['ow many crimes', 'how many crimes'],
    ['cleanin at countin', 'cleaning at counting'],
    ['crime figre', 'crime figure'],
    // As near to "compare" as to "compared".
    ['crime compard', 'crime compared'],
  ];
  it('mends no name that begins with another letter', () => {
    assert.deepEqual(wordsIn('crime in Stoke Rime'), ['crime', 'in', 'stoke', 'rime']);
  });

  for (const [typed, meant] of slips)
    it(`mends ${JSON.stringify(typed)}`, () => {
      assert.deepEqual(wordsIn(typed), meant.split(' '));
    });

  it('takes what is hyphened in a name apart', () => {
    const names = buildNameIndex(catalogue, { S01: ['re-referrals'] }, {});
    const { tokens } = readMessage('rereferrals', { ...language, names });
    assert.deepEqual(
      tokens.map(({ word }) => word),
      ['re', 'referrals'],
    );
  });

  it('takes one hour for an hour', () => {
    assert.deepEqual(wordsIn('one hour of one kind'), ['an', 'hour', 'of', 'one', 'kind']);
  });

  it('names nothing by what somebody is, or by how new it is', () => {
    const indicators = catalogue.indicators.map((one) =>
      one.code === 'S03' ? { ...one, name: 'Schools that are outstanding (new)' } : one,
    );
    const own = buildNameIndex({ ...catalogue, indicators }, {}, {});
    const named = (text: string) =>
      readMessage(text, { ...language, names: own }).mentions.flatMap((one) =>
        one.named.map(({ id }) => id),
      );
    assert.deepEqual(named('how many are outstanding'), ['S03']);
    for (const text of ["who's outstanding", 'who is still outstanding?', 'any new dates'])
      assert.deepEqual(named(text), [], text);
  });

  it('keeps what is said without the codes, for the days in it', () => {
    const text = 'Extend S05 and risk 02a to 31.01.2019, 5pm or in 10 days';
    assert.equal(
      readMessage(text, language).withoutCodes,
      'Extend | and | to 31.01.2019, 5pm or in 10 days',
    );
  });

  const english = ['prime', 'grime', 'levers', 'pubs', 'time', 'lca', 'xyzzyq', 'crim3', 'roads'];
  for (const word of english)
    it(`leaves ${JSON.stringify(word)} as it is`, () => {
      assert.deepEqual(wordsIn(word), [word]);
    });

  it('takes no word that a prefix makes of another for a slip', () => {
    assert.deepEqual(wordsIn('the figure was restated'), ['the', 'figure', 'was', 'restated']);
  });

  it('takes no place for a word of a question', () => {
    for (const place of ['Upton', 'Frome', 'Preston', 'Corfe', 'Chideock', 'Swanage'])
      assert.deepEqual(wordsIn(`crime in ${place}`).slice(1), ['in', place.toLowerCase()]);
  });

  it('takes no word with another first letter for a name two slips away', () => {
    assert.ok(wordsIn('the obsenca rate').includes('obsenca'));
  });

  it('takes a word for somebody’s long name from which two slips part it', () => {
    assert.deepEqual(wordsIn('crime, summerhaes'), ['crime', 'summerhayes']);
    assert.deepEqual(wordsIn('crime, summerhoyas'), ['crime', 'summerhayes']);
  });

  it('mends six words and no seventh: that is another language', () => {
    const slipped = ['crmie', 'abues', 'safegaurding', 'persistant', 'absense', 'childern'];
    assert.ok(wordsIn(slipped.join(' ')).every((word) => !slipped.includes(word)));
    const more = [...slipped, 'secondry'];
    assert.deepEqual(wordsIn(more.join(' ')), more);
  });

  it('changes no word that is in use', () => {
    const word = fc.constantFrom(...language.names.words, ...language.cueWords);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        // At the beginning it is the name of the bot.
        const plain = words.filter(
          (one) =>
            /^[a-z]{5,}$/.test(one) &&
            one !== 'outcomes' &&
            // "Youngster" is read in full, as "child".
            !Object.hasOwn(language.shortForms, one),
        );
        for (const one of plain) assert.ok(wordsIn(plain.join(' ')).includes(one), one);
      }),
      { numRuns: 100 },
    );
  });

  it('mends no word to one that begins otherwise, unless a letter was left out or two changed places', () => {
    assert.deepEqual(wordsIn('how many vapes'), ['how', 'many', 'vapes']);
    assert.deepEqual(wordsIn('hildren'), ['children']);
    assert.deepEqual(wordsIn('rcime'), ['crime']);
  });

  it('takes the right way for no name, though one thing alone has way in its name', () => {
    const indicators = catalogue.indicators.map((one) =>
      one.code === 'S06' ? { ...one, name: 'Satisfied with the way things are run' } : one,
    );
    const names = buildNameIndex({ ...catalogue, indicators }, {}, {});
    const mentionsIn = (text: string) => readMessage(text, { ...language, names }).mentions;
    assert.deepEqual(mentionsIn('which are red but going the right way'), []);
    assert.equal(mentionsIn('the way things are').length, 1);
  });

  it('is about what a mail says, not about its frame', () => {
    assert.deepEqual(wordsIn('Hi all,\nshow crime\nKind regards\nJo Example'), ['show', 'crime']);
  });
});

describe('wordsLeft', () => {
  for (const [text, left] of [
    ['violent crime in Weymouth', ['violent', 'weymouth']],
    ['S05A in Q1', []],
    ['what is the total crime', []],
    ['crime for my cabinet briefing', ['cabinet', 'briefing']],
  ] as const)
    it(`are ${left.join(', ') || 'none'} in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(leftIn(text), left);
    });
});
