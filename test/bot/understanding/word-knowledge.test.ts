import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { buildWordKnowledge } from '../../../src/bot/understanding/word-knowledge.ts';
import { language } from '../catalogue.ts';

const known = buildWordKnowledge('3 town hamlet\n3 crime theft\n5 red');

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

  it('is there for places and kinds of crime', () => {
    const { kinOf } = language.words;
    for (const word of ['weymouth', 'burglary', 'violent', 'next', 'boys'])
      assert.notDeepEqual(kinOf(word), kinOf('xyzzy'), word);
  });
});
