import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { cleanMessage } from '../../../../src/bot/understanding/message/clean-message.ts';
import { directionsInPlainWords } from '../../../../src/bot/understanding/message/direction-words.ts';
import { tokenise } from '../../../../src/bot/understanding/message/tokens.ts';
import type { Catalogue } from '../../../../src/domain/catalogue.ts';
import { otherCouncil } from '../../other-council.ts';

const catalogue: Catalogue = {
  ...otherCouncil,
  outcomes: otherCouncil.outcomes.map((one) => ({
    ...one,
    directionWords: {
      improving: 'Gaining',
      worsening: 'Losing ground',
      unchanged: 'Holding',
      up: 'Up',
      level: 'Level',
    },
  })),
};

const read = (text: string, of = catalogue, names: readonly string[] = []): string =>
  directionsInPlainWords(tokenise(text, []), of, (stem) => names.includes(stem))
    .map(({ word }) => word)
    .join(' ');

describe("the council's words for directions", () => {
  it('are said in plain words, also in the past', () => {
    assert.equal(read('which are gaining'), 'which are improving');
    assert.equal(read('which have gained'), 'which have improving');
    assert.equal(read('anything red and losing ground?'), 'anything red and worsening');
    assert.equal(read('how many are holding'), 'how many have stayed the same');
    assert.equal(read('which one is Level'), 'which one have stayed the same');
    assert.equal(read('which are Up'), 'which have gone up');
  });

  it('are left where they say something else', () => {
    for (const text of [
      'what is holding up the late ones',
      'what level is it',
      'the level of crime',
      'what is up with crime',
      'what can we gain',
      'which actions are gaining',
    ])
      assert.equal(read(text), text);
    assert.equal(read('which are gaining', catalogue, ['gain']), 'which are gaining');
    assert.equal(read('which are gaining', otherCouncil), 'which are gaining');
  });

  it('stand beside a status at the same time, which is no time', () => {
    assert.equal(cleanMessage('red and gaining at the same time?'), 'red and gaining?');
    const dated = 'crime at the same time last year?';
    assert.equal(cleanMessage(dated), dated);
  });
});
