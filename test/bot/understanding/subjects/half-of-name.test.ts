import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { tokenise } from '../../../../src/bot/understanding/message/tokens.ts';
import { wordsOfHalf } from '../../../../src/bot/understanding/subjects/half-of-name.ts';
import { catalogue } from '../../catalogue.ts';

const indicators = catalogue.indicators.map((one) => ({
  ...one,
  name: 'Civil marriages and civil partnerships held',
  shortName: 'Marriages and partnerships',
  measures: [],
}));

const find = (text: string) =>
  wordsOfHalf({ text, tokens: tokenise(text, []) }, ['S05'], { ...catalogue, indicators });

describe('wordsOfHalf', () => {
  it('finds one of two things that are counted together, where it is wanted alone', () => {
    assert.deepEqual(find('how many civil partnerships, on their own'), ['partnerships']);
    assert.deepEqual(find('marriages alone please'), ['marriages']);
  });

  it('finds nothing where both are wanted, or one is not wanted alone', () => {
    for (const text of [
      'marriages and partnerships on their own',
      'how many civil partnerships',
      'the number alone',
      'partnerships for each month separately',
      'partnerships in the second quarter on its own',
    ])
      assert.deepEqual(find(text), [], text);
  });
});
