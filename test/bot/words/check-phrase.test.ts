import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { checkPhrase } from '../../../src/bot/words/check-phrase.ts';
import { language } from '../catalogue.ts';

describe('checkPhrase', () => {
  for (const [phrase, of] of [
    ['safer streets', 'S05'],
    ['~hot spots', 'S05'],
    ['feral youths', 'S05B'],
    ['bends', 'S06'],
    ['night time economy', 'S05'],
    ['agency staff', 'risk 14b'],
    ['our statistician', 'mike-potter'],
    ['safety plan', 'S01'],
  ] as const)
    it(`lets “${phrase}” become a name of ${of}`, () =>
      assert.equal(checkPhrase(phrase, of, language), undefined));

  for (const [phrase, of, fault] of [
    ['', 'S05', /Type the phrase/],
    ['x'.repeat(81), 'S05', /longer than 80/],
    ['a\u0007b', 'S05', /characters that names do not have/],
    ['<b>crime</b>', 'S05', /characters that names do not have/],
    ['S07', 'S05', /looks like a code/],
    ['last quarter', 'S05', /a code, a period or a number/],
    ['the number of', 'S05', /mean nothing on their own/],
    ['Why', 'S05', /mean nothing on their own/],
    ['crime', 'S05', /is already a name of S05 Crime/],
    ['crimes', 'S06', /already means S05 Crime/],
    ['crime rates', 'S06', /already means S05 Crime/],
    ['rate of crime', 'S06', /already get an answer: .*S05 Crime/],
    ['plan for child protection', 'S05', /already means S01/],
    ['Claire', 'mike-potter', /already means Claire Shiels or Claire Summerhayes/],
    ['my updates', 'S05', /already get an answer: My updates/],
    ['overview', 'S05', /already get an answer: Overview/],
    ['synonyms', 'S05', /already get an answer: Synonyms/],
    ['show crime', 'S06', /already get an answer: S05 Crime/],
    ['trend', 'S05', /says what people ask/],
    ['commentary', 'S05', /says what people ask/],
  ] as const)
    it(`refuses ${JSON.stringify(phrase.slice(0, 30))} for ${of}`, () =>
      assert.match(checkPhrase(phrase, of, language) ?? '', fault));
});
