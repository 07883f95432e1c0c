import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import {
  asksWhereMost,
  countAsked,
  isPlaceOf,
  placesAskingForAll,
  saysWhere,
} from '../../../../src/bot/understanding/subjects/all-of-kind.ts';
import { townsLanguage } from '../towns.ts';

const read = (text: string) => readMessage(text, townsLanguage);
const named = (by: string) => ({ by, category: 'Quenby' });

describe('placesAskingForAll', () => {
  const asking = (text: string, word: string): string[] => {
    const reading = read(text);
    const at = reading.tokens.findIndex((one) => one.word === word);
    return placesAskingForAll(reading, at).map((place) => reading.tokens[place]?.word ?? '');
  };

  it('are of the word and what asks for all of its kind, with others between', () => {
    assert.deepEqual(asking('visits in each leisure centre', 'centre'), ['each', 'centre']);
    assert.deepEqual(asking('which old village home is worst', 'home'), ['which', 'home']);
    assert.deepEqual(asking('the sleepiest centre', 'centre'), ['sleepiest', 'centre']);
    assert.deepEqual(asking('visits to the centres', 'centres'), ['centres']);
  });

  it('are none where one is meant', () => {
    assert.deepEqual(asking('visits to our centre', 'centre'), []);
    assert.deepEqual(asking('which visits to the centre', 'centre'), []);
    assert.deepEqual(asking('some centres', 'centres'), []);
  });
});

describe('countAsked', () => {
  it('is how many of a kind are meant together', () => {
    for (const [text, count] of [
      ['dumped the most in our five areas', 5],
      ['all three beaches please', 3],
      ['which of the two tips is emptiest', 2],
      ['which of the five SEND teams is bottom', 5],
    ] as const)
      assert.equal(countAsked(read(text))?.count, count, text);
  });

  it('is none of times, of measures, or of what is only counted', () => {
    for (const text of ['the last two quarters', 'all three measures', 'we had five beaches'])
      assert.equal(countAsked(read(text)), undefined, text);
  });
});

describe('a breakdown by places', () => {
  it('is led to by any word for a part of an area', () => {
    assert.ok(isPlaceOf('area', named('neighbourhood')));
    assert.ok(!isPlaceOf('ward', named('town')));
    assert.ok(!isPlaceOf('area', named('tenure')));
  });

  it('says where something is, as one by buildings does', () => {
    assert.deepEqual(
      ['SEND area', 'leisure centre', 'tenure', 'type'].map((by) => saysWhere(named(by))),
      [true, true, false, false],
    );
    assert.ok(asksWhereMost(read('where is it worst')));
    assert.ok(!asksWhereMost(read('where is it')));
  });
});
