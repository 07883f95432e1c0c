import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { withoutAsides } from '../../../../src/bot/understanding/message/asides.ts';

const without = (text: string): string | undefined =>
  withoutAsides(text, (piece) => piece.includes('ASB'));

describe('what is said beside a figure', () => {
  it('is left out where it has one of its own', () => {
    assert.equal(without('538 concerns (311 of them care homes)')?.trim(), '538 concerns');
    assert.equal(without('538, 311 of which were care homes')?.trim(), '538');
    assert.equal(without('538 (provisional, 20 to key)'), '538 (provisional)');
  });

  it('stays where it has none, is added, names what its figure is of, or nothing else has one', () => {
    for (const text of [
      '538 (final)',
      '24 killed (and 185 hurt)',
      '6402 (ASB 2700)',
      'S06 (209)',
      '12 months = 205, of which 19 fatal',
    ])
      assert.equal(without(text), undefined, text);
  });
});
