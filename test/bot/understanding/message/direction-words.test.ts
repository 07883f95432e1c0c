import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { requestRules } from '../../../../src/bot/requests/all.ts';
import { buildLanguage } from '../../../../src/bot/understanding/build-language.ts';
import { interpret } from '../../../../src/bot/understanding/interpret.ts';
import { cleanMessage } from '../../../../src/bot/understanding/message/clean-message.ts';
import { directionsInPlainWords } from '../../../../src/bot/understanding/message/direction-words.ts';
import { tokenise } from '../../../../src/bot/understanding/message/tokens.ts';
import { readLexicon } from '../../../../src/council-data.ts';
import type { Catalogue } from '../../../../src/domain/catalogue.ts';
import { otherCouncil } from '../../other-council.ts';
import { requestIn } from '../../request-of.ts';

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

const language = buildLanguage(catalogue, await readLexicon(), requestRules);

const asked = (text: string) => requestIn(interpret(text, {}, language), language);

describe("the council's words for directions", () => {
  it('ask for the figures that went so', () => {
    for (const text of ['gaining', 'which are gaining?', 'any gaining ones under Clean streets?'])
      assert.deepEqual([asked(text)?.kind, Object(asked(text)).way], ['movements', 'better'], text);
  });

  it('are said in plain words, also in the past', () => {
    assert.equal(read('which are gaining'), 'which are improving');
    assert.equal(read('which have gained'), 'which have improving');
    assert.equal(read('anything red and losing ground?'), 'anything red and worsening');
    assert.equal(read('how many are holding'), 'how many have stayed the same');
    assert.equal(read('which one is Level'), 'which one have stayed the same');
    assert.equal(read('which are Up'), 'which have gone up');
  });

  it('are words whose meaning is asked, and no list of what went so', () => {
    assert.equal(read('what does holding mean'), 'what does unchanged mean');
    assert.equal(read('what does losing ground mean'), 'what does worsening mean');
    for (const text of ['what does holding mean', 'what exactly counts as holding'])
      assert.deepEqual(asked(text), { kind: 'definition', term: 'Holding' }, text);
    assert.equal(asked('which are holding')?.kind, 'movements');
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
    assert.equal(read('which are losing ground', catalogue, ['ground']), 'which are worsening');
    assert.equal(read('which are gaining', otherCouncil), 'which are gaining');
  });

  it('stand beside a status at the same time, which is no time', () => {
    assert.equal(cleanMessage('red and gaining at the same time?'), 'red and gaining?');
    const dated = 'crime at the same time last year?';
    assert.equal(cleanMessage(dated), dated);
  });
});
