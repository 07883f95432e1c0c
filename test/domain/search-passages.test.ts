import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { SearchWords } from '../../src/domain/find-words.ts';
import {
  buildPassageIndex,
  type Passage,
  type PassageQuery,
} from '../../src/domain/search-passages.ts';

const english = new Set(['crime', 'prime', 'bees', 'about', 'weather']);

const known: SearchWords = {
  sameWords: [['deaths', 'fatalities']],
  shortForms: { ksi: 'killed or seriously injured', hpb: 'honey protection board' },
  isWord: (word) => english.has(word),
  tellingOf: () => 1,
};

type Place = string;

const passage = (place: Place, text: string, context = ''): Passage<Place> => ({
  place,
  text,
  context,
});

const passages = [
  passage('roads', 'There were 22 fatalities. The road was resurfaced in May 2018.', 'casualties'),
  passage('roads', 'Seven cyclists were killed or seriously injured. Snow fell.', 'casualties'),
  passage('honey', 'The hives were moved to Wareham. This was due to wasps.', 'bees'),
  passage('honey', 'The HPB met twice. Its minutes are kept. A queen was found.', 'bees'),
  passage('notes', 'A queen was found.'),
];

const index = buildPassageIndex(passages, known);

const search = (query: PassageQuery<Place> | string, most = 3) =>
  index.search(typeof query === 'string' ? { words: query.split(' ') } : query, most);

const textsOf = (query: PassageQuery<Place> | string): string[] =>
  search(query).map(({ text }) => text);

describe('buildPassageIndex', () => {
  it('finds sentences as they are written, the best first', () => {
    const [best] = search('road resurfaced');
    assert.equal(best?.text, 'The road was resurfaced in May 2018.');
    assert.equal(best?.place, 'roads');
  });

  it('shows a sentence that goes on with the one before it', () => {
    assert.deepEqual(textsOf('wasps'), ['The hives were moved to Wareham. This was due to wasps.']);
  });

  it('has the passage of a sentence, sentence by sentence', () => {
    const [found] = search('fatalities');
    assert.equal(found?.passage.at(-1), 'The road was resurfaced in May 2018.');
    assert.ok(found.passage.includes(found.text), found.text);
  });

  it('counts the title of a passage as what it says itself', () => {
    const note = { place: 'work', text: 'Switched on in May.', context: 'Solar roof' };
    const fitOf = (one: Passage<Place>): number =>
      buildPassageIndex([...passages, one], known).search({ words: ['solar', 'roof'] }, 1)[0]
        ?.fit ?? 0;
    assert.equal(fitOf(note), 0);
    assert.ok(fitOf({ ...note, title: 'Solar roof' }) > 1);
  });

  it('finds words that count as the same', () => {
    assert.deepEqual(textsOf('deaths'), ['There were 22 fatalities.']);
  });

  it('finds short forms by the words that they stand for, and the other way round', () => {
    assert.equal(textsOf('ksi')[0], 'Seven cyclists were killed or seriously injured.');
    assert.equal(textsOf('honey protection')[0], 'The HPB met twice.');
  });

  it('takes a word that is in no passage and not in use for a slip or a beginning', () => {
    assert.equal(textsOf('resurfacde')[0], 'The road was resurfaced in May 2018.');
    assert.equal(textsOf('cycl')[0], 'Seven cyclists were killed or seriously injured.');
  });

  it('never takes a word that is in use for a slip', () => {
    const one = buildPassageIndex([passage('crime', 'Crime rose.')], known);
    assert.deepEqual(one.search({ words: ['prime'] }, 3), []);
    assert.equal(one.search({ words: ['crimme'] }, 3).length, 1);
  });

  it('finds nothing for no words, and nothing for strange ones', () => {
    assert.deepEqual(search({ words: [] }), []);
    assert.deepEqual(textsOf('weather about'), []);
  });

  it('prefers a sentence with the kind of answer that is wanted', () => {
    const two = buildPassageIndex(
      [passage('a', 'Fines were issued often.'), passage('b', 'Fines were issued to 12 firms.')],
      known,
    );
    const query = { words: ['fines', 'issued'] };
    const first = (wanted?: 'number') => two.search({ ...query, wanted }, 2)[0]?.place;
    assert.equal(first('number'), 'b');
    assert.equal(first(), 'a');
  });

  it('ranks words that people say whatever they ask below those that tell', () => {
    const two = [passage('a', 'We get snow.'), passage('b', 'The lanes were gritted.')];
    const first = (tellingOf: SearchWords['tellingOf']) =>
      buildPassageIndex(two, { ...known, tellingOf }).search({ words: ['get', 'lanes'] }, 1)[0]
        ?.place;
    assert.equal(
      first((stem) => (stem === 'get' ? 0.1 : 1)),
      'b',
    );
    assert.equal(
      first((stem) => (stem === 'lane' ? 0.1 : 1)),
      'a',
    );
  });

  it('shows only sentences that hold a word which must be there', () => {
    assert.deepEqual(textsOf({ words: ['road', 'cyclists'], must: ['cyclist'] }), [
      'Seven cyclists were killed or seriously injured.',
    ]);
    assert.deepEqual(textsOf({ words: ['road'], must: ['pavements'] }), []);
  });

  it('looks only in the places that are asked for', () => {
    const query = { words: ['queen'], within: (place: Place) => place === 'notes' };
    assert.deepEqual(
      search(query).map(({ place }) => place),
      ['notes'],
    );
  });

  it('shows the same words once', () => {
    assert.equal(textsOf('queen found').length, 1);
  });

  it('counts neighbours that were both found as one passage', () => {
    assert.deepEqual(search('22 resurfaced', 1).length, 1);
    assert.equal(
      textsOf('22 fatalities resurfaced')[0],
      'There were 22 fatalities. The road was resurfaced in May 2018.',
    );
  });

  it('shows neighbours one by one where that is asked for', () => {
    const query = { words: ['22', 'fatalities', 'resurfaced'], apart: true };
    assert.deepEqual(textsOf(query).toSorted(), [
      'The road was resurfaced in May 2018.',
      'There were 22 fatalities.',
    ]);
  });

  it('says how well a passage fits: less where it and its place lack some of what is asked', () => {
    const [all] = search('fatalities casualties');
    const [half] = search('fatalities asteroids');
    const [both] = search('22 fatalities');
    assert.ok(all && half && both);
    assert.ok(half.fit < all.fit && all.fit < both.fit);
  });
});
