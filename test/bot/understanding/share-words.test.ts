import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMessage } from '../../../src/bot/understanding/read-message.ts';
import { language } from '../catalogue.ts';

/** What is named, each by the words that name it. */
const read = (text: string): [code: string | undefined, words: string][] => {
  const { tokens, mentions } = readMessage(text, language);
  return mentions.map(({ named: [first], at }) => [
    first?.id,
    at.map((place) => tokens[place]?.word).join(' '),
  ]);
};

describe('names that share words', () => {
  it('are both named where they are joined', () => {
    assert.deepEqual(read('secondary and primary persistent absence'), [
      ['S03B', 'secondary'],
      ['S03A', 'primary persistent absence'],
    ]);
    assert.deepEqual(read('domestic abuse incidents against crimes'), [
      ['S05C', 'domestic abuse incidents'],
      ['S05D', 'crimes'],
    ]);
  });

  it('are both named across a comparison', () => {
    assert.deepEqual(read('are secondary absences twice as high as primary'), [
      ['S03B', 'secondary absences'],
      ['S03A', 'primary'],
    ]);
  });

  it('are not named by a word that nothing joins to them', () => {
    assert.deepEqual(read('primary persistent absence in secondary'), [
      ['S03A', 'primary persistent absence'],
    ]);
  });

  it('are of one indicator', () => {
    assert.deepEqual(read('total crime and absence').length, 2);
    assert.deepEqual(read('domestic abuse crimes and children'), [
      ['S05D', 'domestic abuse crimes'],
    ]);
  });
});
