import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { splitSentences, splitStatements } from '../../src/domain/split-statements.ts';

describe('splitSentences', () => {
  it('leaves sentences as they are written', () => {
    assert.deepEqual(splitSentences('It rose by 2.5%.  It fell again!'), [
      'It rose by 2.5%.',
      'It fell again!',
    ]);
  });

  it('finds none in an empty text', () => assert.deepEqual(splitSentences(' '), []));
});

describe('splitStatements', () => {
  const goingOn = [
    'This found no fault.',
    'These are followed up.',
    'They were all closed.',
    'However, more are expected.',
    'Previously there was none.',
    'The outcome of these is reported to the board.',
  ];
  for (const next of goingOn)
    it(`keeps “${next}” with the sentence before it`, () => {
      assert.deepEqual(splitStatements(`A review was done. ${next} Snow fell.`), [
        `A review was done. ${next}`,
        'Snow fell.',
      ]);
    });

  it('leaves a first sentence alone that goes on from nothing', () => {
    assert.deepEqual(splitStatements('This is new. Snow fell.'), ['This is new.', 'Snow fell.']);
  });

  it('ends a statement that has grown long', () => {
    const long = `A review ${'of everything '.repeat(30)}was done.`;
    assert.deepEqual(splitStatements(`${long} This found no fault.`), [
      long,
      'This found no fault.',
    ]);
  });
});
