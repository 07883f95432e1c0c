import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { plainText } from '../../src/cards/format-text.ts';
import { runText } from '../../src/cards/lines.ts';

describe('runText', () => {
  it('leaves text of usual words as it is', () =>
    assert.equal(runText('Total crime, 6,270 in Q2'), 'Total crime, 6,270 in Q2'));

  it('gives an endless word places to break', () =>
    assert.equal(
      runText('x'.repeat(70)),
      `${'x'.repeat(30)}\u200b${'x'.repeat(30)}\u200b${'x'.repeat(10)}`,
    ));

  it('changes no letter and tears no character, and leaves no word that is too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const shown = runText(text);
        assert.equal(shown.replaceAll('\u200b', ''), plainText(text).replaceAll('\u200b', ''));
        assert.ok(shown.isWellFormed());
        assert.ok(shown.split(/[\s\u200b]/u).every((word) => [...word].length <= 60));
      }),
    );
  });
});
