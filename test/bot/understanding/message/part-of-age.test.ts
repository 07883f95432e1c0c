import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { requestRules } from '../../../../src/bot/requests/all.ts';
import { buildLanguage } from '../../../../src/bot/understanding/build-language.ts';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { findSubjects } from '../../../../src/bot/understanding/subjects/find-subjects.ts';
import { readLexicon } from '../../../../src/council-data.ts';
import { townsCatalogue, townsLanguage } from '../towns.ts';

const codesOf = (text: string): readonly string[] =>
  findSubjects(readMessage(text, townsLanguage)).codes;

describe('an age of what is broken down by age', () => {
  for (const text of [
    'bus lateness 25+',
    'bus lateness among the over 25s',
    'bus lateness, aged 25 and over',
    'bus lateness for people of 25 or older',
  ])
    it(`is told however it is said: “${text}”`, () => {
      assert.deepEqual(codesOf(text), ['T01-3']);
    });

  it('is told by its two numbers alone', () => {
    for (const text of ['bus lateness 18-24', 'bus lateness for 18 to 24s', '18–24 bus lateness'])
      assert.deepEqual(codesOf(text), ['T01-2'], text);
  });

  it('is meant by what may be a year as well, where a line is of that age', async () => {
    const indicators = townsCatalogue.indicators.map((one) => ({
      ...one,
      performanceMeasures: one.performanceMeasures.map((line) =>
        line.breakdown?.category === '18 to 24'
          ? { ...line, shortName: '16–17', breakdown: { by: 'age', category: '16–17' } }
          : line,
      ),
    }));
    const language = buildLanguage(
      { ...townsCatalogue, indicators },
      await readLexicon(),
      requestRules,
    );
    const read = (text: string) => {
      const reading = readMessage(text, language);
      const periods = reading.marks.filter(({ kind }) => kind === 'period').length;
      return { codes: findSubjects(reading).codes, periods };
    };
    for (const text of ['bus lateness 16-17', 'bus lateness of 16-17s', 'bus lateness, 16–17yo'])
      assert.deepEqual(read(text), { codes: ['T01-2'], periods: 0 }, text);
    assert.deepEqual(read('bus lateness 2016/17'), { codes: ['T01'], periods: 1 });
    assert.deepEqual(read('empty shops 16-17'), { codes: ['T02'], periods: 1 });
  });

  it('is meant where what is named is of people of that age, of which it says no more', async () => {
    const indicators = townsCatalogue.indicators.map((one) =>
      one.code === 'T02' ? { ...one, name: 'Young people aged 16 and 17 without a job' } : one,
    );
    const language = buildLanguage(
      { ...townsCatalogue, indicators },
      await readLexicon(),
      requestRules,
    );
    for (const text of ['empty shops 16-17', '16-17 year old empty shops', '16–17s: empty shops'])
      assert.deepEqual(
        readMessage(text, language).marks.map(({ kind }) => kind),
        [],
        text,
      );
    const { marks } = readMessage('bus lateness 16-17', language);
    assert.deepEqual(
      marks.map(({ kind }) => kind),
      ['period'],
    );
  });

  it('is none of other numbers, or of what is not broken down by age', () => {
    assert.deepEqual(codesOf('bus lateness 18 to 30'), ['T01']);
    assert.deepEqual(codesOf('bus lateness is 25'), ['T01']);
    assert.deepEqual(codesOf('empty shops 25+'), ['T02']);
  });
});
