import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { LanguageContext } from '../../../../src/bot/understanding/message/language-context.ts';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { wordsOfCounting } from '../../../../src/bot/understanding/subjects/words-of-counting.ts';
import { language } from '../../catalogue.ts';
import { townsLanguage } from '../towns.ts';

const countingIn = (text: string, code: string, context: LanguageContext): string[] => {
  const reading = readMessage(text, context);
  const places = wordsOfCounting(reading, [code], context);
  return reading.tokens.flatMap(({ word }, at) => (places.has(at) ? [word] : []));
};

describe('wordsOfCounting', () => {
  const named = (name: string): LanguageContext => ({
    ...language,
    catalogue: {
      ...language.catalogue,
      indicators: language.catalogue.indicators.map((one) =>
        one.code === 'S05' ? { ...one, name } : one,
      ),
    },
  });

  it('has “in time” of what is named by the time within which it is done', () => {
    const timed = named('Crimes recorded within 5 working days');
    assert.deepEqual(countingIn('crimes recorded in time', 'S05', timed), ['time']);
    assert.deepEqual(countingIn('crimes recorded on time', 'S05', timed), ['time']);
    assert.deepEqual(countingIn('crimes recorded at that time', 'S05', timed), []);
    assert.deepEqual(countingIn('crimes in time', 'S05', named('Crimes')), []);
  });

  it('has the unit that a figure is asked for in, with nothing behind it', () => {
    const counting = (text: string) => countingIn(text, 'S05A', language);
    assert.deepEqual(counting('how far off is total crime, in crimes please'), ['crimes']);
    assert.deepEqual(counting('total crime in crimes'), ['crimes']);
    assert.deepEqual(counting('total crime in crimes against pensioners'), []);
    assert.deepEqual(counting('total crime in villages'), []);
  });

  it('has “each” before outcomes', () => {
    assert.deepEqual(countingIn('crimes in each outcome', 'S05', named('Crimes')), ['each']);
    assert.deepEqual(countingIn('crimes in each street', 'S05', named('Crimes')), []);
  });

  it('has all words of a message that asks for an end of the lines alone', () => {
    const reading = readMessage('which did best', townsLanguage);
    const places = wordsOfCounting(reading, ['T02-0', 'T02-1'], townsLanguage);
    assert.equal(places.size, reading.tokens.length);
  });

  it('has what a line is of, right behind its name', () => {
    const wordsIn = (text: string) => countingIn(text, 'T02', townsLanguage);
    assert.ok(wordsIn('empty shops in Quenby town').includes('town'));
    assert.ok(!wordsIn('empty shops in Quenby street').includes('street'));
    assert.ok(!wordsIn('empty shops in the town').includes('town'));
  });
});
