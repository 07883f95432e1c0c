import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { howAsked, inFull } from '../../../../src/bot/understanding/message/in-full.ts';
import { tokenise } from '../../../../src/bot/understanding/message/tokens.ts';

const words = (text: string): string[] =>
  inFull(tokenise(text, []), {
    shortForms: { tgt: 'target', ks: 'key stage', avg: 'average', bee: 'wasp', mth: 'month' },
    cueWords: new Set(['target', 'average', 'month']),
  }).map(({ word }) => word);

describe('the words of a message in full', () => {
  it('are those that tell what is asked', () => {
    assert.deepEqual(words('recycling tgt'), ['recycling', 'target']);
  });

  it('leaves what is short for several words, for a name or for a time, and what was learned as it is', () => {
    assert.deepEqual(words('ks avg bee mth constructor'), [
      ...['ks', 'avg', 'bee', 'mth', 'constructor'],
    ]);
  });
});

describe('howAsked', () => {
  const askedIn = (text: string) => howAsked(tokenise(text, [])).map(({ word }) => word);

  it('has “how” in full where letters of it were left out or changed places', () => {
    for (const text of ['ow much', 'hw much', 'hwo much'])
      assert.deepEqual(askedIn(text), ['how', 'much'], text);
  });

  it('leaves what is a word, or asks for no amount', () => {
    for (const text of ['show many', 'low much', 'ow it hurts'])
      assert.deepEqual(askedIn(text), text.split(' '), text);
  });
});
