import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { requestRules } from '../../../src/bot/requests/all.ts';
import { buildLanguage } from '../../../src/bot/understanding/build-language.ts';
import { interpret } from '../../../src/bot/understanding/interpret.ts';
import { readLexicon } from '../../../src/council-data.ts';
import type { CouncilWords } from '../../../src/domain/words.ts';
import { noWords } from '../../domain/build.ts';
import { catalogue } from '../catalogue.ts';
import { requestIn } from '../request-of.ts';

const lexicon = await readLexicon();
const taught = {
  by: { objectId: 'object', name: 'Dee Example' },
  at: new Date('2019-01-02T09:00:00Z'),
};

const languageWith = (words: Partial<CouncilWords>) =>
  buildLanguage({ ...catalogue, words: { ...noWords, ...words } }, lexicon, requestRules);

const synonymsOf = (of: string, ...phrases: (readonly [string, true?])[]) => [
  { of, phrases: phrases.map(([phrase, removed]) => ({ phrase, ...taught, removed })) },
];

describe('what messages are understood with', () => {
  const idsIn = (text: string, words: Partial<CouncilWords>) => {
    const language = languageWith(words);
    const request = requestIn(interpret(text, {}, language), language);
    return request && 'code' in request ? request.code : request?.kind;
  };

  it('has the phrases that the council has taught, in any order and inflection', () => {
    const words = { synonyms: synonymsOf('S05', ['safer street']) };
    assert.notEqual(idsIn('streets safer', {}), 'S05');
    assert.equal(idsIn('streets safer', words), 'S05');
  });

  it('has them for a part, an officer and a risk', () => {
    const of = (id: string, phrase: string) =>
      languageWith({ synonyms: synonymsOf(id, [phrase]) }).names.entries.find(
        ({ printed, stems }) => !printed && stems.join(' ') === 'zork',
      )?.named;
    assert.deepEqual(of('S05A', 'zork'), { kind: 'measure', id: 'S05A', indicator: 'S05' });
    assert.deepEqual(of('andy-frost', 'zork'), { kind: 'person', id: 'andy-frost' });
    assert.deepEqual(of('risk 04l', 'zork'), { kind: 'risk', id: '04l' });
    assert.equal(of('Z99', 'zork'), undefined);
  });

  it('lacks a phrase that came with the bot and was taken away', () => {
    assert.equal(idsIn('child safeguarding', {}), 'S01');
    const words = {
      synonyms: synonymsOf(
        'S01',
        ['Child Safeguarding', true],
        ["children's safeguarding", true],
        ['safeguarding children', true],
        ['safeguarding of children', true],
      ),
    };
    const { names } = languageWith(words);
    const still = names.entries.filter(
      ({ named, stems }) => named.id === 'S01' && stems.includes('safeguard'),
    );
    assert.deepEqual(still, []);
  });

  it('takes a phrase for near where it was taught so, whatever came with the bot', () => {
    const words = { synonyms: synonymsOf('S01', ['~child safeguarding']) };
    assert.deepEqual(
      languageWith(words).synonyms.S01?.filter((phrase) => phrase.includes('child safeguarding')),
      ['~child safeguarding'],
    );
  });

  it('offers what a phrase is only near to, and shows no figure', () => {
    const words = { synonyms: synonymsOf('S03', ['~bunking off']) };
    for (const text of ['bunking off', 'how many kids are bunking off?']) {
      const read = interpret(text, {}, languageWith(words));
      assert.ok(read.kind === 'narrowed', `${text}: ${read.kind}`);
      assert.deepEqual(read.words, ['bunking', 'off']);
      assert.deepEqual(read.suggestions[0]?.request, { kind: 'show', code: 'S03' });
    }
    const named = interpret('S03, bunking off', {}, languageWith(words));
    assert.equal(named.kind, 'query');
  });

  it('explains a term that was taught, and uses what it is short for', () => {
    const term = { term: 'RTC', standsFor: 'road casualties', names: [], text: 'Crash.' };
    const { glossary, findTerms, shortForms } = languageWith({ terms: [{ ...term, ...taught }] });
    assert.equal(glossary.find('rtc')?.text, 'Crash.');
    assert.deepEqual(findTerms('what is an RTC?'), ['RTC']);
    assert.equal(shortForms.rtc, 'road casualties');
  });

  it('explains a term of the bot in the council’s words, or not at all', () => {
    const ksi = { term: 'ksi', names: [], text: 'Ours.', ...taught };
    assert.equal(languageWith({ terms: [ksi] }).glossary.find('KSI')?.text, 'Ours.');
    const without = languageWith({ terms: [{ ...ksi, removed: true }] });
    assert.equal(without.glossary.find('KSI'), undefined);
    assert.equal(without.shortForms.ksi, undefined);
  });
});
