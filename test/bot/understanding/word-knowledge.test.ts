import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { buildWordKnowledge } from '../../../src/bot/understanding/word-knowledge.ts';
import { language } from '../catalogue.ts';

const counts = new Map([
  ['you', 2_000_000],
  ['town', 600],
  ['hamlet', 60],
  ['croft', 4],
]);
const known = buildWordKnowledge('3 town hamlet\n3 crime theft\n5 red', counts);

describe('what is known of a word', () => {
  it('is the words that are used like it', () => {
    assert.deepEqual(known.kinOf('town'), known.kinOf('hamlet'));
    assert.deepEqual(known.kinOf('towns'), known.kinOf('town'));
    assert.notEqual(known.kinOf('town').group, known.kinOf('crime').group);
    assert.equal(known.kinOf('town').circle, known.kinOf('crime').circle);
    assert.notEqual(known.kinOf('red').circle, known.kinOf('crime').circle);
  });

  it('is nothing for one in no list', () => {
    assert.deepEqual(known.kinOf('xyzzy'), known.kinOf('constructor'));
  });

  for (const [word, commonness] of [
    ['you', 4],
    ['town', 3],
    ['hamlet', 2],
    ['croft', 1],
    ['xyzzy', 0],
  ] as const)
    it(`is how often it is used: ${word}`, () => {
      assert.equal(known.commonness(word), commonness);
    });

  it('is there for places and kinds of crime', () => {
    const { kinOf } = language.words;
    for (const word of ['weymouth', 'burglary', 'violent', 'next', 'boys'])
      assert.notDeepEqual(kinOf(word), kinOf('xyzzy'), word);
  });
});
