import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { requestRules } from '../../../../src/bot/requests/all.ts';
import { buildLanguage } from '../../../../src/bot/understanding/build-language.ts';
import { interpret } from '../../../../src/bot/understanding/interpret.ts';
import type { Mention } from '../../../../src/bot/understanding/message/mention.ts';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import {
  hangsOn,
  saysLineOnly,
  withoutTopicElsewhere,
} from '../../../../src/bot/understanding/subjects/narrows-before.ts';
import { readLexicon } from '../../../../src/council-data.ts';
import { townsCatalogue, townsLanguage } from '../towns.ts';

const read = (text: string) => readMessage(text, townsLanguage);

describe('hangsOn', () => {
  it('is so of what begins with a preposition and says no more than of what', () => {
    for (const text of ['in Quenby?', 'with children', 'just for girls', 'ok, by age'])
      assert.equal(hangsOn(read(text)), true, text);
  });

  it('is not so of a question, of a period, or of what is longer', () => {
    for (const text of ['in 2019', 'in what way is it so', 'Quenby', 'for', 'how is it in Quenby'])
      assert.equal(hangsOn(read(text)), false, text);
    assert.equal(hangsOn(read('in the part of it beyond the old town wall')), false);
  });
});

describe('saysLineOnly', () => {
  it('is so of the name of a line, and of nothing beside it', () => {
    assert.equal(saysLineOnly(read('Quenby?'), townsCatalogue), true);
    assert.equal(saysLineOnly(read('empty shops'), townsCatalogue), false);
    assert.equal(saysLineOnly(read('Quenby trend'), townsCatalogue), false);
    assert.equal(saysLineOnly(read('what about Quenby, please'), townsCatalogue), true);
    assert.equal(saysLineOnly(read('how is Quenby doing'), townsCatalogue), false);
    assert.equal(saysLineOnly(read('empty shops in Quenby'), townsCatalogue), false);
    assert.equal(saysLineOnly(read('hello'), townsCatalogue), false);
  });
});

describe('withoutTopicElsewhere', () => {
  const howAfter = (text: string, mention: Mention, codes = ['T01']) =>
    withoutTopicElsewhere({ ...read(text), mentions: [mention] }, codes, townsCatalogue).mentions[0]
      ?.how;
  const shops = { kind: 'indicator', id: 'T02', indicator: 'T02' } as const;

  it('takes a topic that is in no name of an indicator itself for near', () => {
    assert.equal(howAfter('Quenby', { named: [shops], at: [0], how: 'topic' }), 'near');
    assert.equal(howAfter('shops', { named: [shops], at: [0], how: 'topic' }), 'topic');
  });

  it('takes one word of another name for near behind a preposition', () => {
    const likely = { named: [shops], at: [1], how: 'likely' } as const;
    assert.equal(howAfter('with shops', likely), 'near');
    assert.equal(howAfter('about shops', likely), 'likely');
    assert.equal(howAfter('with shops', { ...likely, how: 'sure' }), 'sure');
  });

  it('leaves what was spoken of, and what follows nothing', () => {
    const topic = { named: [shops], at: [0], how: 'topic' } as const;
    assert.equal(howAfter('Quenby', topic, ['T02']), 'topic');
    assert.equal(howAfter('Quenby', topic, []), 'topic');
  });
});

const lexicon = await readLexicon();

describe('a name that only another indicator has a line of, after a figure', () => {
  const [lateness, shops] = townsCatalogue.indicators;
  assert.ok(lateness && shops);
  const isQuenby = ({ breakdown }: { breakdown?: { category: string } }) =>
    breakdown?.category === 'Quenby';
  const without = {
    ...lateness,
    performanceMeasures: lateness.performanceMeasures.filter((one) => !isQuenby(one)),
  };
  const known = { ...townsCatalogue, indicators: [without, shops] };
  const language = buildLanguage(known, lexicon, requestRules);
  const askAfter = (code: string, text: string) =>
    interpret(text, { last: { kind: 'show', code } }, language);

  it('narrows that figure, whether or not a word says that it goes on', () => {
    for (const text of ['Quenby?', 'in Quenby?', 'and Quenby?', 'just in Quenby']) {
      const found = askAfter('T01', text);
      assert.ok(found.kind === 'narrowed', text);
      assert.deepEqual(found.words, ['quenby']);
    }
  });

  it('is of the figure where that has such a line', () => {
    for (const text of ['Quenby?', 'in Quenby?']) assert.equal(askAfter('T02', text).kind, 'query');
  });

  it('offers what was spoken of, on which the next question goes on', () => {
    const found = askAfter('T01', 'in Quenby?');
    assert.ok(found.kind === 'narrowed');
    assert.deepEqual(found.suggestions[0]?.request, { kind: 'show', code: 'T01' });
  });
});
